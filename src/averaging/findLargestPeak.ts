/** The sample of an average that stands out most from its noise. */
export interface LargestPeak {
  readonly sampleIndex: number;
  /** |mean| / standard error. */
  readonly peakToNoise: number;
}

/**
 * Finds the local extremum with the largest |mean| / standard error; `undefined` when there is none.
 *
 * A sample is a local extremum when |mean| is no smaller than just before and larger than just
 * after; those neighbours may lie outside the stretch searched but not outside the average. A sample
 * without noise (standard error 0) is passed over: nothing can be said of it.
 *
 * @param range samples searched, from `firstIndex` to before `endIndex`.
 */
export function findLargestPeak(
  mean: ArrayLike<number>,
  standardError: ArrayLike<number>,
  range: { readonly firstIndex: number; readonly endIndex: number },
): LargestPeak | undefined {
  const endIndex = Math.min(range.endIndex, mean.length - 1);
  let sampleIndex = -1;
  let peakToNoise = 0;
  for (let k = Math.max(range.firstIndex, 1); k < endIndex; k += 1) {
    const size = Math.abs(mean[k]);
    if (size < Math.abs(mean[k - 1]) || size <= Math.abs(mean[k + 1])) continue;
    if (standardError[k] > 0 && size / standardError[k] > peakToNoise) {
      sampleIndex = k;
      peakToNoise = size / standardError[k];
    }
  }
  return sampleIndex < 0 ? undefined : { sampleIndex, peakToNoise };
}
