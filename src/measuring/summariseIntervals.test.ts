import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/statistics.expected.json';
import { summariseIntervals } from './summariseIntervals';

describe('summariseIntervals', () => {
  test(`agrees with ${expected.producer}`, () => {
    const summary = summariseIntervals(expected.onsetSeconds, 120)?.intervals;

    const reference = expected.intervalSummary;
    expect(summary?.intervalCount).toBe(expected.onsetSeconds.length - 1);
    expect(summary?.medianSeconds).toBeCloseTo(reference.medianSeconds, 11);
    expect(summary?.lowerQuartileSeconds).toBeCloseTo(reference.lowerQuartileSeconds, 11);
    expect(summary?.upperQuartileSeconds).toBeCloseTo(reference.upperQuartileSeconds, 11);
    expect(summary?.variationFraction).toBeCloseTo(reference.variationFraction, 11);
  });

  test('does not depend on order or on where time began', () => {
    const shuffled = [31.5, 12.5, 20.5];
    const later = shuffled.map((seconds) => seconds + 100);
    expect(summariseIntervals(shuffled, 60)).toEqual(summariseIntervals(later, 60));
    expect(summariseIntervals(shuffled, 60)).toEqual(summariseIntervals([12.5, 20.5, 31.5], 60));
  });

  test('counts jerks a minute of recording', () => {
    expect(summariseIntervals([12.5, 20.5, 31.5], 90)?.jerksPerMinute).toBe(2);
    expect(summariseIntervals([], 90)).toEqual({
      jerkCount: 0,
      recordedSeconds: 90,
      jerksPerMinute: 0,
      intervals: undefined,
    });
  });

  test('gives no interval of one jerk, no variation of one interval, nothing of no time', () => {
    expect(summariseIntervals([12.5], 60)?.intervals).toBeUndefined();
    expect(summariseIntervals([12.5, 14], 60)?.intervals?.variationFraction).toBeUndefined();
    expect(summariseIntervals([12.5], 0)).toBeUndefined();
    expect(summariseIntervals([3, 3, 3], 60)?.intervals?.variationFraction).toBeUndefined();
  });
});
