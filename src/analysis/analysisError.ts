import type { RecordingError } from '../recording/recordingError';

/** Why a file could not be analysed at all. */
export type AnalysisError =
  | { readonly kind: 'recording'; readonly error: RecordingError }
  | { readonly kind: 'settings'; readonly problems: readonly SettingProblem[] };

/** A setting outside its range, or two that contradict each other. */
export interface SettingProblem {
  /** Path in the settings, for example `average.startMs`. */
  readonly field: string;
  readonly value: number | undefined;
  readonly expected: string;
}
