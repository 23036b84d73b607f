import { decodeText } from './decodeText';

/** One time-stamped annotation list: texts that share an onset (EDF+ 2.2.2). */
export interface Tal {
  /** As written: relative to the start time of the header. */
  readonly onsetSeconds: number;
  readonly durationSeconds: number | undefined;
  /** In file order. The first of a record's first list is empty: that list keeps the time. */
  readonly texts: readonly string[];
}

export interface ParsedTals {
  readonly tals: readonly Tal[];
  readonly malformedCount: number;
}

const END_OF_LIST = 0x00;
const END_OF_TEXT = 0x14;
const DURATION_FOLLOWS = 0x15;

/**
 * Reads the lists of one annotation channel in one data record.
 *
 * A list without a sign, with letters in its numbers or without its closing mark is skipped and
 * counted; zero bytes and blanks between lists are filling. Texts are UTF-8, else Latin-1.
 */
export function parseTals(bytes: Uint8Array): ParsedTals {
  const tals: Tal[] = [];
  let malformedCount = 0;
  let start = 0;
  while (start < bytes.length) {
    if (bytes[start] === END_OF_LIST) {
      start += 1;
      continue;
    }
    const found = bytes.indexOf(END_OF_LIST, start);
    const end = found === -1 ? bytes.length : found;
    const list = bytes.subarray(start, end);
    const tal = parseTal(list);
    if (tal !== undefined) tals.push(tal);
    else if (list.some((byte) => byte !== 0x20)) malformedCount += 1;
    start = end + 1;
  }
  return { tals, malformedCount };
}

/**
 * The moment at which a data record begins, from the bytes of its first annotation channel.
 *
 * `undefined` unless the first list begins with an empty text, as EDF+ 2.2.4 asks. `bytes` may be
 * cut anywhere after that text.
 */
export function parseTimeStamp(bytes: Uint8Array): number | undefined {
  const mark = bytes.indexOf(END_OF_TEXT);
  if (mark <= 0 || bytes[mark + 1] !== END_OF_TEXT) return undefined;
  return parseTal(bytes.subarray(0, mark + 2))?.onsetSeconds;
}

function parseTal(list: Uint8Array): Tal | undefined {
  if (list[list.length - 1] !== END_OF_TEXT) return undefined;
  const stampEnd = list.indexOf(END_OF_TEXT);
  const stamp = list.subarray(0, stampEnd);
  const durationMark = stamp.indexOf(DURATION_FOLLOWS);
  const onsetText = decodeText(durationMark === -1 ? stamp : stamp.subarray(0, durationMark));
  const durationText = durationMark === -1 ? '' : decodeText(stamp.subarray(durationMark + 1));
  if (!/^[+-]\d{1,15}(\.\d*)?$/.test(onsetText)) return undefined;
  if (!/^(\d{1,15}(\.\d*)?)?$/.test(durationText)) return undefined;
  const texts = list.subarray(stampEnd + 1);
  return {
    onsetSeconds: Number(onsetText),
    durationSeconds: durationText === '' ? undefined : Number(durationText),
    texts: texts.length === 0 ? [] : splitTexts(texts),
  };
}

/** `a 0x14 b 0x14` holds two texts; the last mark closes the list. */
function splitTexts(bytes: Uint8Array): readonly string[] {
  const texts: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(END_OF_TEXT, start);
    texts.push(decodeText(bytes.subarray(start, end)));
    start = end + 1;
  }
  return texts;
}
