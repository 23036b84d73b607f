import { expect, test } from 'vitest';
import type { OverviewChannel } from '../../analysis/overview';
import { activityHeight, activityScale } from './activityScale';

const channelOf = (
  minimum: readonly number[],
  maximum: readonly number[],
  filled = minimum.map(() => 1),
): OverviewChannel => ({
  channelIndex: 3,
  minimumMicrovolts: Float32Array.from(minimum),
  maximumMicrovolts: Float32Array.from(maximum),
  filled: Uint8Array.from(filled),
});

test('the strongest muscle counts, from the median background to the strongest of all', () => {
  const scale = activityScale({
    channels: [channelOf([2, 2, 2], [4, 50, 2]), channelOf([1, 3, 2], [200, 6, 2.5])],
  });
  expect(scale).toEqual({
    microvolts: Float32Array.from([200, 50, 2.5]),
    lowMicrovolts: 2,
    highMicrovolts: 200,
  });
});

test('ten times the background is half the height of a hundred times', () => {
  const range = { lowMicrovolts: 2, highMicrovolts: 200 };
  expect([1, 2, 20, 200].map((value) => activityHeight(value, range))).toEqual([0, 0, 0.5, 1]);
});

test('a gap is empty; without muscles, or without any activity, there is no scale', () => {
  const withGap = activityScale({ channels: [channelOf([1, 0], [9, 0], [1, 0])] });
  expect(withGap?.microvolts[1]).toBe(0);
  expect(activityScale({ channels: [] })).toBeUndefined();
  expect(activityScale({ channels: [channelOf([0, 0], [0, 0])] })).toBeUndefined();
  expect(activityScale({ channels: [channelOf([5, 5], [5, 5])] })).toBeUndefined();
});
