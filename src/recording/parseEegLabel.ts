import type { Side } from './identity';

/** The electrodes a label names. */
export interface EegLabel {
  /** Modern 10-10 name, for example `T7`. */
  readonly site: string;
  /** Modern name of an electrode, or the label's own word, for example `Ref`. */
  readonly reference: string | undefined;
  readonly side: Side;
  /** Nothing but an EEG electrode is usually called so. */
  readonly isDistinct: boolean;
}

/** 10-10 names: Nuwer et al. 1998, IFCN standards; lobe, then the numbers in use. */
const SITE_NUMBERS: readonly (readonly [lobe: string, numbers: string])[] = [
  ['Fp', 'z 1 2'],
  ['AF', 'z 1 2 3 4 5 6 7 8 9 10'],
  ['F', 'z 1 2 3 4 5 6 7 8 9 10'],
  ['FT', '7 8 9 10'],
  ['FC', 'z 1 2 3 4 5 6'],
  ['T', '1 2 7 8 9 10'],
  ['C', 'z 1 2 3 4 5 6'],
  ['TP', '7 8 9 10'],
  ['CP', 'z 1 2 3 4 5 6'],
  ['P', 'z 1 2 3 4 5 6 7 8 9 10'],
  ['PO', 'z 1 2 3 4 5 6 7 8 9 10'],
  ['O', 'z 1 2'],
  ['I', 'z 1 2'],
  ['N', 'z'],
  ['A', '1 2'],
  ['M', '1 2'],
];

/** Names of the 10-20 system that the 10-10 system changed. */
const OLD_NAMES: readonly (readonly [old: string, modern: string])[] = [
  ['t3', 'T7'],
  ['t4', 'T8'],
  ['t5', 'P7'],
  ['t6', 'P8'],
];

const SITES: ReadonlyMap<string, string> = new Map([
  ...SITE_NUMBERS.flatMap(([lobe, numbers]) =>
    numbers.split(' ').map((number) => [`${lobe}${number}`.toLowerCase(), lobe + number] as const),
  ),
  ...OLD_NAMES,
]);

/** Sites no other convention uses; `A1` or `C5` may be a grid contact or a spinal level. */
const DISTINCT_SITE = /^(.*z|(Fp|AF|FC|FT|TP|CP|PO).*|[FP][3478]|C[34]|O[12]|T[78])$/;

const REFERENCE_WORD =
  /^(ref\w*|le|av|avg|avr|average|car|org|g1|g2|linked\w*|a12|m12|a1a2|m1m2|\(?(a1\+a2|m1\+m2)\)?(\/2)?|vref|cm)$/i;

/** The modern 10-10 name of an electrode, whatever its case; `undefined` when it is none. */
function modernSiteName(text: string): string | undefined {
  return SITES.get(text.toLowerCase());
}

/**
 * Reads a label such as `C3`, `EEG C3-A1`, `Fc5.`, `T7/T3`, `Fpz-Cz` or `C3M2`.
 *
 * `undefined` unless the whole label is an electrode with or without a reference.
 */
export function parseEegLabel(label: string): EegLabel | undefined {
  const bare = label
    .replace(/^(s?eeg|pol)(?=[\s\-_:]|[A-Z][a-z]?[z\d])[\s\-_:]*/i, '')
    .replace(/[.\s]+$/, '');
  const whole = modernSiteName(bare);
  if (whole !== undefined) return describe(whole, undefined);
  const apart = /^([a-z]{1,2}(?:z|\d{1,2}))\s*[-\u2013:/_\s]\s*(.+)$/i.exec(bare);
  const glued = /^([a-z]{1,2}(?:z|\d))([am][12])$/i.exec(bare);
  const [, siteText = '', referenceText = ''] = apart ?? glued ?? [];
  const site = modernSiteName(siteText);
  if (site === undefined) return undefined;
  const reference = modernSiteName(referenceText.trim());
  if (reference === site) return describe(site, undefined);
  if (reference !== undefined) return describe(site, reference);
  return REFERENCE_WORD.test(referenceText.trim())
    ? describe(site, referenceText.trim())
    : undefined;
}

function describe(site: string, reference: string | undefined): EegLabel {
  const isDistinct = reference !== undefined || DISTINCT_SITE.test(site);
  return { site, reference, side: sideOfSite(site), isDistinct };
}

/** Odd numbers lie on the left, even ones on the right, `z` on the midline. */
function sideOfSite(site: string): Side {
  if (site.endsWith('z')) return 'midline';
  return Number(/\d+$/.exec(site)?.[0]) % 2 === 1 ? 'left' : 'right';
}
