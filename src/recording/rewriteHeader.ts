import { isAnnotationLabel } from './arrangeChannels';
import { plusDateOf } from './calendarDate';
import { decodeHeaderText } from './decodeText';
import { parseHeaderFields } from './parseHeaderFields';
import { MAIN_HEADER_BYTE_COUNT } from './parseMainHeader';
import type { Recording, RecordingHeader } from './recording';
import { annotationHeaderOf, headerField } from './writeEdfHeader';

export interface HeaderRewrite {
  /** Replaces version, patient and recording fields, date, time and every reserved field. */
  readonly removesIdentity: boolean;
  /** Bytes of the one annotation channel of the copy; `undefined` to leave the channels as they are. */
  readonly annotationByteCountPerRecord: number | undefined;
}

const LABEL_BYTE_COUNT = 16;

/**
 * The header of a copy, from the header's bytes.
 *
 * Labels, transducers, units, limits and filter texts stay byte for byte. The number of records
 * becomes the number that can be read. With annotations of its own the copy is EDF+ or BDF+: all
 * annotation channels give way to one, at the place of the first or behind the last channel, and
 * free header texts move behind the parts EDF+ asks for.
 *
 * Without identity: `X X X X`, `Startdate X X X X`, 01.01.85 and 00.00.00. The time of day goes
 * too, because with a hospital's diary it points at one appointment; every time within the
 * recording stays. EDFlib and edfio (`Edf.anonymize`) write and read the same values.
 */
export function rewriteHeader(
  bytes: Uint8Array,
  recording: Recording,
  rewrite: HeaderRewrite,
): Uint8Array<ArrayBuffer> {
  const { annotationByteCountPerRecord, removesIdentity } = rewrite;
  const columns =
    annotationByteCountPerRecord === undefined
      ? bytes.slice(MAIN_HEADER_BYTE_COUNT)
      : replaceAnnotationColumns(bytes, recording, annotationByteCountPerRecord);
  const channelCount = columns.length / MAIN_HEADER_BYTE_COUNT;
  const header = new Uint8Array(MAIN_HEADER_BYTE_COUNT + columns.length);
  header.set(bytes.subarray(0, MAIN_HEADER_BYTE_COUNT));
  header.set(columns, MAIN_HEADER_BYTE_COUNT);
  const put = (start: number, byteCount: number, text: string) =>
    header.set(new TextEncoder().encode(headerField(text, byteCount)), start);
  if (removesIdentity) {
    header.set(bytesOfVersion(recording));
    put(8, 80, 'X X X X');
    put(88, 80, 'Startdate X X X X');
    put(168, 8, '01.01.85');
    put(176, 8, '00.00.00');
    put(192, 44, plainMarkOf(recording));
    header.fill(BLANK, header.length - RESERVED_BYTE_COUNT * channelCount);
  }
  if (annotationByteCountPerRecord !== undefined) {
    put(192, 44, plusMarkOf(recording));
    const { patient, recording: recordingFields } = parseHeaderFields(recording.header);
    if (!removesIdentity && patient === undefined) put(8, 80, plusPatientOf(recording.header));
    if (!removesIdentity && recordingFields === undefined)
      put(88, 80, plusRecordingOf(recording.header));
  }
  put(184, 8, String(header.length));
  put(236, 8, String(recording.recordCount));
  put(252, 4, String(channelCount));
  return header;
}

const BLANK = 0x20;
const RESERVED_BYTE_COUNT = 32;
/** Widths of the channel fields in file order; all channels' labels come first, and so on. */
const COLUMN_WIDTHS = [LABEL_BYTE_COUNT, 80, 8, 8, 8, 8, 8, 80, 8, RESERVED_BYTE_COUNT];

/** Which channels of the file stay, and before which of those the copy's annotation channel comes. */
function placeAnnotations(bytes: Uint8Array) {
  const channelCount = bytes.length / MAIN_HEADER_BYTE_COUNT - 1;
  const indexes = Array.from({ length: channelCount }, (_, index) => index);
  const isAnnotation = (index: number) => {
    const start = MAIN_HEADER_BYTE_COUNT + index * LABEL_BYTE_COUNT;
    return isAnnotationLabel(decodeHeaderText(bytes.subarray(start, start + LABEL_BYTE_COUNT)));
  };
  const first = indexes.find(isAnnotation) ?? channelCount;
  return { channelCount, first, kept: indexes.filter((index) => !isAnnotation(index)) };
}

function replaceAnnotationColumns(
  bytes: Uint8Array,
  recording: Recording,
  annotationByteCountPerRecord: number,
): Uint8Array {
  const { channelCount, first, kept } = placeAnnotations(bytes);
  const own = annotationTexts(recording, annotationByteCountPerRecord);
  const columns = new Uint8Array(MAIN_HEADER_BYTE_COUNT * (kept.length + 1));
  let to = 0;
  let from = MAIN_HEADER_BYTE_COUNT;
  for (const [i, width] of COLUMN_WIDTHS.entries()) {
    const ownBytes = new TextEncoder().encode(headerField(own.at(i) ?? '', width));
    const copied = kept.map((index) =>
      bytes.subarray(from + index * width, from + (index + 1) * width),
    );
    const before = kept.filter((index) => index < first).length;
    for (const field of [...copied.slice(0, before), ownBytes, ...copied.slice(before)]) {
      columns.set(field, to);
      to += width;
    }
    from += width * channelCount;
  }
  return columns;
}

/** The annotation channel's header in file order. */
function annotationTexts({ format }: Recording, byteCountPerRecord: number): readonly string[] {
  const own = annotationHeaderOf(format.startsWith('BDF') ? 3 : 2, byteCountPerRecord);
  return [
    own.label,
    own.transducer,
    own.unit,
    own.physicalMinimumText,
    own.physicalMaximumText,
    String(own.digitalMinimum),
    String(own.digitalMaximum),
    own.prefilter,
    String(own.samplesPerRecord),
  ];
}

function bytesOfVersion({ format }: Recording): Uint8Array {
  if (!format.startsWith('BDF')) return new TextEncoder().encode(headerField('0', 8));
  return Uint8Array.of(0xff, ...new TextEncoder().encode('BIOSEMI'));
}

/** The reserved field of a file without annotations: EDF+ would need them (2.2.1). */
function plainMarkOf({ format }: Recording): string {
  return format.startsWith('BDF') ? '24BIT' : '';
}

function plusMarkOf({ format, runs }: Recording): string {
  return `${format.slice(0, 3)}+${runs.length > 1 ? 'D' : 'C'}`;
}

function plusPatientOf({ patientText }: RecordingHeader): string {
  return `X X X X ${asciiOf(patientText)}`.slice(0, 80).trimEnd();
}

function plusRecordingOf({ recordingText, startLocal }: RecordingHeader): string {
  const date = startLocal === undefined ? 'X' : plusDateOf(startLocal);
  return `Startdate ${date} X X X ${asciiOf(recordingText)}`.slice(0, 80).trimEnd();
}

/** EDF+ allows no other characters in its header (2.1.3). */
function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, '_');
}
