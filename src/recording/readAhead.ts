import type { RecordingError } from './recordingError';
import type { Result } from '../base/result';
import { readBytes } from './readBytes';

/** Bytes `startByte` (included) to `endByte` (not included) of a file. */
export interface ByteRange {
  readonly startByte: number;
  readonly endByte: number;
}

/**
 * Reads ranges of a file one after the other; while one is looked at, the next is already under
 * way. So two ranges are held at once, whatever their number.
 *
 * @throws Error when the file can no longer be read, at the range that cannot.
 */
export async function* readAhead(
  file: Blob,
  ranges: readonly ByteRange[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const start = (position: number) => {
    const range = ranges.at(position);
    return range && readBytes(file, range.startByte, range.endByte);
  };
  let pending: Promise<Result<Uint8Array<ArrayBuffer>, RecordingError>> | undefined = start(0);
  for (const [position, { startByte, endByte }] of ranges.entries()) {
    const bytes = await pending;
    pending = start(position + 1);
    if (bytes?.ok !== true) {
      throw new Error(`Bytes ${startByte} to ${endByte} of the file can no longer be read.`);
    }
    yield bytes.value;
  }
}
