import { latencyMsOfSample, type ChannelAverage } from '../averaging/epochs';

/** Latencies of all samples of an average. */
export function latencyAxis(
  average: Pick<ChannelAverage, 'firstLatencyMs' | 'sampleRateHz' | 'meanMicrovolts'>,
): readonly number[] {
  return average.meanMicrovolts.map((_, sampleIndex) => latencyMsOfSample(average, sampleIndex));
}
