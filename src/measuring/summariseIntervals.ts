import { mean, sampleStandardDeviation } from 'simple-statistics';
import { linearQuantile } from './linearQuantile';

/** Rate and rhythm of the jerks of one recording. */
export interface IntervalSummary {
  readonly jerkCount: number;
  readonly recordedSeconds: number;
  readonly jerksPerMinute: number;
  /** Onset to onset; `undefined` with fewer than two jerks. */
  readonly intervals: JerkIntervals | undefined;
}

export interface JerkIntervals {
  readonly intervalCount: number;
  readonly medianSeconds: number;
  readonly lowerQuartileSeconds: number;
  readonly upperQuartileSeconds: number;
  /** SD / mean, 0 for a perfect rhythm, about 1 at random; `undefined` for one interval. */
  readonly variationFraction: number | undefined;
}

/**
 * Summarises the times between jerks and their rate over the time recorded.
 *
 * `onsetSeconds` may come in any order. `recordedSeconds` counts signal only: gaps of the recording
 * left out, though an interval may span one. `undefined` when nothing was recorded.
 */
export function summariseIntervals(
  onsetSeconds: readonly number[],
  recordedSeconds: number,
): IntervalSummary | undefined {
  if (!(recordedSeconds > 0)) return undefined;
  return {
    jerkCount: onsetSeconds.length,
    recordedSeconds,
    jerksPerMinute: (onsetSeconds.length * 60) / recordedSeconds,
    intervals: intervalsBetween([...onsetSeconds].sort((a, b) => a - b)),
  };
}

function intervalsBetween(onsets: readonly number[]): JerkIntervals | undefined {
  const seconds = onsets
    .slice(1)
    .map((onset, i) => onset - onsets[i])
    .sort((a, b) => a - b);
  if (seconds.length === 0) return undefined;
  const meanSeconds = mean(seconds);
  return {
    intervalCount: seconds.length,
    medianSeconds: linearQuantile(seconds, 0.5),
    lowerQuartileSeconds: linearQuantile(seconds, 0.25),
    upperQuartileSeconds: linearQuantile(seconds, 0.75),
    variationFraction:
      seconds.length > 1 && meanSeconds > 0
        ? sampleStandardDeviation(seconds) / meanSeconds
        : undefined,
  };
}
