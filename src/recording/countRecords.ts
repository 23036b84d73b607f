import type { RecordingNote } from './recordingNote';

export interface RecordCount {
  /** Whole records to be read; 0 when there is not one. */
  readonly recordCount: number;
  readonly notes: readonly RecordingNote[];
}

/**
 * Decides how many data records are read, from the header's promise and the bytes that are there.
 *
 * Never more than there are whole; never more than promised, unless the promise is -1 (not
 * closed) or 0 (with data), where the file's length decides.
 */
export function countRecords(
  promisedRecordCount: number,
  dataByteCount: number,
  recordByteCount: number,
): RecordCount {
  const foundRecordCount = recordByteCount > 0 ? Math.floor(dataByteCount / recordByteCount) : 0;
  const isPromised = promisedRecordCount > 0;
  const recordCount = isPromised
    ? Math.min(promisedRecordCount, foundRecordCount)
    : foundRecordCount;
  const notes: RecordingNote[] = [];
  if (promisedRecordCount < 0) notes.push({ kind: 'record-count-unknown', foundRecordCount });
  if (promisedRecordCount === 0) notes.push({ kind: 'record-count-zero', foundRecordCount });
  if (isPromised && promisedRecordCount > foundRecordCount) {
    notes.push({ kind: 'truncated', promisedRecordCount, foundRecordCount });
  }
  const trailingByteCount = dataByteCount - recordCount * recordByteCount;
  if (trailingByteCount > 0) {
    const wholeRecordCount = foundRecordCount - recordCount;
    notes.push({ kind: 'trailing-bytes', trailingByteCount, wholeRecordCount });
  }
  return { recordCount, notes };
}
