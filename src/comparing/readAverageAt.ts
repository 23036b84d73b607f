import { SAME_LATENCY_MS } from './commonLatencies';

/** A mean and its standard error; one value a latency of the comparison. */
export interface ComparedLine {
  readonly meanMicrovolts: readonly number[];
  /** `undefined` where the average has none. */
  readonly standardErrorMicrovolts: readonly number[] | undefined;
}

/** A mean over sweeps on its latency grid, of this session or of a result file. */
export interface ReadableAverage {
  readonly sampleRateHz: number;
  readonly firstLatencyMs: number;
  readonly meanMicrovolts: readonly number[];
  /** Absent with fewer than two sweeps. */
  readonly standardErrorMicrovolts?: readonly number[] | undefined;
}

/**
 * An average at given latencies: its own samples where one lies there, else linear interpolation
 * between the two neighbours. Standard errors are interpolated likewise; that is at least the
 * standard error of the interpolated mean, whatever the correlation of the neighbours.
 *
 * @param latenciesMs all within the average.
 */
export function readAverageAt(
  average: ReadableAverage,
  latenciesMs: readonly number[],
): ComparedLine {
  const positions = latenciesMs.map((latencyMs) => samplePosition(average, latencyMs));
  const readAll = (microvolts: readonly number[]) =>
    positions.map((position) => valueAt(microvolts, position));
  return {
    meanMicrovolts: readAll(average.meanMicrovolts),
    standardErrorMicrovolts:
      average.standardErrorMicrovolts && readAll(average.standardErrorMicrovolts),
  };
}

/** Fractional sample index of a latency, whole where a sample lies there. */
export function samplePosition(
  { firstLatencyMs, sampleRateHz }: Pick<ReadableAverage, 'firstLatencyMs' | 'sampleRateHz'>,
  latencyMs: number,
): number {
  const position = ((latencyMs - firstLatencyMs) * sampleRateHz) / 1000;
  const nearest = Math.round(position);
  return (Math.abs(position - nearest) * 1000) / sampleRateHz < SAME_LATENCY_MS
    ? nearest
    : position;
}

function valueAt(values: readonly number[], position: number): number {
  const before = Math.floor(position);
  const weight = position - before;
  return weight === 0
    ? values[before]
    : (1 - weight) * values[before] + weight * values[before + 1];
}
