import type { ChannelEpochs } from './epochs';
import { samplesWithin, type LatencyWindow } from './latencyGrid';

/**
 * Subtracts from each epoch its own mean over the baseline, both ends included.
 *
 * `undefined` when no sample of the epochs lies in the baseline. The epochs given are not changed.
 */
export function correctBaseline(
  epochs: ChannelEpochs,
  baseline: LatencyWindow,
): ChannelEpochs | undefined {
  const { firstIndex, endIndex } = samplesWithin(epochs, baseline);
  if (firstIndex === endIndex) return undefined;
  const microvolts = epochs.microvolts.slice();
  for (let e = 0; e < epochs.epochCount; e += 1) {
    const epoch = microvolts.subarray(e * epochs.sampleCount, (e + 1) * epochs.sampleCount);
    let sum = 0;
    for (let k = firstIndex; k < endIndex; k += 1) sum += epoch[k];
    const mean = sum / (endIndex - firstIndex);
    for (let k = 0; k < epoch.length; k += 1) epoch[k] -= mean;
  }
  return { ...epochs, microvolts };
}
