import { fail, succeed, type Result } from '../base/result';
import { studentTQuantile } from '../base/studentT';

/** Burst durations of one muscle in one recording; a `BurstSummary` is one. */
export interface DurationSummary {
  readonly burstCount: number;
  readonly meanDurationMs: number;
  /** Of single bursts, with divisor n − 1; absent for one burst. */
  readonly sdDurationMs?: number | undefined;
}

/** Second minus first, with its 95 % confidence interval. */
export interface DurationComparison {
  readonly differenceMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  readonly standardErrorMs: number;
  readonly degreesOfFreedom: number;
}

/** Why two groups of durations have no confidence interval. */
export type DurationComparisonError =
  | { readonly kind: 'too-few-bursts'; readonly firstCount: number; readonly secondCount: number }
  | { readonly kind: 'no-spread' };

/**
 * Difference of two mean burst durations, second minus first, with Welch's 95 % confidence interval.
 *
 * Needs two bursts a side and some spread. Takes bursts as independent; it speaks of these two
 * recordings, not of patients, and systematic differences of marking are not in it.
 *
 * Source: Welch 1947, doi:10.1093/biomet/34.1-2.28.
 */
export function compareDurations(
  first: DurationSummary,
  second: DurationSummary,
): Result<DurationComparison, DurationComparisonError> {
  const firstVariance = varianceOfMean(first);
  const secondVariance = varianceOfMean(second);
  if (firstVariance === undefined || secondVariance === undefined)
    return fail({
      kind: 'too-few-bursts',
      firstCount: first.burstCount,
      secondCount: second.burstCount,
    });
  const variance = firstVariance + secondVariance;
  if (!(variance > 0)) return fail({ kind: 'no-spread' });
  const degreesOfFreedom =
    variance ** 2 /
    (firstVariance ** 2 / (first.burstCount - 1) + secondVariance ** 2 / (second.burstCount - 1));
  const standardErrorMs = Math.sqrt(variance);
  const differenceMs = second.meanDurationMs - first.meanDurationMs;
  const reachMs = studentTQuantile(0.975, degreesOfFreedom) * standardErrorMs;
  return succeed({
    differenceMs,
    lowMs: differenceMs - reachMs,
    highMs: differenceMs + reachMs,
    standardErrorMs,
    degreesOfFreedom,
  });
}

/** Square of the standard error of the mean; `undefined` with fewer than two bursts. */
function varianceOfMean({ burstCount, sdDurationMs }: DurationSummary): number | undefined {
  return burstCount < 2 || sdDurationMs === undefined ? undefined : sdDurationMs ** 2 / burstCount;
}
