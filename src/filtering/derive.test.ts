import { describe, expect, test } from 'vitest';
import type { Signal } from '../base/signal';
import { averageReference, subtract } from './derive';

const signalOf = (...microvolts: number[]): Signal => ({
  microvolts: Float32Array.from(microvolts),
  sampleRateHz: 500,
  startSeconds: 12.5,
});

describe('subtract', () => {
  test('gives the difference in the first signal’s place, in double precision', () => {
    const difference = subtract(signalOf(5, 7, -1), signalOf(1, 10, -1));
    expect(difference).toEqual({
      microvolts: Float64Array.of(4, -3, 0),
      sampleRateHz: 500,
      startSeconds: 12.5,
    });
  });

  test('changes neither of its signals', () => {
    const a = { ...signalOf(), microvolts: Float64Array.of(5, 7) };
    subtract(a, signalOf(1, 1));
    expect([...a.microvolts]).toEqual([5, 7]);
  });

  test('refuses signals that do not lie on one another', () => {
    const a = signalOf(1, 2);
    expect(() => subtract(a, signalOf(1))).toThrow('length');
    expect(() => subtract(a, { ...a, sampleRateHz: 501 })).toThrow('rate');
    expect(() => subtract(a, { ...a, startSeconds: 12.502 })).toThrow('start');
    // Rounding of the start is no other moment.
    expect(() => subtract(a, { ...a, startSeconds: 12.5 + 1e-9 })).not.toThrow();
  });
});

describe('averageReference', () => {
  test('takes the mean of all off each, so that they sum to nothing', () => {
    const referenced = averageReference([signalOf(3, 0), signalOf(6, 3), signalOf(0, 9)]);
    expect(referenced?.map(({ microvolts }) => [...microvolts])).toEqual([
      [0, -4],
      [3, -1],
      [-3, 5],
    ]);
    expect(referenced?.at(1)).toMatchObject({ sampleRateHz: 500, startSeconds: 12.5 });
  });

  test('does not answer for fewer than two signals', () => {
    expect(averageReference([])).toBeUndefined();
    expect(averageReference([signalOf(1, 2)])).toBeUndefined();
  });

  test('refuses signals that do not lie on one another', () => {
    expect(() => averageReference([signalOf(1, 2), signalOf(1)])).toThrow('length');
  });
});
