/**
 * Makes EDF and BDF files for tests, odd ones included. Shares no code with the reader, so the two
 * cannot make the same mistake. Fields are text, written as they are.
 */
export interface TestFile {
  readonly version?: string;
  readonly patient?: string;
  readonly recording?: string;
  readonly date?: string;
  readonly time?: string;
  readonly reserved?: string;
  readonly headerByteCount?: string;
  readonly recordCount?: string;
  readonly recordDuration?: string;
  readonly channelCount?: string;
  readonly sampleByteCount?: 2 | 3;
  readonly channels: readonly TestChannel[];
  readonly trailingBytes?: readonly number[];
}

export interface TestChannel {
  readonly label?: string;
  readonly transducer?: string;
  readonly unit?: string;
  readonly physicalMinimum?: string;
  readonly physicalMaximum?: string;
  readonly digitalMinimum?: string;
  readonly digitalMaximum?: string;
  readonly prefilter?: string;
  readonly samplesPerRecord?: string;
  /** One entry a data record: counts, or text whose characters are the bytes (annotations). */
  readonly records: readonly (readonly number[] | string)[];
}

const HEADER_COLUMNS = [
  ['label', 16],
  ['transducer', 80],
  ['unit', 8],
  ['physicalMinimum', 8],
  ['physicalMaximum', 8],
  ['digitalMinimum', 8],
  ['digitalMaximum', 8],
  ['prefilter', 80],
  ['samplesPerRecord', 8],
  ['reserved', 32],
] as const;

/** Bytes of a file as described; what is left out gets a plain, valid value. */
export function makeTestFile(file: TestFile): Uint8Array<ArrayBuffer> {
  const width = file.sampleByteCount ?? 2;
  const limit = 2 ** (8 * width - 1);
  const recordCount = Math.max(...file.channels.map(({ records }) => records.length));
  const sizes = file.channels.map(({ records }) => sizeOf(records, width));
  const fixed = [
    [file.version ?? (width === 2 ? '0' : '\u00ffBIOSEMI'), 8],
    [file.patient ?? 'X X X X', 80],
    [file.recording ?? 'Startdate 02-MAR-2021 X X X', 80],
    [file.date ?? '02.03.21', 8],
    [file.time ?? '14.15.16', 8],
    [file.headerByteCount ?? String(256 * (file.channels.length + 1)), 8],
    [file.reserved ?? '', 44],
    [file.recordCount ?? String(recordCount), 8],
    [file.recordDuration ?? '1', 8],
    [file.channelCount ?? String(file.channels.length), 4],
  ] as const;
  const described = file.channels.map((channel, i) => ({
    label: `Channel ${i}`,
    transducer: '',
    unit: 'uV',
    physicalMinimum: String(-limit),
    physicalMaximum: String(limit - 1),
    digitalMinimum: String(-limit),
    digitalMaximum: String(limit - 1),
    prefilter: '',
    samplesPerRecord: String(sizes[i]),
    reserved: '',
    ...channel,
  }));
  const header = [
    ...fixed.map(([text, fieldWidth]) => text.padEnd(fieldWidth)),
    ...HEADER_COLUMNS.flatMap(([name, fieldWidth]) =>
      described.map((channel) => channel[name].padEnd(fieldWidth)),
    ),
  ].join('');
  const data = Array.from({ length: recordCount }, (_, recordIndex) =>
    file.channels.flatMap(({ records }, i) =>
      bytesOfRecord(records[recordIndex] ?? [], (sizes[i] ?? 0) * width, width),
    ),
  ).flat();
  const headerBytes = Array.from(header, (character) => character.charCodeAt(0));
  return Uint8Array.from([...headerBytes, ...data, ...(file.trailingBytes ?? [])]);
}

/** An annotation channel, one text of lists a record: `+0\x14\x14\0+0.5\x14jerk\x14\0`. */
export function annotationChannel(records: readonly string[], label = 'EDF Annotations') {
  return { label, unit: '', physicalMinimum: '-1', physicalMaximum: '1', records };
}

/** The time stamp of a record. */
export function stamp(text: string): string {
  return `${text}\u0014\u0014\u0000`;
}

/** Text as the bytes of its UTF-8 form, one character a byte. */
export function utf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function sizeOf(records: TestChannel['records'], width: number): number {
  const sizes = records.map((record) =>
    typeof record === 'string' ? Math.ceil(record.length / width) : record.length,
  );
  return Math.max(0, ...sizes);
}

function bytesOfRecord(
  record: readonly number[] | string,
  byteCount: number,
  width: number,
): readonly number[] {
  const bytes =
    typeof record === 'string'
      ? Array.from(record, (character) => character.charCodeAt(0))
      : record.flatMap((count) =>
          Array.from({ length: width }, (_, i) => (count >> (8 * i)) & 0xff),
        );
  return [...bytes, ...Array.from({ length: byteCount - bytes.length }, () => 0)];
}
