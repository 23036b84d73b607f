import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatElapsed,
  formatMicrovolts,
  formatSensitivity,
  formatSpan,
} from './formatPolygraph';

describe('formatElapsed', () => {
  test.each([
    [0, 1, '0:00'],
    [62.04, 1, '1:02'],
    [59.96, 0.1, '1:00.0'],
    [3723.25, 0.05, '1:02:03.25'],
    [-0.5, 0.1, '−0:00.5'],
    [-0.0001, 0.1, '0:00.0'],
    [12.5, 0.5, '0:12.5'],
  ])('%d s in steps of %d s is %s', (seconds, step, expected) => {
    expect(formatElapsed(seconds, step)).toBe(expected);
  });
});

describe('formatClock', () => {
  const start = { year: 2024, month: 2, day: 29, hour: 23, minute: 59, second: 50 };

  test('passes midnight', () => {
    expect(formatClock(start, 9.9)).toBe('23:59:59');
    expect(formatClock(start, 10)).toBe('00:00:00');
  });
});

describe('amounts', () => {
  test('change their unit where people do', () => {
    expect(formatSensitivity(7)).toBe('7 µV/mm');
    expect(formatSensitivity(2000)).toBe('2 mV/mm');
    expect(formatMicrovolts(-3210)).toBe('-3.21 mV');
    expect(formatSpan(0.2)).toBe('200 ms');
    expect(formatSpan(12.34)).toBe('12.3 s');
  });
});
