import { describe, expect, test } from 'vitest';
import type { BackAverage } from '../averaging/backAverage';
import type { ChannelAverage, Sweep } from '../averaging/epochs';
import { backAverageFigure, type BackAverageContext } from './backAverageFigure';
import type { Figure } from './figure';

const LABELS = ['EEG C3-A2', 'EEG C4-A1', 'EEG Cz-A2', 'EEG O1-A2', 'Right ECR'];
const SITES = ['C3', 'C4', 'Cz', 'O1'];
const C3 = 0;
const CZ = 2;
const ECR = 4;

const SWEEPS: readonly Sweep[] = [
  { jerkIndex: 0, rejection: undefined },
  { jerkIndex: 1, rejection: { kind: 'overlap', otherLatencyMs: -80 } },
  { jerkIndex: 2, rejection: undefined },
  { jerkIndex: 3, rejection: { kind: 'overlap', otherLatencyMs: -60 } },
  { jerkIndex: 4, rejection: { kind: 'flat', channelIndex: 3, peakToPeakMicrovolts: 0 } },
  { jerkIndex: 5, rejection: undefined },
  { jerkIndex: 6, rejection: undefined },
];

const channelOf = (channelIndex: number, sampleRateHz: number): ChannelAverage => ({
  channelIndex,
  sampleRateHz,
  firstLatencyMs: -30,
  meanMicrovolts: [1, -2, 3, 5 + channelIndex],
  standardErrorMicrovolts: [0.5, 0.25, 0.5, 2],
});

const AVERAGE: BackAverage = {
  triggerChannelIndex: ECR,
  sweeps: SWEEPS,
  acceptedCount: 4,
  eeg: [0, 1, 2, 3].map((channelIndex) => channelOf(channelIndex, 100)),
  rectifiedEmg: [channelOf(ECR, 200)],
  transient: {
    searchStartMs: -50,
    searchEndMs: -5,
    searchedChannelIndexes: [0, 1, 2],
    peak: { channelIndex: C3, latencyMs: -18, amplitudeMicrovolts: -10.9, peakToNoise: 11.2 },
    null: { kind: 'assessed', drawCount: 1000, p: 0.005, limitPeakToNoise: 3.2 },
    splitHalves: { kind: 'not-assessable', reason: 'fewer than 4 sweeps' },
  },
};

const CONTEXT: BackAverageContext = {
  channelLabel: (channelIndex) => LABELS[channelIndex],
  siteOf: (channelIndex) => SITES.at(channelIndex),
  filterText: 'EEG 1–200 Hz, EMG 20–500 Hz',
  negativeUp: true,
  selectedEegIndexes: undefined,
  theme: 'light',
};

function built(average: BackAverage, context: Partial<BackAverageContext> = {}): Figure {
  const figure = backAverageFigure(average, { ...CONTEXT, ...context });
  if (!figure) throw new Error('no figure');
  return figure;
}

const titleOf = (axis: Figure['layout']['yaxis']) => axis?.title?.text;
const lineNames = (figure: Figure) =>
  figure.data.filter(({ fill }) => fill === undefined).map(({ name }) => name);
const annotationTexts = (figure: Figure) =>
  figure.layout.annotations?.map(({ text }) => text ?? '') ?? [];

