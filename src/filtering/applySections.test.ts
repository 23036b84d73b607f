import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { seededRandom } from '../base/random';
import { applySections } from './applySections';
import { designButterworth } from './designButterworth';

const BAND = designButterworth({
  kind: 'band-pass',
  order: 2,
  cutoffHz: [20, 450],
  sampleRateHz: 2000,
});

describe('applySections', () => {
  test(`agrees with ${expected.producer}, starting from rest`, () => {
    const { filtered } = applySections(BAND, expected.samples);

    const peak = Math.max(...expected.oneWay.map(Math.abs));
    // The same operations in the same order: what differs is the last bit of the coefficients.
    for (const [i, value] of filtered.entries())
      expect(Math.abs(value - expected.oneWay[i])).toBeLessThan(1e-12 * peak);
  });

  test('goes on without a seam from the states it gave', () => {
    const random = seededRandom(7);
    const samples = Float64Array.from({ length: 5000 }, () => random.normal());
    const whole = applySections(BAND, samples);
    const head = applySections(BAND, samples.subarray(0, 1777));
    const tail = applySections(BAND, samples.subarray(1777), head.states);

    expect([...head.filtered, ...tail.filtered]).toEqual([...whole.filtered]);
    expect(tail.states).toEqual(whole.states);
  });

  test('dies out in a silence and stays at exactly nothing', () => {
    const samples = new Float64Array(200_000);
    samples[10] = 1000;
    const { filtered, states } = applySections(BAND, samples);

    expect(Math.abs(filtered[10])).toBeGreaterThan(100);
    expect(filtered.at(-1)).toBe(0);
    expect(states).toEqual([...states].map(() => ({ first: 0, second: 0 })));
  });

  test('leaves its input alone, and passes all through without sections', () => {
    const samples = Float64Array.of(1, 2, 3);
    expect([...applySections([], samples).filtered]).toEqual([1, 2, 3]);
    applySections(BAND, samples);
    expect([...samples]).toEqual([1, 2, 3]);
    expect(applySections(BAND, []).filtered).toHaveLength(0);
  });
});
