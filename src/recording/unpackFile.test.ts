import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/packed.expected.json';
import { crc32 } from './crc32';
import { unpackFile } from './unpackFile';

const RECORDING = Uint8Array.from({ length: 5000 }, (_, i) => (i * i) % 251);
const OTHER = RECORDING.slice(0, 300);

const bytesOf = (name: keyof typeof expected.files) =>
  Uint8Array.from(atob(expected.files[name]), (character) => character.charCodeAt(0));
const unpack = (
  bytes: Uint8Array<ArrayBuffer>,
  { fileName = 'packed.zip', entryName }: { fileName?: string; entryName?: string } = {},
  onProgress: (fraction: number) => void = () => undefined,
) => unpackFile(new Blob([bytes]), { fileName, entryName }, onProgress);

async function unpackRecording(...request: Parameters<typeof unpack>) {
  const unpacked = await unpack(...request);
  if (!unpacked.ok || unpacked.value.kind !== 'recording')
    throw new Error(JSON.stringify(unpacked));
  const { file, fileName } = unpacked.value;
  return { fileName, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Changes the bytes that follow each place where a signature stands. */
function withFieldChanged(
  bytes: Uint8Array<ArrayBuffer>,
  signature: readonly number[],
  byteOffset: number,
  value: number,
) {
  const changed = bytes.slice();
  for (let at = 0; at + byteOffset < bytes.length; at += 1)
    if (signature.every((byte, i) => bytes[at + i] === byte)) changed[at + byteOffset] = value;
  return changed;
}

const ENTRY = [0x50, 0x4b, 1, 2];

describe(`files packed by ${expected.producer}`, () => {
  test('the checksum is the same, in one piece and in several', () => {
    expect(crc32(RECORDING)).toBe(expected.crc32);
    expect(crc32(RECORDING.subarray(700), crc32(RECORDING.subarray(0, 700)))).toBe(expected.crc32);
  });

  test('gzip: the bytes, under the name without its ending, with progress to the end', async () => {
    const fractions: number[] = [];
    const unpacked = await unpackRecording(
      bytesOf('gzip'),
      { fileName: 'jerks.edf.gz' },
      (fraction) => fractions.push(fraction),
    );
    expect(unpacked).toEqual({ fileName: 'jerks.edf', bytes: RECORDING });
    expect(fractions.at(-1)).toBe(1);
  });

  test.each(['zip, deflated', 'zip, stored', 'zip with a comment'] as const)(
    '%s: the one recording in it, by its own name',
    async (name) => {
      expect(await unpackRecording(bytesOf(name))).toEqual({
        fileName: 'jerks.EDF',
        bytes: RECORDING,
      });
    },
  );

  test('several recordings are a choice; the one chosen is taken', async () => {
    const bytes = bytesOf('zip, two recordings');
    const entryNames = ['a.edf', 'Müller.bdf'];
    expect(await unpack(bytes)).toEqual({ ok: true, value: { kind: 'choice', entryNames } });
    expect((await unpackRecording(bytes, { entryName: 'Müller.bdf' })).bytes).toEqual(RECORDING);
    expect((await unpackRecording(bytes, { entryName: 'a.edf' })).bytes).toEqual(OTHER);
    expect(await unpack(bytes, { entryName: 'c.edf' })).toEqual({
      ok: false,
      error: { kind: 'archive-entry-missing', entryName: 'c.edf' },
    });
  });

  test('without a recording, a text table is taken', async () => {
    expect((await unpackRecording(bytesOf('zip, a table'))).fileName).toBe('emg.csv');
  });

  test.each([
    ['zip, no recording', { kind: 'archive-without-recording', entryCount: 1 }],
    ['zip, empty', { kind: 'archive-without-recording', entryCount: 0 }],
    [
      'zip, bzip2',
      { kind: 'archive-method-unknown', entryName: 'Ward 3/jerks.EDF', methodNumber: 12 },
    ],
  ] as const)('%s is refused by its reason', async (name, error) => {
    expect(await unpack(bytesOf(name))).toEqual({ ok: false, error });
  });
});

describe('damage', () => {
  test('an encrypted entry is refused as such', async () => {
    const encrypted = withFieldChanged(bytesOf('zip, deflated'), ENTRY, 8, 1);
    expect(await unpack(encrypted)).toEqual({
      ok: false,
      error: { kind: 'archive-encrypted', entryName: 'Ward 3/jerks.EDF' },
    });
  });

  test.each([
    ['checksum', 16],
    ['size', 24],
  ])('an entry of another %s than the directory says is refused', async (_what, byteOffset) => {
    const changed = withFieldChanged(bytesOf('zip, deflated'), ENTRY, byteOffset, 77);
    expect(await unpack(changed)).toMatchObject({ error: { kind: 'archive-damaged' } });
  });

  test('cut anywhere, a packed file is refused, never half opened', async () => {
    for (const name of ['gzip', 'zip, deflated'] as const) {
      const bytes = bytesOf(name);
      for (let end = 2; end < bytes.length; end += 23)
        expect(await unpack(bytes.slice(0, end)), `${name} cut at ${end}`).toMatchObject({
          error: { kind: 'archive-damaged' },
        });
    }
  });

  test('any one byte changed gives the same bytes or a known refusal', async () => {
    const bytes = bytesOf('zip, deflated');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] ^= 0xff;
      const unpacked = await unpack(changed);
      if (!unpacked.ok || unpacked.value.kind !== 'recording') continue;
      const { file, fileName } = unpacked.value;
      if (fileName !== 'jerks.EDF') continue;
      expect(new Uint8Array(await file.arrayBuffer()), `byte ${at}`).toEqual(RECORDING);
    }
  });
});

