import { fail, succeed, type Result } from '../base/result';
import { crc32 } from './crc32';
import { readBytes } from './readBytes';
import { readZipEntries, type ZipEntry } from './readZipEntries';
import type { UnpackError } from './unpackError';

/** What a packed file gives: the recording in it, or the names among which to choose. */
export type UnpackedFile =
  | { readonly kind: 'recording'; readonly file: Blob; readonly fileName: string }
  | { readonly kind: 'choice'; readonly entryNames: readonly string[] };

export interface UnpackRequest {
  /** The name of the packed file, from which that of a recording in `.gz` follows. */
  readonly fileName: string;
  /** The recording to take out of several in one archive. */
  readonly entryName: string | undefined;
}

const RECORDING_NAME = /\.(edf|bdf|rec)$/i;
const TEXT_NAME = /\.(csv|tsv|txt)$/i;
/** What a Mac puts beside each file, under the file's own name. */
const FORK_NAME = /(^|\/)(__MACOSX\/|\._)/;
const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const LOCAL_HEADER_BYTE_COUNT = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Takes a recording out of a `.gz` or `.zip` file: EDF, EDF+, BDF or BDF+ by the ending of its name
 * or, where there is none of these, a text table.
 *
 * Bytes stream through the platform's own decompressor into a `Blob`; of an archive only the
 * directory and the one entry are read. What is unpacked must have the size and the checksum that the
 * archive says; an entry stored as it is, is not copied and its checksum not computed. With several recordings and no `entryName`
 * the names are the answer. `onProgress` gets fractions from 0 to 1 of the packed bytes.
 *
 * Sources: gzip, RFC 1952; deflate, RFC 1951; ZIP, PKWARE APPNOTE.TXT 6.3.
 */
export async function unpackFile(
  file: Blob,
  { fileName, entryName }: UnpackRequest,
  onProgress: (fraction: number) => void,
): Promise<Result<UnpackedFile, UnpackError>> {
  const start = await readBytes(file, 0, Math.min(2, file.size));
  if (start.ok && start.value.at(0) === 0x1f && start.value.at(1) === 0x8b) {
    const unpacked = await decompress(file, 'gzip', undefined, onProgress);
    if (unpacked === undefined) return fail({ kind: 'archive-damaged', packing: 'gzip' });
    const innerName = fileName.replace(/\.gz(ip)?$/i, '');
    return succeed({ kind: 'recording', file: unpacked, fileName: innerName });
  }
  const entries = await readZipEntries(file);
  if (!entries.ok) return entries;
  const candidates = recordingsAmong(entries.value);
  const [first] = candidates;
  if (first === undefined)
    return fail({ kind: 'archive-without-recording', entryCount: entries.value.length });
  if (entryName === undefined && candidates.length > 1)
    return succeed({ kind: 'choice', entryNames: candidates.map(({ name }) => name) });
  const chosen = candidates.find(({ name }) => name === (entryName ?? first.name));
  if (chosen === undefined)
    return fail({ kind: 'archive-entry-missing', entryName: entryName ?? first.name });
  return unpackEntry(file, chosen, onProgress);
}

function recordingsAmong(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const own = entries.filter(({ name }) => !FORK_NAME.test(name));
  const recordings = own.filter(({ name }) => RECORDING_NAME.test(name));
  return recordings.length > 0 ? recordings : own.filter(({ name }) => TEXT_NAME.test(name));
}

async function unpackEntry(
  file: Blob,
  entry: ZipEntry,
  onProgress: (fraction: number) => void,
): Promise<Result<UnpackedFile, UnpackError>> {
  const { name, methodNumber, packedByteCount, unpackedByteCount } = entry;
  if (entry.isEncrypted) return fail({ kind: 'archive-encrypted', entryName: name });
  if (methodNumber !== STORED && methodNumber !== DEFLATED)
    return fail({ kind: 'archive-method-unknown', entryName: name, methodNumber });
  const startByte = await findData(file, entry);
  if (startByte === undefined || startByte + packedByteCount > file.size) return damagedZip();
  const packed = file.slice(startByte, startByte + packedByteCount);
  const fileName = name.slice(name.lastIndexOf('/') + 1);
  if (methodNumber === STORED)
    return packedByteCount === unpackedByteCount
      ? succeed({ kind: 'recording', file: packed, fileName })
      : damagedZip();
  const unpacked = await decompress(packed, 'deflate-raw', entry, onProgress);
  return unpacked === undefined
    ? damagedZip()
    : succeed({ kind: 'recording', file: unpacked, fileName });
}

/** First byte of an entry's data: its own header repeats the name, and may hold other extras. */
async function findData(file: Blob, entry: ZipEntry): Promise<number | undefined> {
  const end = entry.headerByteOffset + LOCAL_HEADER_BYTE_COUNT;
  const header = await readBytes(file, entry.headerByteOffset, end);
  if (!header.ok) return undefined;
  const view = new DataView(header.value.buffer, header.value.byteOffset);
  if (view.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) return undefined;
  return end + view.getUint16(26, true) + view.getUint16(28, true);
}

/** `undefined` when the bytes cannot be unpacked, or give others than were packed. */
function decompress(
  packed: Blob,
  format: CompressionFormat,
  expected: Pick<ZipEntry, 'crc32' | 'unpackedByteCount'> | undefined,
  onProgress: (fraction: number) => void,
): Promise<Blob | undefined> {
  const stream = packed
    .stream()
    .pipeThrough(countingBytes(packed.size, onProgress))
    .pipeThrough(new DecompressionStream(format))
    .pipeThrough(expectingBytes(expected));
  return new Response(stream).blob().catch(() => undefined);
}

function countingBytes(byteCount: number, onProgress: (fraction: number) => void) {
  let doneByteCount = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      doneByteCount += piece.length;
      onProgress(doneByteCount / byteCount);
      controller.enqueue(piece);
    },
  });
}

/** Passes bytes on and breaks off as soon as they cannot be those expected. */
function expectingBytes(expected: Pick<ZipEntry, 'crc32' | 'unpackedByteCount'> | undefined) {
  let byteCount = 0;
  let checksum = 0;
  return new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      byteCount += piece.length;
      if (expected !== undefined) {
        checksum = crc32(piece, checksum);
        if (byteCount > expected.unpackedByteCount) throw new Error('too many bytes');
      }
      controller.enqueue(piece);
    },
    flush: () => {
      if (expected === undefined) return;
      if (byteCount !== expected.unpackedByteCount || checksum !== expected.crc32)
        throw new Error('other bytes than were packed');
    },
  });
}

function damagedZip() {
  return fail({ kind: 'archive-damaged' as const, packing: 'zip' as const });
}
