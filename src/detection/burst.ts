/**
 * One stretch of EMG activity in one channel, with measured edges.
 *
 * Onset and offset are the first and last moment at which the burst without noise reaches 5 % of
 * its own peak, as estimated by the rule named in `BurstSettings`.
 */
export interface Burst {
  readonly channelIndex: number;
  readonly onsetSeconds: number;
  readonly offsetSeconds: number;
  readonly durationMs: number;
  /** Largest absolute value of the band-passed EMG within the burst. */
  readonly peakMicrovolts: number;
  readonly rmsMicrovolts: number;
  /** Background RMS around the burst, the burst itself left out. */
  readonly backgroundRmsMicrovolts: number;
  /** 20 log10(burst RMS / background RMS). */
  readonly snrDecibels: number;
  /** Why the program does not count it as a burst of myoclonus; `undefined` when it does. */
  readonly exclusion: BurstExclusion | undefined;
}

export type BurstExclusion =
  | { readonly kind: 'too-short'; readonly minDurationMs: number }
  | { readonly kind: 'contraction'; readonly maxDurationMs: number }
  | { readonly kind: 'electrode-pop' }
  | { readonly kind: 'heartbeat' }
  | {
      /** A copy of another muscle's EMG, at zero lag. */
      readonly kind: 'cross-talk';
      readonly fromChannelIndex: number;
      readonly correlation: number;
    }
  | { readonly kind: 'at-edge' }
  /** Too few digital steps of the channel high to be told from the flicker of its last bit. */
  | { readonly kind: 'below-resolution'; readonly stepMicrovolts: number };

/** A movement event the EEG is averaged on. */
export interface Jerk {
  /** Position in time order among all jerks of the analysis, from 0. */
  readonly jerkIndex: number;
  /** Onset of the burst in the trigger muscle: time zero of the averages. */
  readonly onsetSeconds: number;
  readonly triggerBurst: Burst;
  /** The user's verdict; jerks are accepted until struck out. */
  readonly verdict: JerkVerdict;
}

export type JerkVerdict =
  { readonly kind: 'accepted' } | { readonly kind: 'struck-out'; readonly reason: string };
