/** The sample of an average that stands out most. */
export interface LargestPeak {
  readonly sampleIndex: number;
  /** |mean| / noise. */
  readonly peakToNoise: number;
}

/** Samples from `firstIndex` to before `endIndex`. */
interface SampleRange {
  readonly firstIndex: number;
  readonly endIndex: number;
}

/**
 * Finds the local extremum with the largest |mean| in units of the noise; `undefined` when there is
 * none, or no noise to measure it by.
 *
 * A sample is a local extremum when |mean| is no smaller than just before and larger than just
 * after; those neighbours may lie outside the stretch searched but not outside the average.
 *
 * @param noise of the mean over the stretch searched: see `noiseOver`.
 */
export function findLargestPeak(
  mean: ArrayLike<number>,
  noise: number,
  range: SampleRange,
): LargestPeak | undefined {
  if (!(noise > 0)) return undefined;
  const endIndex = Math.min(range.endIndex, mean.length - 1);
  let sampleIndex = -1;
  let largest = 0;
  for (let k = Math.max(range.firstIndex, 1); k < endIndex; k += 1) {
    const size = Math.abs(mean[k]);
    if (size < Math.abs(mean[k - 1]) || size <= Math.abs(mean[k + 1])) continue;
    if (size > largest) {
      sampleIndex = k;
      largest = size;
    }
  }
  return sampleIndex < 0 ? undefined : { sampleIndex, peakToNoise: largest / noise };
}

/**
 * The noise of a mean over a stretch: root mean square of its standard error there.
 *
 * One value a channel, so that of two peaks in one channel the larger is the larger: sweeps vary
 * most where a transient is largest, and a sample's own standard error would count that against it.
 * 0 for an empty stretch.
 */
export function noiseOver(standardError: ArrayLike<number>, range: SampleRange): number {
  let sum = 0;
  for (let k = range.firstIndex; k < range.endIndex; k += 1) sum += standardError[k] ** 2;
  const sampleCount = range.endIndex - range.firstIndex;
  return sampleCount > 0 ? Math.sqrt(sum / sampleCount) : 0;
}
