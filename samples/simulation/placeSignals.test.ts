import { describe, expect, test } from 'vitest';
import { placeSignals } from './placeSignals';

const SPAN = { sampleRateHz: 10, durationSeconds: 1 };
const signal = (startSeconds: number, ...microvolts: number[]) => ({
  microvolts,
  sampleRateHz: 10,
  startSeconds,
});

describe('placeSignals', () => {
  test('lays signals at the nearest sample and adds where they overlap', () => {
    const placed = placeSignals([signal(0.24, 1, 2, 3), signal(0.4, 10)], SPAN);
    expect(Array.from(placed)).toEqual([0, 0, 1, 2, 13, 0, 0, 0, 0, 0]);
  });

  test('cuts off what lies before the start or after the end', () => {
    const placed = placeSignals([signal(-0.2, 1, 2, 3), signal(0.9, 4, 5), signal(7, 6)], SPAN);
    expect(Array.from(placed)).toEqual([3, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
  });
});
