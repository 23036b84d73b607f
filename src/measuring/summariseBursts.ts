import { mean, median, sampleStandardDeviation } from 'simple-statistics';
import { studentTQuantile } from '../base/studentT';
import type { Burst } from '../detection/burst';
import { linearQuantile } from './linearQuantile';

/** Descriptive statistics of the bursts of one muscle that count as myoclonus. */
export interface BurstSummary {
  readonly burstCount: number;
  readonly meanDurationMs: number;
  /** Sample SD (n − 1); `undefined` for one burst, as is the interval. */
  readonly sdDurationMs: number | undefined;
  /** 95 % confidence interval of the mean, by Student's t. */
  readonly meanDurationCi95: DurationInterval | undefined;
  readonly medianDurationMs: number;
  readonly lowerQuartileDurationMs: number;
  readonly upperQuartileDurationMs: number;
  readonly meanSnrDecibels: number;
  readonly medianSnrDecibels: number;
  readonly medianPeakMicrovolts: number;
}

export interface DurationInterval {
  readonly lowMs: number;
  readonly highMs: number;
}

/**
 * Summarises burst durations and sizes, bursts with an exclusion left out.
 *
 * `undefined` without a burst. Quartiles by `linearQuantile`. The interval takes bursts as
 * independent and says nothing of a bias of the measurement.
 */
export function summariseBursts(bursts: readonly Burst[]): BurstSummary | undefined {
  const counted = bursts.filter(({ exclusion }) => exclusion === undefined);
  if (counted.length === 0) return undefined;
  const durationsMs = counted.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const snrs = counted.map(({ snrDecibels }) => snrDecibels);
  const meanDurationMs = mean(durationsMs);
  const sdDurationMs = counted.length > 1 ? sampleStandardDeviation(durationsMs) : undefined;
  return {
    burstCount: counted.length,
    meanDurationMs,
    sdDurationMs,
    meanDurationCi95: intervalOfMean(meanDurationMs, sdDurationMs, counted.length),
    medianDurationMs: linearQuantile(durationsMs, 0.5),
    lowerQuartileDurationMs: linearQuantile(durationsMs, 0.25),
    upperQuartileDurationMs: linearQuantile(durationsMs, 0.75),
    meanSnrDecibels: mean(snrs),
    medianSnrDecibels: median(snrs),
    medianPeakMicrovolts: median(counted.map(({ peakMicrovolts }) => peakMicrovolts)),
  };
}

function intervalOfMean(
  meanMs: number,
  sdMs: number | undefined,
  count: number,
): DurationInterval | undefined {
  if (sdMs === undefined) return undefined;
  const halfMs = (studentTQuantile(0.975, count - 1) * sdMs) / Math.sqrt(count);
  return { lowMs: meanMs - halfMs, highMs: meanMs + halfMs };
}
