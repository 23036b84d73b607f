import { packTals, type PackedTals } from './packTals';
import { readAnnotations } from './readAnnotations';
import { requireBytes } from './readBytes';
import type { Annotation, Recording } from './recording';
import { rewriteHeader } from './rewriteHeader';

/** How a copy differs from its original; its samples never do. */
export interface CopyChanges {
  /** Added to those of the file; onsets count from the first sample. */
  readonly annotations?: readonly Annotation[];
  /** Whether names, dates, codes and the time of day are removed. */
  readonly deidentify: boolean;
  /** Whether a de-identified copy keeps the file's annotations, whose texts may name people. */
  readonly keepAnnotationTexts?: boolean;
}

/** Bytes of data records held at once. */
const SLICE_BYTE_COUNT = 8 * 1024 * 1024;

/** Share of the time that reading annotations takes; copying is the rest. */
const READING_FRACTION = 0.3;

/**
 * Copies a recording, with annotations added, without identity, or both.
 *
 * Every sample is copied byte for byte; bytes after the last record are left out. Where annotations
 * are added or may have to go, all are written anew in one channel, each record stamped with the
 * time at which it was read (so overlaps and drift are gone, gaps stay); broken lists are left
 * out. A de-identified copy counts from its first sample: a start a fraction of a second after the
 * header's time goes with that time. Labels, transducers and filter texts stay as they are.
 *
 * The file is read in slices and never held whole. `onProgress` gets fractions from 0 to 1.
 *
 * @throws Error when the file can no longer be read.
 */
export async function copyRecording(
  file: Blob,
  recording: Recording,
  changes: CopyChanges,
  onProgress: (fraction: number) => void,
): Promise<Blob> {
  const { deidentify, annotations = [] } = changes;
  const original = await requireBytes(file, 0, recording.headerByteCount);
  const removesTexts = deidentify && recording.annotationChannels.length > 0;
  const tals =
    annotations.length > 0 || removesTexts
      ? await packAnnotations(file, recording, changes, (fraction) =>
          onProgress(READING_FRACTION * fraction),
        )
      : undefined;
  const header = rewriteHeader(original, recording, {
    removesIdentity: deidentify,
    annotationByteCountPerRecord: tals?.byteCountPerRecord,
  });
  const { headerByteCount, recordByteCount, recordCount } = recording;
  const data =
    tals === undefined
      ? [file.slice(headerByteCount, headerByteCount + recordCount * recordByteCount)]
      : await copyRecords(file, recording, tals, (fraction) =>
          onProgress(READING_FRACTION + (1 - READING_FRACTION) * fraction),
        );
  onProgress(1);
  return new Blob([header, ...data], { type: 'application/octet-stream' });
}

async function packAnnotations(
  file: Blob,
  recording: Recording,
  { annotations = [], deidentify, keepAnnotationTexts = false }: CopyChanges,
  onProgress: (fraction: number) => void,
): Promise<PackedTals> {
  const keeps = !deidentify || keepAnnotationTexts;
  const own = keeps ? await readAnnotations(file, recording, onProgress) : undefined;
  const zeroSeconds = deidentify ? 0 : firstSampleSecondsOf(recording);
  const all = [...(own?.annotations ?? []), ...annotations]
    .sort((a, b) => a.onsetSeconds - b.onsetSeconds)
    .map((annotation) => ({
      ...annotation,
      text: withoutMarks(annotation.text),
      onsetSeconds: annotation.onsetSeconds + zeroSeconds,
    }));
  return packTals(all, stampsOf(recording, zeroSeconds), sampleByteCountOf(recording));
}

/** How long after the header's start time the first sample lies. */
function firstSampleSecondsOf({ notes }: Recording): number {
  const note = notes.find(({ kind }) => kind === 'starts-after-header-time');
  return note?.kind === 'starts-after-header-time' ? note.offsetSeconds : 0;
}

