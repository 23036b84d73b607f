import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { isThinned, thinTrace } from './thinTrace';

const random = seededRandom(9);
const NOISE = Float64Array.from({ length: 20_000 }, () => random.normal());

describe('thinTrace', () => {
  test('holds the least and greatest of each column and the sample before it', () => {
    const thinned = thinTrace([1, 5, 2, -3, 4, 4, 0], {
      firstSample: 1,
      samplesPerColumn: 2,
      columnCount: 3,
    });
    // Columns 1-2, 3-4 and 5-6, each with the sample before.
    expect([...thinned.minimum]).toEqual([1, -3, 0]);
    expect([...thinned.maximum]).toEqual([5, 4, 4]);
    expect([...thinned.filled]).toEqual([1, 1, 1]);
  });

  test('marks the columns outside the samples, and fills them with no value', () => {
    const thinned = thinTrace([7, 8, 9, 10], {
      firstSample: -3,
      samplesPerColumn: 2,
      columnCount: 5,
    });
    // Columns -3…-2, -1…0, 1…2, 3…4, 5…6.
    expect([...thinned.filled]).toEqual([0, 1, 1, 1, 0]);
    expect([...thinned.minimum]).toEqual([0, 7, 7, 9, 0]);
    expect([...thinned.maximum]).toEqual([0, 7, 9, 10, 0]);
    const nothing = thinTrace([], { firstSample: 0, samplesPerColumn: 2, columnCount: 3 });
    expect([...nothing.filled]).toEqual([0, 0, 0]);
  });

  test('never loses a spike of one sample, wherever it falls', () => {
    const grid = fc.record({
      firstSample: fc.double({ min: -50, max: 50, noNaN: true }),
      samplesPerColumn: fc.double({ min: 0.3, max: 40, noNaN: true }),
    });
    fc.assert(
      fc.property(
        grid,
        fc.integer({ min: 0, max: 999 }),
        ({ firstSample, samplesPerColumn }, at) => {
          const samples = new Float64Array(1000);
          samples[at] = 100;
          const columnCount = Math.ceil(1100 / samplesPerColumn);
          const { maximum, filled } = thinTrace(samples, {
            firstSample,
            samplesPerColumn,
            columnCount,
          });
          const column = Math.floor((at - firstSample) / samplesPerColumn);
          const shown = [...maximum].flatMap((value, i) => (value === 100 ? [i] : []));
          if (column < 0) return;
          // In its own column, give or take rounding where it stands on the edge between two.
          expect(shown.some((i) => Math.abs(i - column) <= 1)).toBe(true);
          expect(shown.every((i) => filled[i] === 1)).toBe(true);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });

  test('neighbouring columns meet: no break inside the trace, whatever the zoom', () => {
    for (const samplesPerColumn of [0.4, 1, 1.01, 3.7, 12.25, 100]) {
      const columnCount = Math.floor(15_000 / samplesPerColumn);
      const thinned = thinTrace(NOISE, { firstSample: 1000.3, samplesPerColumn, columnCount });
      expect(thinned.filled.every((flag) => flag === 1)).toBe(true);
      const breaks = Array.from(thinned.minimum.keys()).filter(
        (i) =>
          i > 0 &&
          (thinned.minimum[i] > thinned.maximum[i - 1] ||
            thinned.maximum[i] < thinned.minimum[i - 1]),
      );
      expect(breaks).toEqual([]);
    }
  });

  test('passes over what is not a number', () => {
    const thinned = thinTrace([1, Number.NaN, 3, Number.NaN, Number.NaN, Number.NaN], {
      firstSample: 0,
      samplesPerColumn: 2,
      columnCount: 3,
    });
    expect([...thinned.minimum]).toEqual([1, 3, 0]);
    expect([...thinned.maximum]).toEqual([1, 3, 0]);
    expect([...thinned.filled]).toEqual([1, 1, 0]);
  });
});

test('isThinned tells columns from samples', () => {
  expect(isThinned({ samplesPerColumn: 1.2 })).toBe(true);
  expect(isThinned({ samplesPerColumn: 1 })).toBe(false);
});
