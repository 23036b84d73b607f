import type { BackAverage } from '../averaging/backAverage';
import type { BodyRegion, Side } from '../recording/identity';

/** The measures the rules read. `undefined` means not measured; a rule that needs it is not assessable. */
export interface FindingInputs {
  readonly triggerMuscle: TriggerMuscle | undefined;
  /** Sampling rate of the trigger muscle's channel as recorded. */
  readonly emgSampleRateHz: number | undefined;
  readonly triggerBursts: TriggerBursts | undefined;
  /** Median time from one accepted jerk to the next. */
  readonly medianJerkIntervalMs: number | undefined;
  /** Silences shorter than this did not end a burst when bursts were found. */
  readonly minGapMs: number | undefined;
  readonly backAverage: BackAverage | undefined;
  /** Electrode site (modern 10-10 name) of each EEG channel, by channel index. */
  readonly siteOfChannel: ReadonlyMap<number, string | undefined>;
}

/** The muscle that gives time zero. */
export interface TriggerMuscle {
  /** Without the side, in lower case, for example `wrist extensors`. */
  readonly name: string;
  /** `undefined` when nobody has said where the muscle belongs. */
  readonly region: BodyRegion | undefined;
  readonly side: Side | undefined;
}

/** The included bursts of the trigger muscle, summarised. */
export interface TriggerBursts {
  readonly count: number;
  readonly meanDurationMs: number | undefined;
  /** Lower end of the 95 % confidence interval of the mean; `undefined` below two bursts. */
  readonly low95Ms: number | undefined;
  readonly high95Ms: number | undefined;
  /** Median over bursts of 20 log10(burst RMS / background RMS). */
  readonly medianSnrDecibels: number | undefined;
}
