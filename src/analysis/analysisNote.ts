import type { FilterError, FilterNote } from '../filtering/effectiveBand';

/** Something the reader of the figures should know; kept with the analysis. */
export type AnalysisNote =
  | { readonly kind: 'no-samples' }
  | { readonly kind: 'no-emg' }
  | { readonly kind: 'no-eeg' }
  | { readonly kind: 'no-bursts' }
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
