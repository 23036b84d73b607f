import type { Interval } from '../../base/signal';

/** The stretches without data between contiguous runs that are in time order. */
export function findGaps(runs: readonly Interval[]): readonly Interval[] {
  return runs.slice(1).map((run, i) => ({
    startSeconds: runs[i]?.endSeconds ?? run.startSeconds,
    endSeconds: run.startSeconds,
  }));
}

/** From the first sample to the end of the last; `undefined` for a file without samples. */
export function recordingInterval(runs: readonly Interval[]): Interval | undefined {
  const first = runs.at(0);
  const last = runs.at(-1);
  return first && last && { startSeconds: first.startSeconds, endSeconds: last.endSeconds };
}
