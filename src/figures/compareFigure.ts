import type { Layout } from 'plotly.js';
import type { AverageComparison } from '../comparing/compareAverages';
import { latencyAxis } from '../comparing/latencyAxis';
import { averageTraces, type DrawnAverage } from './averageTraces';
import type { Figure, FigureTable } from './figure';
import { onsetLine, onsetWords } from './latencyMarks';
import { lineStyle, paletteOf, type Theme } from './palette';
import { eegAxis, plainAxis, plainLayout } from './plainLayout';
import { plainText } from './plainText';

/** Where the two panels end, as fractions of the height. */
const AVERAGES_PANEL_BOTTOM = 0.47;
const DIFFERENCE_PANEL_TOP = 0.38;

export interface CompareContext {
  /** What is compared, for example `C3`. */
  readonly subject: string;
  readonly firstLabel: string;
  readonly secondLabel: string;
  /** Sweeps in each average. */
  readonly firstCount: number;
  readonly secondCount: number;
  readonly negativeUp: boolean;
  readonly theme: Theme;
}

/**
 * Two averages over each other, and beneath them their difference, second minus first, each with
 * one standard error either side where it is known.
 */
export function compareFigure(comparison: AverageComparison, context: CompareContext): Figure {
  const { firstLabel, secondLabel, firstCount, secondCount, negativeUp } = context;
  const differingCount = comparison.notes.filter(({ kind }) => kind === 'different-setting').length;
  const errorText = comparison.difference.standardErrorMicrovolts
    ? 'mean ± 1 standard error'
    : 'no standard error of the difference';
  return {
    data: drawnLines(comparison, context).flatMap((line) => averageTraces(line)),
    layout: compareLayout(context, errorText),
    caption:
      `${context.subject}: ${firstLabel} (${firstCount} sweeps) and ${secondLabel} (${secondCount} sweeps) above, ` +
      `${secondLabel} minus ${firstLabel} below; ` +
      `${errorText}, ` +
      `${negativeUp ? 'negative' : 'positive'} up.` +
      (differingCount > 0 ? ` Settings that differ between the two: ${differingCount}.` : ''),
    fileName: 'comparison',
    table: compareTable(comparison, context),
  };
}

function drawnLines(comparison: AverageComparison, context: CompareContext): DrawnAverage[] {
  const { theme } = context;
  const { ink } = paletteOf(theme);
  const styles = theme === 'print' ? [1, 2] : [0, 1];
  const lines = [
    { name: context.firstLabel, line: comparison.first, style: lineStyle(theme, styles[0]) },
    { name: context.secondLabel, line: comparison.second, style: lineStyle(theme, styles[1]) },
    {
      name: `${context.secondLabel} − ${context.firstLabel}`,
      line: comparison.difference,
      style: { colour: ink, dash: 'solid', symbol: 'circle' } as const,
    },
  ];
  return lines.map(({ name, line, style }, position) => ({
    name: plainText(name),
    latenciesMs: latencyAxis({ ...comparison, meanMicrovolts: line.meanMicrovolts }),
    microvolts: line.meanMicrovolts,
    standardErrorMicrovolts: line.standardErrorMicrovolts,
    style,
    axis: position === 2 ? 'y2' : 'y',
  }));
}

function compareLayout(context: CompareContext, errorText: string): Partial<Layout> {
  const { theme, negativeUp, firstLabel, secondLabel, firstCount, secondCount } = context;
  return {
    ...plainLayout(
      theme,
      `${plainText(context.subject)}: ${plainText(secondLabel)} against ${plainText(firstLabel)}`,
      `${firstCount} and ${secondCount} sweeps, ${errorText}`,
    ),
    xaxis: { ...plainAxis(theme, 'Latency from EMG onset (ms)'), anchor: 'y2', showgrid: false },
    yaxis: { ...eegAxis(theme, 'EEG', negativeUp), domain: [AVERAGES_PANEL_BOTTOM, 1] },
    yaxis2: { ...eegAxis(theme, 'Difference', negativeUp), domain: [0, DIFFERENCE_PANEL_TOP] },
    shapes: [onsetLine(theme)],
    annotations: [onsetWords(theme, AVERAGES_PANEL_BOTTOM)],
    uirevision: `${negativeUp}`,
  };
}

function compareTable(
  { first, second, difference, ...grid }: AverageComparison,
  { firstLabel, secondLabel }: CompareContext,
): FigureTable {
  const microvoltColumn = (title: string) => ({ title, unit: 'µV' });
  return {
    columns: [
      { title: 'Latency from EMG onset', unit: 'ms' },
      microvoltColumn(firstLabel),
      microvoltColumn(`${firstLabel}, standard error`),
      microvoltColumn(secondLabel),
      microvoltColumn(`${secondLabel}, standard error`),
      microvoltColumn('Difference'),
      microvoltColumn('Difference, standard error'),
    ],
    rows: latencyAxis({ ...grid, meanMicrovolts: first.meanMicrovolts }).map(
      (latencyMs, sampleIndex) => [
        latencyMs,
        ...[first, second, difference].flatMap((line) => [
          line.meanMicrovolts[sampleIndex],
          line.standardErrorMicrovolts?.[sampleIndex],
        ]),
      ],
    ),
  };
}
