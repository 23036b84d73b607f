import type { Annotations, Layout, PlotData } from 'plotly.js';
import type { Figure } from './figure';
import { quietWords } from './latencyMarks';
import { lineStyle, paletteOf, translucent, type Theme } from './palette';
import { plainAxis, plainLayout } from './plainLayout';
import { plainText } from './plainText';

/** Width of a bar; the bar from 40 ms holds durations from 40 up to but not including 45 ms. */
const DURATION_BIN_MS = 5;

/** The one published cut-off with a study of its own, on the mean of at least 10 bursts marked by hand. */
const CUTOFF_MS = 45;
const CUTOFF_SOURCE = 'van der Veen 2024';

export interface BurstDurations {
  readonly muscleLabel: string;
  /** Of the counted bursts only. */
  readonly durationsMs: readonly number[];
  /** `undefined` where the bursts are too few for an interval. */
  readonly mean: MeanDuration | undefined;
}

/** Mean with its 95 % confidence interval. */
export interface MeanDuration {
  readonly meanMs: number;
  readonly lowMs: number;
  readonly highMs: number;
}

interface DurationBin {
  readonly startMs: number;
  readonly burstCount: number;
}

/**
 * Burst durations of one muscle in bars of 5 ms, with the published 45 ms cut-off and the mean
 * with its 95 % confidence interval above the bars.
 *
 * @returns `undefined` without bursts: there is nothing to draw.
 */
export function durationHistogramFigure(
  { muscleLabel, durationsMs, mean }: BurstDurations,
  theme: Theme,
): Figure | undefined {
  if (durationsMs.length === 0) return undefined;
  const bins = binDurations(durationsMs);
  const meanText = mean
    ? `mean ${mean.meanMs.toFixed(1)} ms (95 % CI ${mean.lowMs.toFixed(1)} to ${mean.highMs.toFixed(1)})`
    : 'too few bursts for a confidence interval';
  const countText = `n = ${durationsMs.length} ${durationsMs.length === 1 ? 'burst' : 'bursts'}`;
  return {
    data: [histogramBars(bins, theme), ...(mean ? [meanMarker(mean, bins, theme)] : [])],
    layout: histogramLayout(theme, bins, {
      title: `Burst duration, ${plainText(muscleLabel)}`,
      subtitle: `${countText}, ${meanText}`,
    }),
    caption:
      `Burst durations in ${muscleLabel}, ${countText}, bars of ${DURATION_BIN_MS} ms; ${meanText}. ` +
      `Line: ${CUTOFF_MS} ms (${CUTOFF_SOURCE}), a cut-off for the mean of at least 10 bursts marked by hand, ` +
      `not for single bursts.`,
    fileName: 'burst-durations',
    table: {
      columns: [
        { title: 'From', unit: 'ms' },
        { title: 'Up to, not including', unit: 'ms' },
        { title: 'Bursts', unit: 'count' },
      ],
      rows: bins.map(({ startMs, burstCount }) => [startMs, startMs + DURATION_BIN_MS, burstCount]),
    },
  };
}

/** Counts from the first to the last bin with a burst; bins between without bursts have count 0. */
function binDurations(durationsMs: readonly number[]): readonly DurationBin[] {
  const indexes = durationsMs.map((durationMs) => Math.floor(durationMs / DURATION_BIN_MS));
  const firstIndex = Math.min(...indexes);
  const binCount = Math.max(...indexes) - firstIndex + 1;
  const burstCounts = new Array<number>(binCount).fill(0);
  for (const index of indexes) burstCounts[index - firstIndex] += 1;
  return burstCounts.map((burstCount, position) => ({
    startMs: (firstIndex + position) * DURATION_BIN_MS,
    burstCount,
  }));
}

function highestCountOf(bins: readonly DurationBin[]): number {
  return Math.max(...bins.map(({ burstCount }) => burstCount));
}

function histogramBars(bins: readonly DurationBin[], theme: Theme): Partial<PlotData> {
  const { colour } = lineStyle(theme, theme === 'print' ? 1 : 0);
  return {
    type: 'bar',
    name: 'Bursts',
    x: bins.map(({ startMs }) => startMs + DURATION_BIN_MS / 2),
    y: bins.map(({ burstCount }) => burstCount),
    width: DURATION_BIN_MS,
    marker: { color: translucent(colour, 0.55), line: { color: colour, width: 1 } },
    hovertemplate: bins.map(
      ({ startMs }) =>
        `%{y} from ${startMs} to below ${startMs + DURATION_BIN_MS} ms<extra></extra>`,
    ),
  };
}

function meanMarker(
  mean: MeanDuration,
  bins: readonly DurationBin[],
  theme: Theme,
): Partial<PlotData> {
  const { ink } = paletteOf(theme);
  return {
    type: 'scatter',
    mode: 'markers',
    name: 'Mean with 95 % CI',
    x: [mean.meanMs],
    y: [highestCountOf(bins) * 1.1],
    error_x: {
      type: 'data',
      symmetric: false,
      array: [mean.highMs - mean.meanMs],
      arrayminus: [mean.meanMs - mean.lowMs],
      color: ink,
      thickness: 1.5,
      width: 5,
    },
    marker: { symbol: 'diamond', size: 9, color: ink },
    hovertemplate: `mean %{x:.1f} ms<extra></extra>`,
  };
}

function histogramLayout(
  theme: Theme,
  bins: readonly DurationBin[],
  words: { readonly title: string; readonly subtitle: string },
): Partial<Layout> {
  const { ink } = paletteOf(theme);
  const lastMs = Math.max(...bins.map(({ startMs }) => startMs + DURATION_BIN_MS));
  return {
    ...plainLayout(theme, words.title, words.subtitle),
    xaxis: {
      ...plainAxis(theme, 'Burst duration (ms)'),
      showgrid: false,
      // The cut-off and its words are always in sight.
      range: [0, Math.max(lastMs, CUTOFF_MS * 1.5)],
    },
    yaxis: {
      ...plainAxis(theme, `Bursts (count per ${DURATION_BIN_MS} ms)`),
      range: [0, highestCountOf(bins) * 1.25],
    },
    shapes: [
      {
        type: 'line',
        xref: 'x',
        yref: 'paper',
        x0: CUTOFF_MS,
        x1: CUTOFF_MS,
        y0: 0,
        y1: 1,
        line: { color: ink, width: 1, dash: 'dash' },
      },
    ],
    annotations: [cutoffWords(theme)],
    hovermode: 'closest',
    bargap: 0,
  };
}

function cutoffWords(theme: Theme): Partial<Annotations> {
  return quietWords(theme, {
    text: `${CUTOFF_MS} ms<br>${CUTOFF_SOURCE}`,
    align: 'left',
    x: CUTOFF_MS,
    xref: 'x',
    y: 1,
    xanchor: 'left',
  });
}
