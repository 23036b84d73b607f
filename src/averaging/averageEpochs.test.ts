import { expect, test } from 'vitest';
import { assembleEpochs } from './assembleEpochs';
import { averageEpochs } from './averageEpochs';
import { correctBaseline } from './correctBaseline';
import type { ChannelEpochs } from './epochs';

function epochsOf(rows: readonly (readonly number[])[]): ChannelEpochs {
  return {
    channelIndex: 2,
    sampleRateHz: 1000,
    firstLatencyMs: -2,
    sampleCount: 3,
    epochCount: rows.length,
    microvolts: Float64Array.from(rows.flat()),
  };
}

test('three epochs by hand', () => {
  const average = averageEpochs(
    epochsOf([
      [1, 0, 5],
      [2, 0, 5],
      [6, 0, 8],
    ]),
  );
  expect(average).toMatchObject({ channelIndex: 2, sampleRateHz: 1000, firstLatencyMs: -2 });
  expect(average?.meanMicrovolts).toEqual([3, 0, 6]);
  // Standard deviations √7 and √3 with n − 1, over √3.
  expect(average?.standardErrorMicrovolts?.[0]).toBeCloseTo(Math.sqrt(7 / 3), 12);
  expect(average?.standardErrorMicrovolts?.[1]).toBe(0);
  expect(average?.standardErrorMicrovolts?.[2]).toBeCloseTo(1, 12);
});

test('one epoch has no standard error; no epoch has no average', () => {
  expect(averageEpochs(epochsOf([[1, 2, 3]]))).toMatchObject({
    meanMicrovolts: [1, 2, 3],
    standardErrorMicrovolts: undefined,
  });
  expect(averageEpochs(epochsOf([]))).toBeUndefined();
});

test('the baseline is each epoch’s own, ends included, and its argument stays as it was', () => {
  const epochs = epochsOf([
    [1, 3, 10],
    [-4, -2, 0],
  ]);
  const corrected = correctBaseline(epochs, { startMs: -2, endMs: -1 });
  expect([...(corrected?.microvolts ?? [])]).toEqual([-1, 1, 8, -1, 1, 3]);
  expect([...epochs.microvolts]).toEqual([1, 3, 10, -4, -2, 0]);
  expect(correctBaseline(epochs, { startMs: -9, endMs: -3 })).toBeUndefined();
});

test('assembled epochs are those kept, in the order given', () => {
  const { microvolts, epochCount, ...grid } = epochsOf([]);
  const cut = {
    ...grid,
    epochs: [Float64Array.of(1, 2, 3), undefined, Float64Array.of(4, 5, 6)],
  };
  expect([microvolts.length, epochCount]).toEqual([0, 0]);
  expect(assembleEpochs(cut, [2, 0])).toEqual(
    epochsOf([
      [4, 5, 6],
      [1, 2, 3],
    ]),
  );
  expect(() => assembleEpochs(cut, [1])).toThrow('has been cut');
});
