export type ChannelType = 'EEG' | 'EMG' | 'ECG' | 'EOG' | 'accelerometer' | 'trigger' | 'other';

export type Side = 'left' | 'right' | 'midline';

/** Where a muscle belongs on the body, from the head down. */
export type BodyRegion = 'cranial' | 'neck' | 'arm' | 'hand' | 'trunk' | 'leg' | 'foot';

/** What a channel records, guessed from its label and correctable by the user. */
export interface ChannelIdentity {
  readonly type: ChannelType;
  /** Electrode site in 10-10 nomenclature with the modern names (`T7`, not `T3`); EEG only. */
  readonly site: string | undefined;
  /** Reference part of the label, for example `A1` of `C3-A1`; EEG only. */
  readonly reference: string | undefined;
  /** A muscle of `muscles.ts`, by its id; EMG only. */
  readonly muscleId: string | undefined;
  readonly side: Side | undefined;
  /** `sure`: the label says so; `likely`: by habit; `unknown`: no evidence, please choose. */
  readonly confidence: 'sure' | 'likely' | 'unknown' | 'corrected';
}
