import { describe, expect, test } from 'vitest';
import type { AverageComparison } from '../comparing/compareAverages';
import { compareFigure, type CompareContext } from './compareFigure';

const COMPARISON: AverageComparison = {
  sampleRateHz: 500,
  firstLatencyMs: -6,
  first: { meanMicrovolts: [1, 2, 3], standardErrorMicrovolts: [3, 3, 3] },
  second: { meanMicrovolts: [4, 4, 1], standardErrorMicrovolts: [4, 4, 4] },
  difference: { meanMicrovolts: [3, 2, -2], standardErrorMicrovolts: [5, 5, 5] },
  notes: [
    { kind: 'different-setting', setting: { path: 'average.endMs', first: 100, second: 200 } },
  ],
};

const CONTEXT: CompareContext = {
  subject: 'C3',
  firstLabel: 'Before',
  secondLabel: 'After',
  firstCount: 118,
  secondCount: 96,
  negativeUp: true,
  theme: 'dark',
};

describe('compareFigure', () => {
  test('every axis says its unit, both amplitudes their polarity', () => {
    const { layout } = compareFigure(COMPARISON, CONTEXT);

    expect(layout.xaxis?.title?.text).toBe('Latency from EMG onset (ms)');
    expect(layout.yaxis?.title?.text).toBe('EEG (µV, negative up)');
    expect(layout.yaxis2?.title?.text).toBe('Difference (µV, negative up)');
    expect([layout.yaxis?.autorange, layout.yaxis2?.autorange]).toEqual(['reversed', 'reversed']);
  });

  test('the difference lies beneath the two, with its own band', () => {
    const { data } = compareFigure(COMPARISON, CONTEXT);
    const lines = data.filter(({ fill }) => fill === undefined);

    expect(lines.map(({ name, y, yaxis }) => ({ name, y, yaxis }))).toEqual([
      { name: 'Before', y: [1, 2, 3], yaxis: 'y' },
      { name: 'After', y: [4, 4, 1], yaxis: 'y' },
      { name: 'After − Before', y: [3, 2, -2], yaxis: 'y2' },
    ]);
    expect(lines[2]?.x).toEqual([-6, -4, -2]);
    expect(data[4]).toMatchObject({ fill: 'toself', yaxis: 'y2', y: [8, 7, 3, -7, -3, -2] });
  });

  test('the two lines differ in colour and in dash', () => {
    const [, first, , second] = compareFigure(COMPARISON, CONTEXT).data;

    expect(first?.line?.color).not.toBe(second?.line?.color);
    expect(first?.line?.dash).not.toBe(second?.line?.dash);
  });

  test('the caption says what is subtracted from what, the counts and the differing settings', () => {
    const { caption } = compareFigure(COMPARISON, CONTEXT);

    expect(caption).toContain('Before (118 sweeps) and After (96 sweeps)');
    expect(caption).toContain('After minus Before below');
    expect(caption).toContain('Settings that differ between the two: 1.');
  });

  test('the table has every value, with units', () => {
    const { table } = compareFigure(COMPARISON, CONTEXT);

    expect(table.columns.every(({ unit }) => unit === 'ms' || unit === 'µV')).toBe(true);
    expect(table.rows).toEqual([
      [-6, 1, 3, 4, 4, 3, 5],
      [-4, 2, 3, 4, 4, 2, 5],
      [-2, 3, 3, 1, 4, -2, 5],
    ]);
  });

  test('says so when the difference has no standard error', () => {
    const bare = {
      ...COMPARISON,
      difference: { ...COMPARISON.difference, standardErrorMicrovolts: undefined },
    };

    const { caption, table } = compareFigure(bare, CONTEXT);
    expect(caption).toContain('no standard error of the difference');
    expect(table.rows[0]?.at(-1)).toBeUndefined();
  });
});
