import { parseTals, type ParsedTals } from './parseTals';
import { requireBytes } from './readBytes';
import type { Annotation, Recording } from './recording';
import type { RecordingNote } from './recordingNote';

export interface Annotations {
  /** By onset; equal onsets keep the order of the file. */
  readonly annotations: readonly Annotation[];
  readonly notes: readonly RecordingNote[];
}

/** Records up to this size are read in one piece: skipping what lies between would cost more. */
const SMALL_RECORD_BYTE_COUNT = 64 * 1024;

/** Bytes held at once. */
const SLICE_BYTE_COUNT = 8 * 1024 * 1024;

/** Small reads under way at the same time. */
const READ_COUNT_AT_ONCE = 64;

/**
 * Reads every annotation of a recording.
 *
 * Onsets are moved from the header's start time to the first sample (time zero); in an
 * annotation-only file, which has no sample, they stay as written. Time stamps of records are left
 * out; lists of several texts are split; broken lists are skipped and counted. `text@@channel`
 * is taken apart when the file has a channel of that label. Onsets before the first or after the
 * last sample are kept and counted.
 *
 * @throws Error when the file can no longer be read.
 */
export async function readAnnotations(
  file: Blob,
  recording: Recording,
  onProgress: (fraction: number) => void,
): Promise<Annotations> {
  const span = annotationSpanOf(recording);
  if (span === undefined) return { annotations: [], notes: [] };
  const annotations: Annotation[] = [];
  const labels = new Set(recording.channels.map(({ label }) => label));
  let malformedCount = 0;
  let zeroSeconds: number | undefined;
  const isWhole = recording.recordByteCount <= SMALL_RECORD_BYTE_COUNT;
  const batchRecordCount = isWhole
    ? Math.floor(SLICE_BYTE_COUNT / recording.recordByteCount)
    : Math.min(READ_COUNT_AT_ONCE, Math.ceil(SLICE_BYTE_COUNT / (span.end - span.start)));
  for (let first = 0; first < recording.recordCount; first += batchRecordCount) {
    const count = Math.min(batchRecordCount, recording.recordCount - first);
    const records = isWhole
      ? await readWholeRecords(file, recording, span, first, count)
      : await readSpans(file, recording, span, first, count);
    for (const record of records) {
      const lists = annotationBytesOf(record, recording, span).map(parseTals);
      zeroSeconds ??= recording.runs.length === 0 ? 0 : (timeStampOf(lists) ?? 0);
      for (const annotation of annotationsOf(lists, zeroSeconds, labels))
        annotations.push(annotation);
      malformedCount += lists.reduce((sum, list) => sum + list.malformedCount, 0);
    }
    onProgress((first + count) / recording.recordCount);
  }
  annotations.sort((a, b) => a.onsetSeconds - b.onsetSeconds);
  return { annotations, notes: noteAnnotations(annotations, malformedCount, recording) };
}

/** Bytes of a record from the first annotation channel to the end of the last. */
interface ByteSpan {
  readonly start: number;
  readonly end: number;
}

function annotationSpanOf({ annotationChannels }: Recording): ByteSpan | undefined {
  const first = annotationChannels.at(0);
  const last = annotationChannels.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.recordByteOffset, end: last.recordByteOffset + last.byteCountPerRecord };
}

async function readWholeRecords(
  file: Blob,
  { headerByteCount, recordByteCount }: Recording,
  span: ByteSpan,
  first: number,
  count: number,
): Promise<readonly Uint8Array[]> {
  const start = headerByteCount + first * recordByteCount;
  const bytes = await requireBytes(file, start, start + count * recordByteCount);
  return Array.from({ length: count }, (_, i) =>
    bytes.subarray(i * recordByteCount + span.start, i * recordByteCount + span.end),
  );
}

function readSpans(
  file: Blob,
  { headerByteCount, recordByteCount }: Recording,
  span: ByteSpan,
  first: number,
  count: number,
): Promise<readonly Uint8Array[]> {
  const starts = Array.from(
    { length: count },
    (_, i) => headerByteCount + (first + i) * recordByteCount,
  );
  return Promise.all(
    starts.map((start) => requireBytes(file, start + span.start, start + span.end)),
  );
}

function annotationBytesOf(
  record: Uint8Array,
  { annotationChannels }: Recording,
  span: ByteSpan,
): readonly Uint8Array[] {
  return annotationChannels.map(({ recordByteOffset, byteCountPerRecord }) => {
    const start = recordByteOffset - span.start;
    return record.subarray(start, start + byteCountPerRecord);
  });
}

function timeStampOf(lists: readonly ParsedTals[]): number | undefined {
  const tal = lists.at(0)?.tals.at(0);
  return tal?.texts.at(0) === '' ? tal.onsetSeconds : undefined;
}

function annotationsOf(
  lists: readonly ParsedTals[],
  zeroSeconds: number,
  labels: ReadonlySet<string>,
): readonly Annotation[] {
  return lists.flatMap(({ tals }) =>
    tals.flatMap(({ onsetSeconds, durationSeconds, texts }) =>
      texts
        .filter((text) => text !== '')
        .map((text) => ({
          onsetSeconds: onsetSeconds - zeroSeconds,
          durationSeconds,
          ...splitChannel(text, labels),
        })),
    ),
  );
}

/** `text@@label` (EDF+ standard texts 3.3); with a label the file does not have, all of it is text. */
function splitChannel(text: string, labels: ReadonlySet<string>) {
  const mark = text.lastIndexOf('@@');
  const channelLabel = mark === -1 ? '' : text.slice(mark + 2).trim();
  if (!labels.has(channelLabel)) return { text, channelLabel: undefined };
  return { text: text.slice(0, mark), channelLabel };
}

function noteAnnotations(
  annotations: readonly Annotation[],
  malformedCount: number,
  { runs }: Recording,
): readonly RecordingNote[] {
  const notes: RecordingNote[] = [];
  if (malformedCount > 0) notes.push({ kind: 'malformed-annotations', malformedCount });
  const endSeconds = runs.at(-1)?.endSeconds ?? Infinity;
  const isOutside = ({ onsetSeconds }: Annotation) =>
    runs.length > 0 && (onsetSeconds < 0 || onsetSeconds > endSeconds);
  const outsideCount = annotations.filter(isOutside).length;
  if (outsideCount > 0) notes.push({ kind: 'annotations-outside-recording', outsideCount });
  return notes;
}
