import type { Annotations, Layout, Shape } from 'plotly.js';
import type { BackAverage, TransientSearch } from '../averaging/backAverage';
import type { ChannelAverage } from '../averaging/epochs';
import { latencyAxis } from '../comparing/latencyAxis';
import { averageTraces, type DrawnAverage } from './averageTraces';
import { backAverageCaption } from './backAverageCaption';
import { defaultEegChannels } from './defaultEegChannels';
import type { Figure, FigureCell, FigureTable } from './figure';
import { onsetLine, onsetWords, quietWords } from './latencyMarks';
import { numberText } from './numberText';
import { lineStyle, paletteOf, type LineStyle, type Theme } from './palette';
import { eegAxis, plainAxis, plainLayout } from './plainLayout';
import { plainText } from './plainText';

/** Where the two panels end, as fractions of the height; the space between holds the words on the latencies. */
const EEG_PANEL_BOTTOM = 0.37;
const EMG_PANEL_TOP = 0.28;

export interface BackAverageContext {
  readonly channelLabel: (channelIndex: number) => string;
  /** Electrode site in 10-10 names, `undefined` where not known. */
  readonly siteOf: (channelIndex: number) => string | undefined;
  /** The filters in words, for example `EEG 1–200 Hz, EMG 20–500 Hz`. */
  readonly filterText: string;
  readonly negativeUp: boolean;
  /** Channels to draw; `undefined` draws those of `defaultEegChannels`. */
  readonly selectedEegIndexes: readonly number[] | undefined;
  readonly theme: Theme;
}

/**
 * The back-average: EEG means with one standard error either side over the rectified EMG of the
 * trigger muscle, on one latency axis in ms with the EMG onset at 0.
 *
 * The searched stretch is shaded and the transient named where its channel is drawn. Selected
 * channels that are not in the average are left out.
 *
 * @returns `undefined` when no sweep was accepted: there is nothing to draw.
 */
export function backAverageFigure(
  average: BackAverage,
  context: BackAverageContext,
): Figure | undefined {
  if (average.acceptedCount === 0) return undefined;
  const selected = context.selectedEegIndexes ?? defaultEegChannels(average, context.siteOf);
  const eeg = selected.flatMap((index) => averageOf(average.eeg, index));
  const emg = averageOf(average.rectifiedEmg, average.triggerChannelIndex);
  const drawnEeg = eeg.map((channel, lineIndex) =>
    drawn(channel, context, lineStyle(context.theme, lineIndex), 'y'),
  );
  const { ink } = paletteOf(context.theme);
  const drawnEmg = emg.map((channel) =>
    drawn(channel, context, { colour: ink, dash: 'solid', symbol: 'circle' }, 'y2'),
  );
  const caption = backAverageCaption(average, {
    ...context,
    eegLabels: eeg.map(({ channelIndex }) => context.channelLabel(channelIndex)),
  });
  return {
    data: [...drawnEeg.flatMap(averageTraces), ...drawnEmg.flatMap(emgTraces)],
    layout: backAverageLayout(average, context, drawnEeg),
    caption,
    fileName: 'back-average',
    table: averageTable(
      [
        ...eeg.map((channel) => ({ channel, signal: 'EEG' })),
        ...emg.map((channel) => ({ channel, signal: 'rectified EMG' })),
      ],
      context.channelLabel,
    ),
  };
}

function averageOf(averages: readonly ChannelAverage[], channelIndex: number): ChannelAverage[] {
  return averages.filter((average) => average.channelIndex === channelIndex).slice(0, 1);
}

function drawn(
  channel: ChannelAverage,
  context: BackAverageContext,
  style: LineStyle,
  axis: DrawnAverage['axis'],
): DrawnAverage {
  return {
    name: plainText(context.channelLabel(channel.channelIndex)),
    latenciesMs: latencyAxis(channel),
    microvolts: channel.meanMicrovolts,
    standardErrorMicrovolts: channel.standardErrorMicrovolts,
    style,
    axis,
  };
}

/** The EMG is named in its panel, not in the legend of the EEG. */
function emgTraces(emg: DrawnAverage) {
  return averageTraces(emg).map((trace) => ({ ...trace, showlegend: false }));
}

