import { expect, test } from 'vitest';
import { commonLatencies } from './commonLatencies';

const gridOf = (sampleRateHz: number, firstLatencyMs: number, sampleCount: number) => ({
  sampleRateHz,
  firstLatencyMs,
  meanMicrovolts: new Array<number>(sampleCount).fill(0),
});

test('both ends that both cover are included', () => {
  expect(commonLatencies(gridOf(500, -8, 6), gridOf(1000, -6, 5))).toEqual([-6, -4, -2]);
});

test('the lower rate gives the latencies, whichever comes first', () => {
  const coarse = gridOf(250, -9, 4);
  const fine = gridOf(1000, -9, 20);

  expect(commonLatencies(coarse, fine)).toEqual([-9, -5, -1, 3]);
  expect(commonLatencies(fine, coarse)).toEqual([-9, -5, -1, 3]);
});

test('with equal rates the first gives the latencies', () => {
  expect(commonLatencies(gridOf(500, -8, 3), gridOf(500, -9, 4))).toEqual([-8, -6, -4]);
});

test('nothing in common gives nothing', () => {
  expect(commonLatencies(gridOf(500, -8, 3), gridOf(500, 20, 3))).toEqual([]);
  expect(commonLatencies(gridOf(500, -8, 3), gridOf(1000, -8, 0))).toEqual([]);
});
