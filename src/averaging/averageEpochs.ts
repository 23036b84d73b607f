import type { ChannelAverage, ChannelEpochs } from './epochs';

/**
 * Averages the epochs of one channel, sample by sample.
 *
 * The standard error is the standard deviation over epochs, with n − 1, divided by √n; there is none
 * with fewer than two epochs. `undefined` without any epoch.
 */
export function averageEpochs(epochs: ChannelEpochs): ChannelAverage | undefined {
  const { channelIndex, sampleRateHz, firstLatencyMs, sampleCount, epochCount, microvolts } =
    epochs;
  if (epochCount === 0) return undefined;
  const mean = new Float64Array(sampleCount);
  for (let e = 0; e < epochCount; e += 1)
    for (let k = 0; k < sampleCount; k += 1) mean[k] += microvolts[e * sampleCount + k];
  for (let k = 0; k < sampleCount; k += 1) mean[k] /= epochCount;

  const squares = new Float64Array(sampleCount);
  for (let e = 0; e < epochCount; e += 1)
    for (let k = 0; k < sampleCount; k += 1)
      squares[k] += (microvolts[e * sampleCount + k] - mean[k]) ** 2;
  const standardErrors = squares.map((sum) => Math.sqrt(sum / (epochCount - 1) / epochCount));
  return {
    channelIndex,
    sampleRateHz,
    firstLatencyMs,
    meanMicrovolts: Array.from(mean),
    standardErrorMicrovolts: epochCount < 2 ? undefined : Array.from(standardErrors),
  };
}
