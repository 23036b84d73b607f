import { describe, expect, test } from 'vitest';
import { multiplesWithin, timeGrid } from './timeGrid';

describe('timeGrid', () => {
  test.each([
    [14, { minorStepSeconds: 1, labelStepSeconds: 10 }],
    [113, { minorStepSeconds: 0.2, labelStepSeconds: 1 }],
    [1134, { minorStepSeconds: 0.02, labelStepSeconds: 0.1 }],
  ])('%d pixels a second', (cssPixelsPerSecond, expected) => {
    expect(timeGrid(cssPixelsPerSecond)).toEqual(expected);
  });
});

describe('multiplesWithin', () => {
  test('both ends count', () => {
    expect(multiplesWithin({ startSeconds: 2, endSeconds: 4 }, 1)).toEqual([2, 3, 4]);
    expect(multiplesWithin({ startSeconds: 2.1, endSeconds: 3.9 }, 1)).toEqual([3]);
    expect(multiplesWithin({ startSeconds: 2.1, endSeconds: 2.2 }, 1)).toEqual([]);
  });

  test('a bound that rounding put past a multiple still has it', () => {
    expect(multiplesWithin({ startSeconds: 0.1 + 0.2, endSeconds: 0.35 }, 0.1)).toHaveLength(1);
  });
});
