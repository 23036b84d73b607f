import { fail, succeed, type Result } from '../base/result';
import { decodeText } from './decodeText';
import { readBytes } from './readBytes';
import type { UnpackError } from './unpackError';

/** One file inside a ZIP archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 is stored, 8 is deflated. */
  readonly methodNumber: number;
  readonly crc32: number;
  readonly packedByteCount: number;
  readonly unpackedByteCount: number;
  /** Where the entry's own header begins. */
  readonly headerByteOffset: number;
}

const DIRECTORY_END_SIGNATURE = 0x06054b50;
const DIRECTORY_END_BYTE_COUNT = 22;
const MAX_COMMENT_BYTE_COUNT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_BYTE_COUNT = 20;
const DIRECTORY_END_64_SIGNATURE = 0x06064b50;
const DIRECTORY_END_64_BYTE_COUNT = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTE_COUNT = 46;
const EXTRA_64_ID = 1;
/** Stands where the true number is in the 64-bit part. */
const SEE_64 = 0xffffffff;
/** A directory larger than this is not one of recordings. */
const MAX_DIRECTORY_BYTE_COUNT = 64 * 1024 * 1024;

/**
 * Reads the directory of a ZIP archive, and of the archive nothing else; folders are left out.
 *
 * Also archives and entries above 4 GB (ZIP64). `archive-damaged` when there is no whole directory.
 *
 * Source: PKWARE APPNOTE.TXT 6.3, 4.3.12 to 4.3.16 and 4.5.3.
 */
export async function readZipEntries(
  file: Blob,
): Promise<Result<readonly ZipEntry[], UnpackError>> {
  const place = await findDirectory(file);
  if (place === undefined || place.byteCount > MAX_DIRECTORY_BYTE_COUNT) return damaged();
  const bytes = await readBytes(file, place.byteOffset, place.byteOffset + place.byteCount);
  if (!bytes.ok) return damaged();
  const view = viewOf(bytes.value);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < place.entryCount; index += 1) {
    const found = parseEntry(view, at);
    if (found === undefined) return damaged();
    entries.push(found.entry);
    at += found.byteCount;
  }
  return succeed(entries.filter(({ name }) => !name.endsWith('/')));
}

interface DirectoryPlace {
  readonly byteOffset: number;
  readonly byteCount: number;
  readonly entryCount: number;
}

/** The directory is found from the end of the file, where a comment of any length may follow it. */
async function findDirectory(file: Blob): Promise<DirectoryPlace | undefined> {
  const tailStart = Math.max(0, file.size - DIRECTORY_END_BYTE_COUNT - MAX_COMMENT_BYTE_COUNT);
  const tail = await readBytes(file, tailStart, file.size);
  if (!tail.ok) return undefined;
  const view = viewOf(tail.value);
  for (let at = view.byteLength - DIRECTORY_END_BYTE_COUNT; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END_SIGNATURE) continue;
    if (at + DIRECTORY_END_BYTE_COUNT + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const place = {
      entryCount: view.getUint16(at + 10, true),
      byteCount: view.getUint32(at + 12, true),
      byteOffset: view.getUint32(at + 16, true),
    };
    const isLarge =
      place.entryCount === 0xffff || place.byteCount === SEE_64 || place.byteOffset === SEE_64;
    return isLarge ? ((await findDirectory64(file, tailStart + at)) ?? place) : place;
  }
  return undefined;
}

async function findDirectory64(
  file: Blob,
  directoryEndByte: number,
): Promise<DirectoryPlace | undefined> {
  const locatorStart = directoryEndByte - LOCATOR_BYTE_COUNT;
  if (locatorStart < 0) return undefined;
  const locator = await readBytes(file, locatorStart, directoryEndByte);
  if (!locator.ok) return undefined;
  const locatorView = viewOf(locator.value);
  if (locatorView.getUint32(0, true) !== LOCATOR_SIGNATURE) return undefined;
  const start = readUint64(locatorView, 8);
  const record = await readBytes(file, start, start + DIRECTORY_END_64_BYTE_COUNT);
  if (!record.ok) return undefined;
  const view = viewOf(record.value);
  if (view.getUint32(0, true) !== DIRECTORY_END_64_SIGNATURE) return undefined;
  return {
    entryCount: readUint64(view, 32),
    byteCount: readUint64(view, 40),
    byteOffset: readUint64(view, 48),
  };
}

function parseEntry(
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly byteCount: number } | undefined {
  if (at + ENTRY_BYTE_COUNT > view.byteLength) return undefined;
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
  const nameStart = at + ENTRY_BYTE_COUNT;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const extraEnd = extraStart + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > view.byteLength) return undefined;
  // The 64-bit part holds, in this order, only those numbers that did not fit 32 bits.
  const wide = numbersOf64(view, extraStart, extraEnd);
  const numberAt = (byte: number) => {
    const narrow = view.getUint32(byte, true);
    return narrow === SEE_64 ? (wide.next() ?? narrow) : narrow;
  };
  const unpackedByteCount = numberAt(at + 24);
  const packedByteCount = numberAt(at + 20);
  const headerByteOffset = numberAt(at + 42);
  return {
    byteCount: end - at,
    entry: {
      name: decodeText(
        new Uint8Array(view.buffer, view.byteOffset + nameStart, extraStart - nameStart),
      ),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      methodNumber: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      packedByteCount,
      unpackedByteCount,
      headerByteOffset,
    },
  };
}

function numbersOf64(view: DataView, start: number, end: number) {
  const numbers: number[] = [];
  let at = start;
  while (at + 4 <= end) {
    const byteCount = view.getUint16(at + 2, true);
    const isWide = view.getUint16(at, true) === EXTRA_64_ID;
    const stop = Math.min(end, at + 4 + byteCount);
    for (let byte = at + 4; isWide && byte + 8 <= stop; byte += 8)
      numbers.push(readUint64(view, byte));
    at += 4 + byteCount;
  }
  return { next: () => numbers.shift() };
}

function readUint64(view: DataView, byte: number): number {
  return view.getUint32(byte + 4, true) * 2 ** 32 + view.getUint32(byte, true);
}

function viewOf(bytes: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged() {
  return fail({ kind: 'archive-damaged' as const, packing: 'zip' as const });
}
