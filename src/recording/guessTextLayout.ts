import type { TextLayout, TextSeparator } from './textImport';

const COMMENT = /^\s*(#|%|\/\/|$)/;

/** Lines looked at to find the layout. */
const SAMPLE_LINE_COUNT = 300;

/** Comma as separator and as decimal mark exclude each other. */
const CANDIDATES: readonly Pick<TextLayout, 'separator' | 'decimalMark'>[] = [
  { separator: 'tab', decimalMark: '.' },
  { separator: 'semicolon', decimalMark: '.' },
  { separator: 'comma', decimalMark: '.' },
  { separator: 'blanks', decimalMark: '.' },
  { separator: 'tab', decimalMark: ',' },
  { separator: 'semicolon', decimalMark: ',' },
  { separator: 'blanks', decimalMark: ',' },
];

/**
 * Finds the layout that makes rows of numbers out of most of the first lines; among equals the one
 * with most columns, then points before commas. `undefined` when there are no numbers.
 *
 * Lines without numbers before the first row are left out; the last of them names the columns if it
 * has as many fields. Blank lines and those that begin with `#`, `%` or `//` are comments.
 */
export function guessTextLayout(lines: readonly string[]): TextLayout | undefined {
  const sample = lines
    .slice(0, SAMPLE_LINE_COUNT)
    .map((line, lineIndex) => ({ line, lineIndex }))
    .filter(({ line }) => !isComment(line));
  const judged = CANDIDATES.flatMap((candidate) => {
    const rows = sample.filter(({ line }) =>
      isRow(splitLine(line, candidate.separator), candidate),
    );
    const first = rows.at(0);
    if (first === undefined) return [];
    const columnCount = splitLine(first.line, candidate.separator).length;
    const alike = rows.filter(
      ({ line }) => splitLine(line, candidate.separator).length === columnCount,
    );
    return [{ ...candidate, columnCount, rowCount: alike.length, first: first.lineIndex }];
  });
  const best = judged.reduce<(typeof judged)[number] | undefined>(
    (found, one) =>
      found === undefined ||
      one.rowCount > found.rowCount ||
      (one.rowCount === found.rowCount && one.columnCount > found.columnCount)
        ? one
        : found,
    undefined,
  );
  if (best === undefined) return undefined;
  const { separator, decimalMark, columnCount, first } = best;
  const above = sample.findLast(({ lineIndex }) => lineIndex < first)?.line ?? '';
  const names = splitLine(above, separator).map((name) => name.replace(/^"(.*)"$/, '$1').trim());
  const isNamed = names.length === columnCount;
  return {
    separator,
    decimalMark,
    firstDataLineIndex: first,
    columnNames: Array.from({ length: columnCount }, (_, i) => {
      const name = isNamed ? names.at(i) : undefined;
      return name === undefined || name === '' ? `Column ${i + 1}` : name;
    }),
  };
}

/** Whether a line holds nothing or a remark. */
export function isComment(line: string): boolean {
  return COMMENT.test(line);
}

/** The fields of a line, blanks around them taken off; one separator at the end is no field. */
export function splitLine(line: string, separator: TextSeparator): readonly string[] {
  if (separator === 'blanks') return line.trim().split(/\s+/);
  const fields = line.split(SEPARATORS[separator]).map((field) => field.trim());
  return fields.length > 1 && fields.at(-1) === '' ? fields.slice(0, -1) : fields;
}

/** A field as a number; NaN when it is none. No thousands separators, no words, no hexadecimals. */
export function parseField(field: string, decimalMark: TextLayout['decimalMark']): number {
  const text = decimalMark === ',' ? field.replace(',', '.') : field;
  if (text === '' || /[^0-9.eE+-]/.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}

const SEPARATORS = { tab: '\t', semicolon: ';', comma: ',' } as const;

function isRow(
  fields: readonly string[],
  { decimalMark }: Pick<TextLayout, 'decimalMark'>,
): boolean {
  return (
    fields.every((field) => !Number.isNaN(parseField(field, decimalMark))) &&
    (decimalMark === '.' || fields.every((field) => !field.includes('.')))
  );
}
