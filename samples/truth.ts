import type { Interval } from '../src/base/signal';
import type { Origin } from '../src/findings/finding';

export type TrueOrigin = Origin | 'no-myoclonus';

/**
 * What is really in a simulated recording; never written into its file.
 *
 * Times are seconds from the start of the recording. Channels are named by their label in the file.
 */
export interface Truth {
  readonly origin: TrueOrigin;
  /** The muscle the jerks' onsets and the transient's latency refer to; `undefined` without jerks. */
  readonly triggerChannelLabel: string | undefined;
  /** In time order. */
  readonly jerks: readonly TrueJerk[];
  readonly transient: TrueTransient | undefined;
  readonly contractions: readonly TrueStretch[];
  /** R peaks. */
  readonly heartbeatSeconds: readonly number[];
  /** Peaks of the lid movement. */
  readonly blinkSeconds: readonly number[];
  readonly pops: readonly { readonly channelLabel: string; readonly atSeconds: number }[];
  readonly movements: readonly TrueStretch[];
}

export interface TrueJerk {
  /** Onset of the trigger muscle's burst. */
  readonly onsetSeconds: number;
  /** One for each muscle that took part, the trigger muscle among them. */
  readonly bursts: readonly TrueBurst[];
}

/**
 * A burst measured on its own waveform before any noise was added.
 *
 * Onset and offset are the first and the last sample at which |burst| reaches 5 % of its own peak.
 */
export interface TrueBurst {
  readonly channelLabel: string;
  readonly onsetSeconds: number;
  readonly offsetSeconds: number;
  readonly durationMs: number;
  /**
   * 20 log10(RMS of the burst from onset to offset / RMS of the background, 20 to 500 Hz).
   * Background is electrode noise and tonic activity within 2 s either side.
   */
  readonly snrDecibels: number;
}

/** The largest deflection of the planted potentials, averaged over jerks without any noise. */
export interface TrueTransient {
  readonly channelLabel: string;
  /** Of the peak, relative to the trigger burst's onset; negative is before. */
  readonly latencyMs: number;
  /** Signed. */
  readonly amplitudeMicrovolts: number;
  readonly polarity: 'positive' | 'negative';
}

export interface TrueStretch extends Interval {
  readonly channelLabel: string;
}
