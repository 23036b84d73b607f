import { expect, test } from 'vitest';
import { readAverageAt } from './readAverageAt';

const AVERAGE = {
  sampleRateHz: 500,
  firstLatencyMs: -6,
  meanMicrovolts: [1, 5, -3, 7],
  standardErrorMicrovolts: [1, 2, 4, 8],
};

test('its own samples come back untouched, the last one too', () => {
  expect(readAverageAt(AVERAGE, [-6, -4, 0])).toEqual({
    meanMicrovolts: [1, 5, 7],
    standardErrorMicrovolts: [1, 2, 8],
  });
});

test('between samples it lies on the straight line', () => {
  expect(readAverageAt(AVERAGE, [-5.5, -1])).toEqual({
    meanMicrovolts: [2, 2],
    standardErrorMicrovolts: [1.25, 6],
  });
});

test('rounding of a latency does not count as lying between samples', () => {
  expect(readAverageAt(AVERAGE, [-4 + 1e-9]).meanMicrovolts).toEqual([5]);
});

test('without standard errors there are none', () => {
  const bare = { ...AVERAGE, standardErrorMicrovolts: undefined };

  expect(readAverageAt(bare, [-6]).standardErrorMicrovolts).toBeUndefined();
});