test('ZIP64: sizes and places beyond 32 bits stand in the extra part', async () => {
  expect(await unpackRecording(asZip64(RECORDING, 'long.bdf'))).toEqual({
    fileName: 'long.bdf',
    bytes: RECORDING,
  });
});

/** One stored entry, every number that may be in a 64-bit field put there; APPNOTE 4.3 and 4.5.3. */
function asZip64(data: Uint8Array<ArrayBuffer>, name: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const put = (value: number, width: number) => {
    for (let i = 0; i < width; i += 1) bytes.push(Math.floor(value / 256 ** i) % 256);
  };
  const putAll = (...fields: readonly (readonly [value: number, width: number])[]) =>
    fields.forEach(([value, width]) => put(value, width));
  const SEE_64 = 0xffffffff;
  const nameBytes = Array.from(name, (character) => character.charCodeAt(0));
  const sizes = [
    [crc32(data), 4],
    [SEE_64, 4],
    [SEE_64, 4],
    [name.length, 2],
  ] as const;
  putAll([0x04034b50, 4], [45, 2], [0, 8], ...sizes, [20, 2]);
  bytes.push(...nameBytes);
  putAll([1, 2], [16, 2], [data.length, 8], [data.length, 8]);
  bytes.push(...data);
  const directoryStart = bytes.length;
  putAll([0x02014b50, 4], [45, 2], [45, 2], [0, 8], ...sizes, [37, 2], [0, 2], [0, 2], [0, 2]);
  putAll([0, 4], [SEE_64, 4]);
  bytes.push(...nameBytes);
  putAll([0x5455, 2], [5, 2], [1, 5]);
  putAll([1, 2], [24, 2], [data.length, 8], [data.length, 8], [0, 8]);
  const directoryEnd = bytes.length;
  putAll([0x06064b50, 4], [44, 8], [45, 2], [45, 2], [0, 4], [0, 4], [1, 8], [1, 8]);
  putAll([directoryEnd - directoryStart, 8], [directoryStart, 8]);
  putAll([0x07064b50, 4], [0, 4], [directoryEnd, 8], [1, 4]);
  putAll(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [0xffff, 2],
    [0xffff, 2],
    [SEE_64, 4],
    [SEE_64, 4],
    [0, 2],
  );
  return Uint8Array.from(bytes);
}
