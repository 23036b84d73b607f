import type { Interval } from '../src/base/signal';
import type { LocalDateTime } from '../src/recording/recording';
import type { TrueOrigin } from './truth';

/**
 * All that one simulated recording is made from: plain data, readable as a description of it.
 *
 * Muscles, sites and channels are named without their kind (`ECR R`, `C3`); the labels in the file
 * carry it (`EMG ECR R`, `EEG C3`).
 */
export interface CaseRecipe {
  readonly seed: number;
  readonly origin: TrueOrigin;
  readonly startLocal: LocalDateTime;
  /** Whole seconds: one data record each. */
  readonly durationSeconds: number;
  readonly eeg: EegRecipe;
  readonly emgSampleRateHz: number;
  readonly muscles: readonly MuscleRecipe[];
  /** `undefined` for a recording without myoclonus. */
  readonly jerks: JerksRecipe | undefined;
  /** The cortical potential before each jerk, if there is one. */
  readonly transient: TransientRecipe | undefined;
  readonly contractions: readonly ContractionRecipe[];
  readonly ecg: EcgRecipe | undefined;
  readonly artefacts: ArtefactsRecipe;
  /** Written into the file as annotations; they may tell the task, never the answer. */
  readonly tasks: readonly TaskRecipe[];
}

export interface EegRecipe {
  readonly sampleRateHz: number;
  /** 10-20 sites in file order. */
  readonly sites: readonly string[];
  /** Standard deviation of the 1/f background at every site. */
  readonly backgroundMicrovolts: number;
  /** Power falls with frequency to this power. */
  readonly spectralExponent: number;
  /** Root mean square of the alpha rhythm where it is largest, over the occiput. */
  readonly alphaMicrovolts: number;
  readonly alphaHz: number;
  /** Root mean square of the mains at 50 Hz. */
  readonly mainsMicrovolts: number;
  /** Root mean square of muscle activity at T7, T8, F7 and F8; 0 for none. */
  readonly temporalEmgMicrovolts: number;
}

export interface MuscleRecipe {
  readonly name: string;
  /** Root mean square, 20 to 500 Hz, of electrode and amplifier noise. */
  readonly noiseMicrovolts: number;
  readonly mainsMicrovolts: number;
  readonly tonic: readonly TonicRecipe[];
  /** `undefined` for a muscle that does not jerk. */
  readonly burst: BurstRecipe | undefined;
  /** Part of the ECG that reaches this muscle's electrodes; 0 for none. */
  readonly ecgLeakFraction: number;
  /** Another muscle picked up by volume conduction: its bursts and contractions, without delay. */
  readonly crossTalk: { readonly fromMuscle: string; readonly fraction: number } | undefined;
}

/** Steady activity while a posture is held. */
export interface TonicRecipe extends Interval {
  readonly rmsMicrovolts: number;
}

/** How the burst waxes and wanes: `gradual` rises fast and decays slowly. */
export type BurstEnvelope = 'rectangular' | 'half-sine' | 'gradual';

export interface BurstRecipe {
  /** Onset after that of the trigger muscle; negative is before. */
  readonly delayMs: number;
  readonly delayJitterMs: number;
  /** Share of the jerks the muscle takes part in. */
  readonly participationFraction: number;
  readonly durationMeanMs: number;
  readonly durationSdMs: number;
  readonly envelope: BurstEnvelope;
  readonly snrMeanDecibels: number;
  readonly snrSdDecibels: number;
  readonly snrMinDecibels: number;
}

export interface JerksRecipe {
  /** The muscle whose burst onset is the time of the jerk; its delay and jitter are 0. */
  readonly triggerMuscle: string;
  readonly count: number;
  readonly minIntervalSeconds: number;
  /** Where jerks may begin, in time order; within them they fall at random, evenly dense. */
  readonly stretches: readonly Interval[];
}

export interface TransientRecipe {
  /** Sum of Gaussian deflections at the site of weight 1, positive up. */
  readonly deflections: readonly DeflectionRecipe[];
  readonly siteWeights: readonly { readonly site: string; readonly weight: number }[];
  /** Standard deviation from jerk to jerk, of the whole transient. */
  readonly latencyJitterMs: number;
  /** Standard deviation of its size from jerk to jerk, as a fraction of the mean. */
  readonly sizeVariationFraction: number;
}

export interface DeflectionRecipe {
  /** Of its peak, after the trigger burst's onset; negative is before. */
  readonly latencyMs: number;
  /** Standard deviation of the Gaussian. */
  readonly widthMs: number;
  readonly amplitudeMicrovolts: number;
}

/** Voluntary contraction: ramps up, holds, ramps down. */
export interface ContractionRecipe {
  readonly muscle: string;
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** Root mean square while held. */
  readonly rmsMicrovolts: number;
}

export interface EcgRecipe {
  readonly sampleRateHz: number;
  readonly heartRatePerMinute: number;
  readonly rPeakMicrovolts: number;
}

export interface ArtefactsRecipe {
  readonly blinksPerMinute: number;
  /** Peak at Fp1 and Fp2. */
  readonly blinkMicrovolts: number;
  readonly pops: readonly PopsRecipe[];
  readonly movements: readonly MovementRecipe[];
}

/** Electrode pops at random times in one channel: a step that decays. */
export interface PopsRecipe {
  readonly channelLabel: string;
  readonly count: number;
  readonly amplitudeMicrovolts: number;
  readonly decayMs: number;
}

/** Slow swings in several channels at once. */
export interface MovementRecipe extends Interval {
  readonly channelLabels: readonly string[];
  readonly amplitudeMicrovolts: number;
}

export interface TaskRecipe extends Interval {
  readonly text: string;
}
