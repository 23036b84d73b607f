import type { AverageSettings } from '../averaging/averageSettings';
import type { DetectionSettings } from '../detection/detectionSettings';
import type { BandFilter } from '../filtering/bandFilter';
import type { ChannelIdentity } from '../recording/identity';
import type { Derivation } from '../recording/recording';

/** Everything that affects a number. Two analyses of one file with equal settings are equal. */
export interface AnalysisSettings {
  /** The user's corrections of what channels are; all others keep the guess from their label. */
  readonly corrections: readonly ChannelCorrection[];
  /** Bipolar channels made of two of the file; those the recording cannot give are left out. */
  readonly derivations: readonly Derivation[];
  /** Muscle that gives time zero; `undefined` takes the one with most bursts. */
  readonly triggerChannelIndex: number | undefined;
  readonly emgFilter: BandFilter;
  readonly eegFilter: BandFilter;
  readonly detection: DetectionSettings;
  readonly average: AverageSettings;
  /** Jerks struck out by hand. */
  readonly decisions: readonly JerkDecision[];
}

export interface ChannelCorrection {
  readonly channelIndex: number;
  readonly identity: ChannelIdentity;
}

/** A verdict on the jerk of one muscle nearest in time, if one lies within `DECISION_REACH_MS`. */
export interface JerkDecision {
  readonly channelIndex: number;
  readonly onsetSeconds: number;
  readonly reason: string;
}

/** A decision follows its jerk when changed settings move the onset by no more than this. */
export const DECISION_REACH_MS = 30;

/** Used until the user chooses otherwise; sources in `SETTING_FIELDS`. */
export const DEFAULT_SETTINGS: AnalysisSettings = {
  corrections: [],
  derivations: [],
  triggerChannelIndex: undefined,
  emgFilter: { highPassHz: 20, lowPassHz: 500, order: 2, notchHz: undefined },
  eegFilter: { highPassHz: 1, lowPassHz: 200, order: 2, notchHz: undefined },
  detection: {
    thresholdTimesBackground: 4,
    minGapMs: 10,
    minDurationMs: 10,
    maxDurationMs: 500,
    refractoryMs: 100,
  },
  average: {
    startMs: -200,
    endMs: 100,
    baselineStartMs: -200,
    baselineEndMs: -100,
    reference: 'as-recorded',
    maxPeakToPeakMicrovolts: 150,
    maxStepMicrovolts: 50,
    minPeakToPeakMicrovolts: 0.5,
    overlapStartMs: -150,
    overlapEndMs: 30,
    nullDrawCount: 1000,
    splitCount: 200,
    seed: 1,
  },
  decisions: [],
};
