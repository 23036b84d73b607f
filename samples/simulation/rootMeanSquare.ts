import type { ReadonlySamples } from '../../src/base/signal';

/** Root mean square of samples `startIndex` up to, not including, `endIndex`; 0 of no samples. */
export function rootMeanSquare(
  samples: ReadonlySamples,
  startIndex = 0,
  endIndex = samples.length,
): number {
  let sum = 0;
  for (let i = startIndex; i < endIndex; i += 1) sum += samples[i] ** 2;
  return endIndex > startIndex ? Math.sqrt(sum / (endIndex - startIndex)) : 0;
}
