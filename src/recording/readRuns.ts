import { succeed, type Result } from '../base/result';
import { findRuns, type FoundRuns, type StampReader } from './findRuns';
import { parseTimeStamp } from './parseTals';
import { readBytes } from './readBytes';
import type { Recording, RecordRun } from './recording';
import type { RecordingError } from './recordingError';
import type { RecordingNote } from './recordingNote';

export interface RunsWithNotes {
  readonly runs: readonly RecordRun[];
  readonly notes: readonly RecordingNote[];
}

/** `+`, fifteen digits, a point, decimals, two marks: a time stamp is never longer. */
const MAX_STAMP_BYTE_COUNT = 64;

/** Spans of records up to this size are read in one go when gaps are looked for. */
const LEAF_BYTE_COUNT = 1 << 18;

/**
 * Reads the contiguous stretches of a recording from the time stamps in its first annotation
 * channel, whatever its reserved field says.
 *
 * Without an annotation channel it is one stretch from 0. An annotation-only file (record
 * duration 0) has none.
 */
export async function readRuns(
  file: Blob,
  layout: Omit<Recording, 'runs' | 'notes'>,
): Promise<Result<RunsWithNotes, RecordingError>> {
  const { recordCount, recordDurationSeconds, channels, annotationChannels } = layout;
  const stamped = annotationChannels.at(0);
  if (recordDurationSeconds === 0 || channels.length === 0) return succeed({ runs: [], notes: [] });
  if (stamped === undefined) {
    const endSeconds = recordCount * recordDurationSeconds;
    const run = { firstRecordIndex: 0, recordCount, startSeconds: 0, endSeconds };
    return succeed({ runs: [run], notes: [] });
  }
  const maxRateHz = channels.reduce((max, { sampleRateHz }) => Math.max(max, sampleRateHz), 0);
  const options = {
    recordCount,
    recordDurationSeconds,
    toleranceSeconds: 0.5 / maxRateHz,
    leafRecordCount: Math.ceil(LEAF_BYTE_COUNT / layout.recordByteCount),
  };
  const stampByteCount = Math.min(stamped.byteCountPerRecord, MAX_STAMP_BYTE_COUNT);
  const readStamps: StampReader = async (firstRecordIndex, count) => {
    const firstByte =
      layout.headerByteCount + firstRecordIndex * layout.recordByteCount + stamped.recordByteOffset;
    const endByte = firstByte + (count - 1) * layout.recordByteCount + stampByteCount;
    const bytes = await readBytes(file, firstByte, endByte);
    if (!bytes.ok) return bytes;
    const starts = Array.from({ length: count }, (_, i) => i * layout.recordByteCount);
    return succeed(
      starts.map((start) => parseTimeStamp(bytes.value.subarray(start, start + stampByteCount))),
    );
  };
  const found = await findRuns(options, readStamps);
  if (!found.ok) return found;
  const notes = noteRuns(found.value, options.toleranceSeconds, layout.format);
  return succeed({ runs: found.value.runs, notes });
}

function noteRuns(
  found: FoundRuns,
  toleranceSeconds: number,
  format: Recording['format'],
): readonly RecordingNote[] {
  const notes: RecordingNote[] = [];
  const { runs, firstStampSeconds, driftSeconds } = found;
  if (firstStampSeconds !== 0) {
    notes.push({ kind: 'starts-after-header-time', offsetSeconds: firstStampSeconds });
  }
  if (found.missingStampCount > 0) {
    notes.push({ kind: 'time-stamps-missing', missingCount: found.missingStampCount });
  }
  const gapCount = runs.length - 1;
  if (gapCount > 0 && !format.endsWith('+D')) {
    const totalGapSeconds = runs
      .slice(1)
      .reduce((sum, run, i) => sum + run.startSeconds - (runs[i]?.endSeconds ?? 0), 0);
    notes.push({ kind: 'marked-continuous-but-gaps', gapCount, totalGapSeconds });
  }
  if (gapCount === 0 && format.endsWith('+D')) {
    notes.push({ kind: 'marked-discontinuous-but-contiguous' });
  }
  if (found.overlapCount > 0) {
    const { overlapCount, largestOverlapSeconds } = found;
    notes.push({ kind: 'records-overlap', overlapCount, largestOverlapSeconds });
  }
  if (Math.abs(driftSeconds) > toleranceSeconds) notes.push({ kind: 'clock-drift', driftSeconds });
  return notes;
}