/** When each record begins as it was read; all 0 where records hold no samples. */
function stampsOf(recording: Recording, zeroSeconds: number): Float64Array {
  const stampSeconds = new Float64Array(recording.recordCount).fill(zeroSeconds);
  for (const { firstRecordIndex, recordCount, startSeconds } of recording.runs) {
    for (let i = 0; i < recordCount; i += 1) {
      stampSeconds[firstRecordIndex + i] =
        zeroSeconds + startSeconds + i * recording.recordDurationSeconds;
    }
  }
  return stampSeconds;
}

/** A foreign text may hold a byte that EDF+ uses as a mark. */
function withoutMarks(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

/** Bytes of a record to be copied, in order; between `before` and `after` the annotations come. */
interface RecordLayout {
  readonly before: readonly ByteSpan[];
  readonly after: readonly ByteSpan[];
}

interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

function layoutOf({ annotationChannels, recordByteCount }: Recording): RecordLayout {
  const first = annotationChannels.at(0)?.recordByteOffset ?? recordByteCount;
  const ends = annotationChannels.map(
    ({ recordByteOffset, byteCountPerRecord }) => recordByteOffset + byteCountPerRecord,
  );
  const starts = [
    ...annotationChannels.slice(1).map((next) => next.recordByteOffset),
    recordByteCount,
  ];
  return {
    before: [{ start: 0, end: first }],
    after: ends.map((start, i) => ({ start, end: starts[i] ?? recordByteCount })),
  };
}

async function copyRecords(
  file: Blob,
  recording: Recording,
  tals: PackedTals,
  onProgress: (fraction: number) => void,
): Promise<readonly Blob[]> {
  const { headerByteCount, recordByteCount, recordCount } = recording;
  const layout = layoutOf(recording);
  const recordsPerSlice = Math.max(1, Math.floor(SLICE_BYTE_COUNT / recordByteCount));
  const parts: Blob[] = [];
  for (let first = 0; first < recordCount; first += recordsPerSlice) {
    const count = Math.min(recordsPerSlice, recordCount - first);
    const startByte = headerByteCount + first * recordByteCount;
    const slice = file.slice(startByte, startByte + count * recordByteCount);
    const talBytes = tals.bytes.subarray(
      first * tals.byteCountPerRecord,
      (first + count) * tals.byteCountPerRecord,
    );
    parts.push(
      recordByteCount > SLICE_BYTE_COUNT
        ? weaveWideRecord(slice, layout, talBytes)
        : await weaveRecords(slice, count, layout, talBytes),
    );
    onProgress((first + count) / recordCount);
  }
  return parts;
}

/** One record too large to hold: its parts stay where they are in the file. */
function weaveWideRecord(
  record: Blob,
  layout: RecordLayout,
  talBytes: Uint8Array<ArrayBuffer>,
): Blob {
  const partOf = ({ start, end }: ByteSpan) => record.slice(start, end);
  return new Blob([...layout.before.map(partOf), talBytes, ...layout.after.map(partOf)]);
}

async function weaveRecords(
  slice: Blob,
  recordCount: number,
  { before, after }: RecordLayout,
  talBytes: Uint8Array,
): Promise<Blob> {
  const bytes = await requireBytes(slice, 0, slice.size);
  const recordByteCount = bytes.length / recordCount;
  const talByteCount = talBytes.length / recordCount;
  const sampleByteCount = [...before, ...after].reduce(
    (sum, { start, end }) => sum + end - start,
    0,
  );
  const woven = new Uint8Array(recordCount * (sampleByteCount + talByteCount));
  let to = 0;
  const put = (part: Uint8Array) => {
    woven.set(part, to);
    to += part.length;
  };
  for (let i = 0; i < recordCount; i += 1) {
    const record = bytes.subarray(i * recordByteCount, (i + 1) * recordByteCount);
    for (const { start, end } of before) put(record.subarray(start, end));
    put(talBytes.subarray(i * talByteCount, (i + 1) * talByteCount));
    for (const { start, end } of after) put(record.subarray(start, end));
  }
  return new Blob([woven]);
}

function sampleByteCountOf({ format }: Recording): 2 | 3 {
  return format.startsWith('BDF') ? 3 : 2;
}
