import type { Side } from './identity';
import { MUSCLES } from './muscles';

/** The muscle and side a label names. */
export interface MuscleLabel {
  readonly muscleId: string;
  readonly side: Side | undefined;
  /** The name or abbreviation is the whole label apart from its side, and cannot mean much else. */
  readonly isDistinct: boolean;
}

const LEFT_WORDS =
  'l li lt le left links linke linker lks gauche g gche sin sn sx sinistra sinistro izq izquierdo izquierda izda';
const RIGHT_WORDS =
  'r re rt ri right rechts rechte rechter rts droit droite d dr dx dex destra destro der derecho derecha dcha';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ...LEFT_WORDS.split(' ').map((word) => [word, 'left'] as const),
  ...RIGHT_WORDS.split(' ').map((word) => [word, 'right'] as const),
]);

/** Words that may be glued to an abbreviation: `RAPB`, `APBr`, `leftTA`. */
const GLUED_SIDES: readonly (readonly [text: string, side: Side])[] = [
  ['left', 'left'],
  ['right', 'right'],
  ['li', 'left'],
  ['re', 'right'],
  ['l', 'left'],
  ['r', 'right'],
];

/** Words that say nothing about which muscle it is. */
const FILLING = new Set([
  'emg',
  'semg',
  'm',
  'mm',
  'musc',
  'musculus',
  'muscle',
  'ref',
  'surf',
  'pol',
]);

/** Every name and abbreviation, in words. */
const NAMES = MUSCLES.flatMap(({ id, name, abbreviations, otherNames }) =>
  [name, ...abbreviations, ...otherNames].map((text) => ({ id, name: wordsOf(text) })),
);

const MUSCLE_IDS: ReadonlyMap<string, string> = new Map(
  NAMES.map(({ id, name }) => [name.join(''), id] as const),
);

/**
 * Finds the muscle a label names: `EMG R APB`, `re ECR`, `Li FDI`, `TIB ANT L`, `RTA`, `Chin1-Chin2`.
 *
 * Case, accents, blanks and contact numbers do not matter. `undefined` when it names none.
 */
export function parseMuscleLabel(label: string): MuscleLabel | undefined {
  const words = wordsOf(label).filter((word) => !FILLING.has(word));
  const bare = withoutNumbers(words);
  return (
    matchWords(words, muscleNamed) ??
    matchWords(bare, muscleNamed) ??
    matchGlued(bare) ??
    matchWords(bare, muscleAbbreviated) ??
    matchPart(bare)
  );
}

/** The side a label names by a word of its own, for labels without a muscle. */
export function parseSide(label: string): Side | undefined {
  const words = withoutNumbers(wordsOf(label).filter((word) => !FILLING.has(word)));
  return SIDES.get(words.at(-1) ?? '') ?? SIDES.get(words.at(0) ?? '');
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** `chin1 chin2` becomes `chin`, `apb apb` becomes `apb`, `fdi 2` becomes `fdi`. */
function withoutNumbers(words: readonly string[]): readonly string[] {
  const bare = words.map((word) => word.replace(/(?<=[a-z])\d+$/, ''));
  const named = bare.filter((word, i) => !/^\d+$/.test(word) && bare.indexOf(word) === i);
  return named;
}

/** Finds the id of the muscle some words mean. */
type MuscleFinder = (words: readonly string[]) => string | undefined;

function muscleNamed(words: readonly string[]): string | undefined {
  return MUSCLE_IDS.get(words.join(''));
}

/** Words cut short, in the order of a name: `rectus abd`, `jambier ant`, `sternocleido`. */
function muscleAbbreviated(words: readonly string[]): string | undefined {
  const isCutShort = (name: readonly string[]) =>
    words.length === name.length && words.every((word, i) => name[i]?.startsWith(word) === true);
  const isLongEnough = words.every(({ length }) => length >= (words.length > 1 ? 3 : 5));
  const ids = isLongEnough ? NAMES.filter(({ name }) => isCutShort(name)).map(({ id }) => id) : [];
  return new Set(ids).size === 1 ? ids.at(0) : undefined;
}

/** Matches all the words, with a side as the last, the first or none of them. */
function matchWords(words: readonly string[], find: MuscleFinder): MuscleLabel | undefined {
  const candidates = [
    { side: SIDES.get(words.at(-1) ?? ''), rest: words.slice(0, -1) },
    { side: SIDES.get(words.at(0) ?? ''), rest: words.slice(1) },
  ];
  for (const { side, rest } of candidates) {
    const muscleId = side === undefined ? undefined : find(rest);
    if (muscleId !== undefined) return { muscleId, side, isDistinct: true };
  }
  const whole = find(words);
  if (whole === undefined) return undefined;
  return { muscleId: whole, side: undefined, isDistinct: words.join('').length >= 3 };
}

function matchGlued(words: readonly string[]): MuscleLabel | undefined {
  const joined = words.join('');
  for (const [text, side] of GLUED_SIDES) {
    const rests = [
      joined.startsWith(text) ? joined.slice(text.length) : '',
      joined.endsWith(text) ? joined.slice(0, -text.length) : '',
    ];
    for (const rest of rests) {
      const muscleId = rest.length >= 2 ? MUSCLE_IDS.get(rest) : undefined;
      if (muscleId !== undefined) return { muscleId, side, isDistinct: rest.length >= 3 };
    }
  }
  return undefined;
}

/** Matches words in a row inside a longer label, the longest row first. */
function matchPart(bare: readonly string[]): MuscleLabel | undefined {
  for (let count = bare.length - 1; count > 0; count -= 1) {
    for (let start = 0; start + count <= bare.length; start += 1) {
      const part = bare.slice(start, start + count).join('');
      const muscleId = part.length >= 3 ? MUSCLE_IDS.get(part) : undefined;
      if (muscleId === undefined) continue;
      const others = [...bare.slice(0, start), ...bare.slice(start + count)];
      const side = others.map((word) => SIDES.get(word)).find((found) => found !== undefined);
      return { muscleId, side, isDistinct: false };
    }
  }
  return undefined;
}
