import type { BandFilter } from '../filtering/bandFilter';

/** A question about the course of a whole recording. */
export interface OverviewRequest {
  /** Channels whose activity is wanted; those without a scale in microvolts are left out. */
  readonly channelIndexes: readonly number[];
  readonly columnCount: number;
  readonly emgFilter: BandFilter;
}

/** Activity over a whole recording, thinned to columns from its first sample to its last. */
export interface Overview {
  /** In the order asked for; a channel that cannot be filtered is left out. */
  readonly channels: readonly OverviewChannel[];
}

/** Two values a column; 0 in `filled` where the column lies in a gap, and both mean nothing. */
export interface OverviewChannel {
  readonly channelIndex: number;
  /** Smallest RMS of the column’s pieces of up to 100 ms: its background. */
  readonly minimumMicrovolts: Float32Array;
  /** Largest RMS of the column’s pieces: its strongest activity, which no thinning hides. */
  readonly maximumMicrovolts: Float32Array;
  readonly filled: Uint8Array;
}
