import { sha256 } from '@noble/hashes/sha2.js';
import { requireBytes } from './readBytes';

const SLICE_BYTE_COUNT = 4 * 1024 * 1024;

/**
 * SHA-256 of a file as 64 lower-case hexadecimal digits: its identity in a result, FIPS 180-4.
 *
 * Read in slices, so memory does not grow with the file. `onProgress` gets fractions from 0 to 1.
 *
 * @throws Error when the file can no longer be read.
 */
export async function hashFile(
  file: Blob,
  onProgress: (fraction: number) => void,
): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += SLICE_BYTE_COUNT) {
    const end = Math.min(file.size, start + SLICE_BYTE_COUNT);
    hash.update(await requireBytes(file, start, end));
    onProgress(end / file.size);
  }
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
