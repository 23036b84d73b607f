import { assert } from '../base/assert';
import type { Annotation } from './recording';

/** Annotation bytes of each data record, all of one even length, filled up with zero bytes. */
export interface PackedTals {
  readonly records: readonly Uint8Array[];
  readonly byteCountPerRecord: number;
}

const MARKS = ['\u0000', '\u0014', '\u0015'];

/**
 * Writes annotations as time-stamped lists, spread over the data records in order.
 *
 * Each record begins with its own time stamp (EDF+ 2.2.4). A list may stand in any record
 * (EDF+ 2.2.2), so many at one moment do not make all records longer.
 *
 * @throws Error when a text holds a byte that EDF+ uses as a mark.
 */
export function packTals(
  annotations: readonly Annotation[],
  recordCount: number,
  recordDurationSeconds: number,
): PackedTals {
  const stamps = Array.from({ length: recordCount }, (_, recordIndex) =>
    encode(`${onsetText(recordIndex * recordDurationSeconds)}\u0014\u0014\u0000`),
  );
  const lists = annotations.map(encodeAnnotation);
  const longestStamp = longest(stamps);
  const longestList = longest(lists);
  const listByteCount = lists.reduce((sum, list) => sum + list.length, 0);
  // A record is closed only when the next list does not fit, so each holds its share of the bytes.
  const share = Math.ceil(listByteCount / recordCount);
  const byteCount = longestStamp + longestList + share;
  const byteCountPerRecord = byteCount + (byteCount % 2);
  let listIndex = 0;
  const records = stamps.map((stamp) => {
    const record = new Uint8Array(byteCountPerRecord);
    record.set(stamp);
    let used = stamp.length;
    for (
      let list = lists.at(listIndex);
      list !== undefined && listIndex < lists.length && used + list.length <= byteCountPerRecord;
      list = lists.at(listIndex)
    ) {
      record.set(list, used);
      used += list.length;
      listIndex += 1;
    }
    return record;
  });
  assert(listIndex === lists.length, 'all annotations found room');
  return { records, byteCountPerRecord };
}

function encodeAnnotation(annotation: Annotation): Uint8Array {
  const { onsetSeconds, durationSeconds, text, channelLabel } = annotation;
  const fullText = channelLabel === undefined ? text : `${text}@@${channelLabel}`;
  assert(
    MARKS.every((mark) => !fullText.includes(mark)),
    'annotation text holds no marks of EDF+',
  );
  const duration = durationSeconds === undefined ? '' : `\u0015${decimalText(durationSeconds)}`;
  return encode(`${onsetText(onsetSeconds)}${duration}\u0014${fullText}\u0014\u0000`);
}

function onsetText(seconds: number): string {
  return `${seconds < 0 ? '-' : '+'}${decimalText(Math.abs(seconds))}`;
}

/** Without an exponent; a tenth of a microsecond is finer than any sample. */
function decimalText(seconds: number): string {
  assert(Number.isFinite(seconds) && seconds >= 0, 'annotation times are finite');
  return seconds.toFixed(7).replace(/\.?0+$/, '');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function longest(lists: readonly Uint8Array[]): number {
  return lists.reduce((max, list) => Math.max(max, list.length), 0);
}
