import type { PlotData } from 'plotly.js';
import { translucent, type LineStyle } from './palette';

/** One average as drawn: all arrays have one value a latency. */
export interface DrawnAverage {
  /** Escaped for Plotly. */
  readonly name: string;
  readonly latenciesMs: readonly number[];
  readonly microvolts: readonly number[];
  readonly standardErrorMicrovolts: readonly number[] | undefined;
  readonly style: LineStyle;
  /** Plotly's name of the amplitude axis. */
  readonly axis: 'y' | 'y2';
}

/** The band of one standard error either side, if it is known, and the line over it. */
export function averageTraces(average: DrawnAverage): readonly Partial<PlotData>[] {
  const band = errorBand(average);
  return band ? [band, averageLine(average)] : [averageLine(average)];
}

function averageLine({
  name,
  latenciesMs,
  microvolts,
  style,
  axis,
}: DrawnAverage): Partial<PlotData> {
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    x: [...latenciesMs],
    y: microvolts.map((value) => (Number.isFinite(value) ? value : null)),
    line: { color: style.colour, dash: style.dash, width: 1.6 },
    xaxis: 'x',
    yaxis: axis,
    legendgroup: name,
    hovertemplate: '%{y:.2f} µV',
  };
}

function errorBand(average: DrawnAverage): Partial<PlotData> | undefined {
  const { latenciesMs, microvolts, standardErrorMicrovolts, style } = average;
  if (!standardErrorMicrovolts) return undefined;
  const edges = latenciesMs
    .map((latencyMs, sampleIndex) => ({
      latencyMs,
      high: microvolts[sampleIndex] + standardErrorMicrovolts[sampleIndex],
      low: microvolts[sampleIndex] - standardErrorMicrovolts[sampleIndex],
    }))
    .filter(({ high, low }) => Number.isFinite(high) && Number.isFinite(low));
  const back = edges.toReversed();
  return {
    type: 'scatter',
    mode: 'lines',
    name: `${average.name} ± 1 standard error`,
    x: [...edges, ...back].map(({ latencyMs }) => latencyMs),
    y: [...edges.map(({ high }) => high), ...back.map(({ low }) => low)],
    fill: 'toself',
    fillcolor: translucent(style.colour, 0.18),
    line: { width: 0, color: style.colour },
    xaxis: 'x',
    yaxis: average.axis,
    legendgroup: average.name,
    showlegend: false,
    hoverinfo: 'skip',
  };
}
