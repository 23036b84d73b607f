import type { Recording, RecordRun } from '../recording/recording';

/**
 * The contiguous stretches that may enter measures: those of the recording, the last one ended where
 * a writer filled its last record up.
 */
export function measuredRuns(
  recording: Pick<Recording, 'runs' | 'notes'>,
): readonly Pick<RecordRun, 'startSeconds' | 'endSeconds'>[] {
  const { runs, notes } = recording;
  const tail = notes.find((note) => note.kind === 'padded-tail');
  const last = runs.at(-1);
  if (tail === undefined || last === undefined) return runs;
  return [...runs.slice(0, -1), { ...last, endSeconds: last.endSeconds - tail.durationSeconds }];
}