function backAverageLayout(
  average: BackAverage,
  context: BackAverageContext,
  drawnEeg: readonly DrawnAverage[],
): Partial<Layout> {
  const { theme, negativeUp } = context;
  const muscle = plainText(context.channelLabel(average.triggerChannelIndex));
  const search = average.transient;
  return {
    ...plainLayout(
      theme,
      `Back-average on ${muscle}: ${average.acceptedCount} of ${average.sweeps.length} jerks`,
      plainText(context.filterText),
    ),
    xaxis: { ...plainAxis(theme, 'Latency from EMG onset (ms)'), anchor: 'y2', showgrid: false },
    yaxis: { ...eegAxis(theme, 'EEG', negativeUp), domain: [EEG_PANEL_BOTTOM, 1] },
    yaxis2: {
      ...plainAxis(theme, 'Rectified EMG (µV)'),
      domain: [0, EMG_PANEL_TOP],
      rangemode: 'tozero',
      nticks: 4,
    },
    shapes: [...(search ? [searchShade(search, theme)] : []), onsetLine(theme)],
    annotations: [
      onsetWords(theme, EEG_PANEL_BOTTOM),
      quietWords(theme, { text: muscle, x: 0, xref: 'paper', y: EMG_PANEL_TOP, xanchor: 'left' }),
      ...(search ? [searchWords(search, theme), ...peakNote(search, drawnEeg, context)] : []),
    ],
    // Zoom stays while the numbers change, and starts anew when the picture is turned over.
    uirevision: `${average.triggerChannelIndex} ${negativeUp}`,
  };
}

function searchShade(search: TransientSearch, theme: Theme): Partial<Shape> {
  return {
    type: 'rect',
    xref: 'x',
    yref: 'paper',
    x0: search.searchStartMs,
    x1: search.searchEndMs,
    y0: EEG_PANEL_BOTTOM,
    y1: 1,
    fillcolor: paletteOf(theme).shade,
    line: { width: 0 },
    layer: 'below',
  };
}

function searchWords(search: TransientSearch, theme: Theme): Partial<Annotations> {
  return quietWords(theme, {
    text: 'searched',
    x: (search.searchStartMs + search.searchEndMs) / 2,
    xref: 'x',
    y: EEG_PANEL_BOTTOM,
    xanchor: 'center',
  });
}

/** Latency and amplitude with an arrow to the peak, where the channel of the peak is drawn. */
function peakNote(
  { peak }: TransientSearch,
  drawnEeg: readonly DrawnAverage[],
  context: BackAverageContext,
): Partial<Annotations>[] {
  const name = plainText(context.channelLabel(peak.channelIndex));
  if (!drawnEeg.some((line) => line.name === name)) return [];
  const { ink } = paletteOf(context.theme);
  return [
    {
      x: peak.latencyMs,
      y: peak.amplitudeMicrovolts,
      xref: 'x',
      yref: 'y',
      text: `${name} ${numberText(peak.latencyMs, 1)} ms, ${numberText(peak.amplitudeMicrovolts, 1)} µV`,
      showarrow: true,
      arrowhead: 0,
      arrowwidth: 1,
      arrowcolor: ink,
      standoff: 3,
      ax: -24,
      ay: 0,
      xanchor: 'right',
      font: { size: 12, color: ink },
    },
  ];
}

function finiteCell(value: number | undefined): FigureCell {
  return Number.isFinite(value) ? value : undefined;
}

function averageTable(
  averages: readonly { readonly channel: ChannelAverage; readonly signal: string }[],
  channelLabel: (channelIndex: number) => string,
): FigureTable {
  return {
    columns: [
      { title: 'Channel', unit: undefined },
      { title: 'Signal', unit: undefined },
      { title: 'Latency from EMG onset', unit: 'ms' },
      { title: 'Mean', unit: 'µV' },
      { title: 'Standard error', unit: 'µV' },
    ],
    rows: averages.flatMap(({ channel, signal }) =>
      latencyAxis(channel).map((latencyMs, sampleIndex) => [
        channelLabel(channel.channelIndex),
        signal,
        latencyMs,
        finiteCell(channel.meanMicrovolts[sampleIndex]),
        finiteCell(channel.standardErrorMicrovolts?.[sampleIndex]),
      ]),
    ),
  };
}