describe('backAverageFigure', () => {
  test('every axis says its unit, the EEG axis its polarity', () => {
    const { layout } = built(AVERAGE);

    expect(titleOf(layout.xaxis)).toBe('Latency from EMG onset (ms)');
    expect(titleOf(layout.yaxis)).toBe('EEG (µV, negative up)');
    expect(titleOf(layout.yaxis2)).toBe('Rectified EMG (µV)');
  });

  test('negative up turns the EEG axis over, never the values and never the EMG', () => {
    const up = built(AVERAGE, { negativeUp: true });
    const down = built(AVERAGE, { negativeUp: false });

    expect(up.layout.yaxis?.autorange).toBe('reversed');
    expect(down.layout.yaxis?.autorange).toBe(true);
    expect(titleOf(down.layout.yaxis)).toBe('EEG (µV, positive up)');
    expect(up.layout.yaxis2?.autorange).toBeUndefined();
    expect(up.data.map(({ y }) => y)).toEqual(down.data.map(({ y }) => y));
    expect(up.caption).toContain('negative up');
    expect(down.caption).toContain('positive up');
  });

  test('title and caption count the sweeps', () => {
    const { layout, caption } = built(AVERAGE);

    expect(layout.title).toMatchObject({
      text: 'Back-average on Right ECR: 4 of 7 jerks',
      subtitle: { text: CONTEXT.filterText },
    });
    expect(caption).toContain(
      'Mean of 4 of 7 jerks (left out: 2 overlapping another jerk, 1 flat).',
    );
    expect(caption).toContain(CONTEXT.filterText);
  });

  test('shows the peak channel, its counterpart and Cz over the trigger muscle', () => {
    expect(lineNames(built(AVERAGE))).toEqual(['EEG C3-A2', 'EEG C4-A1', 'EEG Cz-A2', 'Right ECR']);
  });

  test('shows the channels selected instead', () => {
    expect(lineNames(built(AVERAGE, { selectedEegIndexes: [3, CZ, 77] }))).toEqual([
      'EEG O1-A2',
      'EEG Cz-A2',
      'Right ECR',
    ]);
  });

  test('lines lie at their latencies, each channel at its own rate', () => {
    const figure = built(AVERAGE, { selectedEegIndexes: [CZ] });
    const lines = figure.data.filter(({ fill }) => fill === undefined);

    expect(lines.map(({ x, y, yaxis }) => ({ x, y, yaxis }))).toEqual([
      { x: [-30, -20, -10, 0], y: [1, -2, 3, 7], yaxis: 'y' },
      { x: [-30, -25, -20, -15], y: [1, -2, 3, 9], yaxis: 'y2' },
    ]);
  });

  test('the band is one standard error either side of the mean', () => {
    const [band] = built(AVERAGE, { selectedEegIndexes: [CZ] }).data;

    expect(band).toMatchObject({
      fill: 'toself',
      x: [-30, -20, -10, 0, 0, -10, -20, -30],
      y: [1.5, -1.75, 3.5, 9, 5, 2.5, -2.25, 0.5],
    });
  });

  test('no band without standard errors', () => {
    const single = {
      ...AVERAGE,
      acceptedCount: 1,
      eeg: AVERAGE.eeg.map((channel) => ({ ...channel, standardErrorMicrovolts: undefined })),
      rectifiedEmg: [],
    };

    const figure = built(single);
    expect(figure.data.every(({ fill }) => fill === undefined)).toBe(true);
    expect(figure.caption).toContain('one sweep, no standard error');
  });

  test('marks the onset, the search and the peak with latency and amplitude', () => {
    const figure = built(AVERAGE);

    expect(figure.layout.shapes).toMatchObject([
      { type: 'rect', x0: -50, x1: -5 },
      { type: 'line', x0: 0, x1: 0 },
    ]);
    expect(annotationTexts(figure)).toContain('EEG C3-A2 −18.0 ms, −10.9 µV');
    expect(figure.layout.annotations?.at(-1)).toMatchObject({ x: -18, y: -10.9, yref: 'y' });
    expect(figure.caption).toContain('Largest deflection from −50 to −5 ms: EEG C3-A2, −18.0 ms');
    expect(figure.caption).toContain('p = 0.005 against 1000 random-trigger averages');
  });

  test('names no peak on a channel that is not drawn', () => {
    const texts = annotationTexts(built(AVERAGE, { selectedEegIndexes: [CZ] }));

    expect(texts.some((text) => text.includes('−18.0 ms'))).toBe(false);
  });

  test('says why there is no transient', () => {
    const none = {
      ...AVERAGE,
      transient: undefined,
      noTransientReason: 'no EEG channel over the motor cortex',
    };

    const figure = built(none);
    expect(figure.caption).toContain('not assessable: no EEG channel over the motor cortex.');
    expect(figure.layout.shapes).toHaveLength(1);
  });

  test('the table has every drawn value, with units', () => {
    const { table } = built(AVERAGE, { selectedEegIndexes: [CZ] });

    expect(table.columns.map(({ unit }) => unit)).toEqual([undefined, undefined, 'ms', 'µV', 'µV']);
    expect(table.rows).toHaveLength(8);
    expect(table.rows[3]).toEqual(['EEG Cz-A2', 'EEG', 0, 7, 2]);
    expect(table.rows[4]).toEqual(['Right ECR', 'rectified EMG', -30, 1, 0.5]);
  });

  test('what is no number is a gap, in the line, the band and the table', () => {
    const channel = { ...channelOf(CZ, 100), meanMicrovolts: [1, NaN, 3, 7] };

    const figure = built({ ...AVERAGE, eeg: [channel], transient: undefined });
    expect(figure.data[0]?.x).toEqual([-30, -10, 0, 0, -10, -30]);
    expect(figure.data[1]?.y).toEqual([1, null, 3, 7]);
    expect(figure.table.rows[1]?.[3]).toBeUndefined();
  });

  test('labels cannot bring markup or links into the figure', () => {
    const figure = built(AVERAGE, { channelLabel: () => '<a href="https://x">C3</a>' });

    expect(JSON.stringify([figure.data, figure.layout])).not.toContain('<a');
  });

  test('there is no figure without an accepted sweep', () => {
    expect(backAverageFigure({ ...AVERAGE, acceptedCount: 0 }, CONTEXT)).toBeUndefined();
  });
});
