/** How epochs are cut, cleaned and averaged. Latencies are relative to the EMG onset. */
export interface AverageSettings {
  readonly startMs: number;
  readonly endMs: number;
  readonly baselineStartMs: number;
  readonly baselineEndMs: number;
  readonly reference: 'as-recorded' | 'average';
  /** A sweep is rejected when an EEG channel's peak-to-peak exceeds this. */
  readonly maxPeakToPeakMicrovolts: number;
  /** A sweep is rejected when two neighbouring EEG samples differ by more than this. */
  readonly maxStepMicrovolts: number;
  /** A sweep is rejected when an EEG channel's peak-to-peak stays below this. */
  readonly minPeakToPeakMicrovolts: number;
  /** A sweep is rejected when another jerk's onset lies within these latencies; the first of a train stays. */
  readonly overlapStartMs: number;
  readonly overlapEndMs: number;
  /** Draws of the random-trigger null. */
  readonly nullDrawCount: number;
  /** Random splits for the split-half correlation. */
  readonly splitCount: number;
  readonly seed: number;
}
