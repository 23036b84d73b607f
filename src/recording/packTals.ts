import { assert } from '../base/assert';
import type { ReadonlySamples } from '../base/signal';
import type { Annotation } from './recording';

/** Annotation bytes of all data records one after the other, each filled up with zero bytes. */
export interface PackedTals {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly byteCountPerRecord: number;
}

const MARKS = ['\u0000', '\u0014', '\u0015'];

/**
 * Writes annotations as time-stamped lists, spread over the data records in order.
 *
 * Each record begins with its own time stamp (EDF+ 2.2.4), one of `stampSeconds`. A list may stand
 * in any record (EDF+ 2.2.2), so many at one moment do not make all records longer. Stamps and
 * onsets count from the header's start time. A record's share is a multiple of `sampleByteCount`.
 *
 * @throws Error when a text holds a byte that EDF+ uses as a mark.
 */
export function packTals(
  annotations: readonly Annotation[],
  stampSeconds: ReadonlySamples,
  sampleByteCount: 2 | 3,
): PackedTals {
  const recordCount = stampSeconds.length;
  assert(recordCount > 0, 'lists stand in at least one record');
  const lists = annotations.map(encodeAnnotation);
  const byteCountPerRecord = sizeOfRecord(lists, stampSeconds, sampleByteCount);
  const bytes = new Uint8Array(recordCount * byteCountPerRecord);
  let listIndex = 0;
  for (let recordIndex = 0; recordIndex < recordCount; recordIndex += 1) {
    const stamp = encode(stampText(stampSeconds[recordIndex]));
    let byte = recordIndex * byteCountPerRecord;
    const end = byte + byteCountPerRecord;
    bytes.set(stamp, byte);
    byte += stamp.length;
    for (const list of lists.slice(listIndex, listIndex + byteCountPerRecord)) {
      if (byte + list.length > end) break;
      bytes.set(list, byte);
      byte += list.length;
      listIndex += 1;
    }
  }
  assert(listIndex === lists.length, 'all annotations found room');
  return { bytes, byteCountPerRecord };
}

/** A record is closed only when the next list does not fit, so each holds its share of the bytes. */
function sizeOfRecord(
  lists: readonly Uint8Array[],
  stampSeconds: ReadonlySamples,
  sampleByteCount: 2 | 3,
): number {
  let longestStamp = 0;
  for (const seconds of stampSeconds)
    longestStamp = Math.max(longestStamp, stampText(seconds).length);
  const longestList = lists.reduce((max, list) => Math.max(max, list.length), 0);
  const listByteCount = lists.reduce((sum, list) => sum + list.length, 0);
  const share = Math.ceil(listByteCount / stampSeconds.length);
  return Math.ceil((longestStamp + longestList + share) / sampleByteCount) * sampleByteCount;
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

function stampText(seconds: number): string {
  return `${onsetText(seconds)}\u0014\u0014\u0000`;
}

function onsetText(seconds: number): string {
  return `${seconds < 0 ? '-' : '+'}${decimalText(Math.abs(seconds))}`;
}

/** Without an exponent; a tenth of a microsecond is finer than any sample. */
function decimalText(seconds: number): string {
  assert(seconds >= 0 && seconds < 1e15, 'annotation times are finite');
  return seconds.toFixed(7).replace(/\.?0+$/, '');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
