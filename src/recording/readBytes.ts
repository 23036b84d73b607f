import { fail, succeed, type Result } from '../base/result';
import type { RecordingError } from './recordingError';

/**
 * Reads bytes `startByte` (included) to `endByte` (not included) of a file, and nothing else.
 *
 * `read-failed` when the file has been moved or changed since it was chosen, or when it holds
 * fewer bytes than asked for.
 */
export async function readBytes(
  file: Blob,
  startByte: number,
  endByte: number,
): Promise<Result<Uint8Array<ArrayBuffer>, RecordingError>> {
  const failure: RecordingError = {
    kind: 'read-failed',
    byteOffset: startByte,
    byteCount: endByte - startByte,
  };
  const buffer = await file
    .slice(startByte, endByte)
    .arrayBuffer()
    .catch(() => undefined);
  if (buffer === undefined || buffer.byteLength !== endByte - startByte) return fail(failure);
  return succeed(new Uint8Array(buffer));
}

/**
 * The same for a file that has been opened before.
 *
 * @throws Error when the file can no longer be read.
 */
export async function requireBytes(
  file: Blob,
  startByte: number,
  endByte: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readBytes(file, startByte, endByte);
  if (!bytes.ok) {
    throw new Error(`Bytes ${startByte} to ${endByte} of the file can no longer be read.`);
  }
  return bytes.value;
}
