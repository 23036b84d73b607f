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
  | { readonly kind: 'trigger-not-found'; readonly channelIndex: number }
  | {
      readonly kind: 'no-average-reference';
      readonly channelIndex: number;
      readonly sampleRateHz: number;
    };
