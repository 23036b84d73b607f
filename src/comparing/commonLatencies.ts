import type { ChannelAverage } from '../averaging/epochs';
import { latencyAxis } from './latencyAxis';

type Gridded = Pick<ChannelAverage, 'firstLatencyMs' | 'sampleRateHz' | 'meanMicrovolts'>;

/** Latencies closer than this are one: far below a sample period, far above rounding. */
export const SAME_LATENCY_MS = 1e-6;

/**
 * The latencies at which two averages can be compared: those of the one with the lower rate (the
 * first where the rates are equal) that the other one covers. Empty where they do not overlap.
 */
export function commonLatencies(first: Gridded, second: Gridded): readonly number[] {
  const [coarse, fine] =
    second.sampleRateHz < first.sampleRateHz ? [second, first] : [first, second];
  const fineLatenciesMs = latencyAxis(fine);
  const startMs = fineLatenciesMs.at(0);
  const endMs = fineLatenciesMs.at(-1);
  if (startMs === undefined || endMs === undefined) return [];
  return latencyAxis(coarse).filter(
    (latencyMs) => latencyMs >= startMs - SAME_LATENCY_MS && latencyMs <= endMs + SAME_LATENCY_MS,
  );
}
