/** What the reader of the page has chosen to look at. Lives outside the component, as one value. */
export interface PolygraphView {
  /** Left edge of the page. */
  readonly startSeconds: number;
  readonly millimetresPerSecond: number;
  readonly sensitivities: Sensitivities;
  /** True: negative values are drawn upwards in every channel that is in microvolts. */
  readonly negativeUp: boolean;
  readonly hiddenChannelIndexes: readonly number[];
  /** The channel whose group the sensitivity keys act on. */
  readonly focusedChannelIndex: number | undefined;
}

/** Microvolts per millimetre of each group of channels. */
export type Sensitivities = { readonly [group in ChannelGroup]: number };

/** Channels that share a sensitivity: EEG with EOG, EMG, and all others. */
export type ChannelGroup = 'EEG' | 'EMG' | 'other';

/** Something that happened, to be shown on the traces. */
export interface PolygraphMark {
  readonly onsetSeconds: number;
  /** Equal to the onset for a mark without duration. */
  readonly offsetSeconds: number;
  /** `undefined` concerns the whole page. */
  readonly channelIndex: number | undefined;
  readonly kind: 'jerk' | 'burst' | 'excluded' | 'annotation';
  readonly label: string;
  readonly selected: boolean;
}

/** Usual scale for EEG and EMG together: 30 mm/s, negative up. */
export const DEFAULT_POLYGRAPH_VIEW: PolygraphView = {
  startSeconds: 0,
  millimetresPerSecond: 30,
  sensitivities: { EEG: 7, EMG: 50, other: 100 },
  negativeUp: true,
  hiddenChannelIndexes: [],
  focusedChannelIndex: undefined,
};
