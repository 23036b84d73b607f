import type { Interval } from '../base/signal';
import type { EffectiveBand, FilterError } from '../filtering/effectiveBand';
import type { BandFilter } from '../filtering/bandFilter';
import type { ChannelCorrection } from './settings';

/** One page of the scrolling view: which channels, which time, how wide, filtered how. */
export interface TraceRequest {
  readonly channelIndexes: readonly number[];
  readonly interval: Interval;
  /** Device pixels the interval is spread over. */
  readonly columnCount: number;
  /** For channels that are EEG or EOG; `undefined` shows them as recorded. */
  readonly eegFilter: BandFilter | undefined;
  /** For channels that are EMG; `undefined` shows them as recorded. */
  readonly emgFilter: BandFilter | undefined;
  /** The user's corrections of what channels are: the type decides which filter applies. */
  readonly corrections: readonly ChannelCorrection[];
}

/** The answer to a `TraceRequest`, ready to be drawn at its own time. */
export interface TracePage {
  readonly interval: Interval;
  readonly columnCount: number;
  /** In the order of the request. */
  readonly traces: readonly ChannelTrace[];
}

export interface ChannelTrace {
  readonly channelIndex: number;
  /** `µV`, the file's own unit, or `counts` for a channel that is not calibrated. */
  readonly unit: string;
  readonly filtering: TraceFiltering;
  /**
   * Value to be drawn on the channel's own line: 0 after a high-pass, else the mean of the page,
   * so that an electrode offset does not push the trace off the page.
   */
  readonly centre: number;
  /** Smallest and largest value of the page; `undefined` when it holds no sample. */
  readonly range: ValueRange | undefined;
  readonly drawing: ColumnDrawing | SampleDrawing;
}

export interface ValueRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** What was done to the channel on the way to the page. */
export type TraceFiltering =
  | { readonly kind: 'none' }
  | { readonly kind: 'applied'; readonly band: EffectiveBand }
  /** The channel cannot carry the band asked for and is shown as recorded. */
  | { readonly kind: 'refused'; readonly error: FilterError };

/** Several samples a column: the smallest and largest of each, so that no spike is lost. */
export interface ColumnDrawing {
  readonly kind: 'columns';
  readonly minimum: Float32Array;
  readonly maximum: Float32Array;
  /** 1 where the column holds a sample, else 0 and its minimum and maximum mean nothing. */
  readonly filled: Uint8Array;
}

/** Fewer samples than columns: the samples themselves, one piece for each unbroken stretch. */
export interface SampleDrawing {
  readonly kind: 'samples';
  readonly pieces: readonly SamplePiece[];
}

/** Samples to be joined by lines; reaches one sample past the page on either side where there is one. */
export interface SamplePiece {
  readonly seconds: Float64Array;
  readonly values: Float32Array;
}
