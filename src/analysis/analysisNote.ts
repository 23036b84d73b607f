import type { FilterError, FilterNote } from '../filtering/effectiveBand';

/** Something the reader of the figures should know; kept with the analysis. */
export type AnalysisNote =
  | { readonly kind: 'no-samples' }
  | { readonly kind: 'no-emg' }
  | { readonly kind: 'no-eeg' }
  /** In no muscle a burst that counts. */
  | { readonly kind: 'no-bursts' }
  /** Bursts count, but none is clear enough for a muscle to be chosen as the trigger. */
  | { readonly kind: 'no-clear-bursts' }
  /** The muscle asked for has no burst that counts. */
  | { readonly kind: 'trigger-without-bursts'; readonly channelIndex: number }
  | { readonly kind: 'channel-not-in-microvolts'; readonly channelIndex: number }
  | {
      readonly kind: 'rate-too-low-for-bursts';
      readonly channelIndex: number;
      readonly sampleRateHz: number;
      readonly minSampleRateHz: number;
    }
  | {
      readonly kind: 'filter-not-possible';
      readonly channelIndex: number;
      readonly error: FilterError;
    }
  | (FilterNote & { readonly channelIndex: number; readonly sampleRateHz: number })
  /** Other channels than those meant, another unit, or two rates. */
  | {
      readonly kind: 'derivation-not-possible';
      readonly plusIndex: number;
      readonly minusIndex: number;
    }
  /** The channel holds one value throughout; it was left out. */
  | { readonly kind: 'dead-channel'; readonly channelIndex: number }
  /** The digital step is larger than the background; bursts of less than four steps do not count. */
  | {
      readonly kind: 'coarse-step';
      readonly channelIndex: number;
      readonly stepMicrovolts: number;
      readonly noiseMicrovolts: number;
    }
  | { readonly kind: 'trigger-not-found'; readonly channelIndex: number }
  | {
      readonly kind: 'no-average-reference';
      readonly channelIndex: number;
      readonly sampleRateHz: number;
    };
