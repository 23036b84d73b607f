import { describe, expect, test } from 'vitest';
import { durationHistogramFigure, type BurstDurations } from './durationHistogramFigure';

const BURSTS: BurstDurations = {
  muscleLabel: 'Right ECR',
  durationsMs: [24.9, 25, 29.99, 30, 44.9, 45],
  mean: { meanMs: 33.3, lowMs: 24.2, highMs: 42.4 },
};

function built(bursts: BurstDurations) {
  const figure = durationHistogramFigure(bursts, 'light');
  if (!figure) throw new Error('no figure');
  return figure;
}

describe('durationHistogramFigure', () => {
  test('a bar holds its lower edge and not its upper one', () => {
    expect(built(BURSTS).table.rows).toEqual([
      [20, 25, 1],
      [25, 30, 2],
      [30, 35, 1],
      [35, 40, 0],
      [40, 45, 1],
      [45, 50, 1],
    ]);
  });

  test('the bars show the table', () => {
    const { data, table } = built(BURSTS);

    expect(data[0]).toMatchObject({
      type: 'bar',
      width: 5,
      x: [22.5, 27.5, 32.5, 37.5, 42.5, 47.5],
      y: table.rows.map((row) => row[2]),
    });
    expect(table.columns.map(({ unit }) => unit)).toEqual(['ms', 'ms', 'count']);
  });

  test('both axes have a unit, and the width of a bar is said', () => {
    const { layout, caption } = built(BURSTS);

    expect(layout.xaxis?.title?.text).toBe('Burst duration (ms)');
    expect(layout.yaxis?.title?.text).toBe('Bursts (count per 5 ms)');
    expect(caption).toContain('bars of 5 ms');
  });

  test('says n and the mean with its interval, and marks them', () => {
    const { data, caption, layout } = built(BURSTS);

    expect(caption).toContain('n = 6 bursts');
    expect(caption).toContain('mean 33.3 ms (95 % CI 24.2 to 42.4)');
    expect(layout.title?.subtitle).toMatchObject({
      text: 'n = 6 bursts, mean 33.3 ms (95 % CI 24.2 to 42.4)',
    });
    expect(data[1]?.x).toEqual([33.3]);
    expect(data[1]?.error_x).toMatchObject({ array: [42.4 - 33.3], arrayminus: [33.3 - 24.2] });
  });

  test('the cut-off is always in sight and names its source', () => {
    const { layout, caption } = built({ ...BURSTS, durationsMs: [12, 18] });

    expect(layout.shapes).toMatchObject([{ x0: 45, x1: 45 }]);
    expect(layout.annotations).toMatchObject([{ x: 45, text: '45 ms<br>van der Veen 2024' }]);
    expect(layout.xaxis?.range?.[1]).toBeGreaterThan(45);
    expect(caption).toContain('van der Veen 2024');
    expect(caption).toContain('not for single bursts');
  });

  test('no mean is drawn where there is no interval', () => {
    const { data, caption } = built({ ...BURSTS, durationsMs: [31], mean: undefined });

    expect(data).toHaveLength(1);
    expect(caption).toContain('n = 1 burst,');
    expect(caption).toContain('too few bursts for a confidence interval');
  });

  test('there is no figure without bursts', () => {
    expect(durationHistogramFigure({ ...BURSTS, durationsMs: [] }, 'light')).toBeUndefined();
  });
});
