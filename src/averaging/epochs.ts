/**
 * Stretches of one channel around time zero, on one latency grid that has a sample at 0 ms.
 *
 * Sample `k` of epoch `e` is `microvolts[e * sampleCount + k]`, at latency
 * `firstLatencyMs + k * 1000 / sampleRateHz`.
 */
export interface ChannelEpochs {
  readonly channelIndex: number;
  readonly sampleRateHz: number;
  readonly firstLatencyMs: number;
  readonly sampleCount: number;
  readonly epochCount: number;
  readonly microvolts: Float64Array;
}

/** Latency of sample `sampleIndex` of an epoch or an average. */
export function latencyMsOfSample(
  grid: Pick<ChannelEpochs, 'firstLatencyMs' | 'sampleRateHz'>,
  sampleIndex: number,
): number {
  return grid.firstLatencyMs + (sampleIndex * 1000) / grid.sampleRateHz;
}

/** Why one sweep takes no part in the average. */
export type SweepRejection =
  | { readonly kind: 'struck-out'; readonly reason: string }
  | { readonly kind: 'edge-or-gap' }
  /** One of more sweeps than can be held; those that are cut are spread evenly over the jerks. */
  | { readonly kind: 'beyond-limit'; readonly cutCount: number }
  | { readonly kind: 'overlap'; readonly otherLatencyMs: number }
  | {
      readonly kind: 'amplitude';
      readonly channelIndex: number;
      readonly peakToPeakMicrovolts: number;
    }
  | { readonly kind: 'gradient'; readonly channelIndex: number; readonly stepMicrovolts: number }
  | { readonly kind: 'flat'; readonly channelIndex: number; readonly peakToPeakMicrovolts: number };

/** What became of one jerk in the average. */
export interface Sweep {
  readonly jerkIndex: number;
  /** `undefined` for a sweep that was averaged. */
  readonly rejection: SweepRejection | undefined;
}

/** Mean over sweeps of one channel; arrays have one value a sample of the latency grid. */
export interface ChannelAverage {
  readonly channelIndex: number;
  readonly sampleRateHz: number;
  readonly firstLatencyMs: number;
  readonly meanMicrovolts: readonly number[];
  /** Standard error of the mean; `undefined` with fewer than two sweeps. */
  readonly standardErrorMicrovolts: readonly number[] | undefined;
}
