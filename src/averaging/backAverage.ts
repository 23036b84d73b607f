import type { ChannelAverage, Sweep } from './epochs';

/** The jerk-locked average with what is needed to judge it. */
export interface BackAverage {
  readonly triggerChannelIndex: number;
  readonly sweeps: readonly Sweep[];
  readonly acceptedCount: number;
  /** Baseline-corrected EEG, one a channel. */
  readonly eeg: readonly ChannelAverage[];
  /** Rectified EMG, one a channel. */
  readonly rectifiedEmg: readonly ChannelAverage[];
  /** `undefined` when there is nothing to judge; `noTransientReason` says why. */
  readonly transient: TransientSearch | undefined;
  /** In words; present whenever `transient` is `undefined`. */
  readonly noTransientReason?: string;
}

/** The largest deflection before the jerk, and whether chance explains it. */
export interface TransientSearch {
  /** Negative latencies; from the conduction time to the trigger muscle (arm −50…−5, leg −60…−15). */
  readonly searchStartMs: number;
  readonly searchEndMs: number;
  readonly searchedChannelIndexes: readonly number[];
  readonly peak: TransientPeak;
  /**
   * Present when the mean stands out more at this edge of the search window than at the peak, and
   * still rises outwards: the window may have cut a larger deflection off.
   */
  readonly largerAtEdgeMs?: number;
  readonly null: RandomTriggerNull | NotAssessable;
  readonly splitHalves: SplitHalves | NotAssessable;
}

export interface TransientPeak {
  readonly channelIndex: number;
  /** Relative to EMG onset; negative is before. */
  readonly latencyMs: number;
  /** Signed, from baseline. */
  readonly amplitudeMicrovolts: number;
  /** |amplitude| / root mean square of the standard error over the window searched. */
  readonly peakToNoise: number;
}

/** The same search on averages of as many sweeps at random times away from jerks. */
export interface RandomTriggerNull {
  readonly kind: 'assessed';
  readonly drawCount: number;
  /** (1 + draws at least as large) / (1 + draws), over all channels and latencies searched. */
  readonly p: number;
  /** 95th percentile of the largest peak-to-noise under chance. */
  readonly limitPeakToNoise: number;
}

/** Agreement of averages of random halves of the sweeps, over the pre-onset window of the peak channel. */
export interface SplitHalves {
  readonly kind: 'assessed';
  readonly splitCount: number;
  readonly medianCorrelation: number;
  /** 5th and 95th percentile over splits. */
  readonly lowCorrelation: number;
  readonly highCorrelation: number;
}

export interface NotAssessable {
  readonly kind: 'not-assessable';
  readonly reason: string;
}
