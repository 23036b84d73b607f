import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { seededRandom } from '../base/random';
import type { ReadonlySamples } from '../base/signal';
import { applyZeroPhase } from './applyZeroPhase';
import { designButterworth } from './designButterworth';
import { expectedDesign } from './expectedDesign';

const BAND = designButterworth({
  kind: 'band-pass',
  order: 2,
  cutoffHz: [20, 450],
  sampleRateHz: 2000,
});
const LOW_PASS = designButterworth({
  kind: 'low-pass',
  order: 3,
  cutoffHz: 30,
  sampleRateHz: 1000,
});

function noise(seed: number, length: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length }, () => 50 * random.normal());
}

function largestDifference(a: ReadonlySamples, b: ReadonlySamples): number {
  expect(a.length).toBe(b.length);
  return Math.max(0, ...Float64Array.from(a, (value, i) => Math.abs(value - b[i])));
}

const peakOf = (samples: readonly number[]) => Math.max(...samples.map(Math.abs));

describe('applyZeroPhase', () => {
  test(`agrees with sosfiltfilt of ${expected.producer}`, () => {
    for (const row of expected.outputs) {
      const filtered = applyZeroPhase(designButterworth(expectedDesign(row)), expected.samples);
      // The last bit of a coefficient (see designButterworth.test) passes twice into the output.
      expect(
        largestDifference(filtered, row.zeroPhase),
        JSON.stringify(expectedDesign(row)),
      ).toBeLessThan(1e-8 * peakOf(row.zeroPhase));
    }
  });

  test(`agrees with ${expected.producer} on signals shorter than the usual extension`, () => {
    for (const { sampleCount, zeroPhase } of expected.shortOutputs) {
      const filtered = applyZeroPhase(BAND, expected.samples.slice(0, sampleCount));
      // Against the input: of a single sample the band-pass leaves exactly nothing.
      expect(largestDifference(filtered, zeroPhase)).toBeLessThan(1e-12 * 100);
    }
    expect(applyZeroPhase(BAND, [])).toHaveLength(0);
  });

  test('lets a constant through a low-pass, and none of it through a band-pass', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: -1e4, max: 1e4, noNaN: true }),
        (length, level) => {
          const constant = new Float64Array(length).fill(level);
          const size = Math.max(1e-3, Math.abs(level));
          expect(largestDifference(applyZeroPhase(LOW_PASS, constant), constant)).toBeLessThan(
            1e-9 * size,
          );
          expect(
            largestDifference(applyZeroPhase(BAND, constant), new Float64Array(length)),
          ).toBeLessThan(1e-9 * size);
        },
      ),
      { seed: 2, numRuns: 100 },
    );
  });

  test('has no direction of time: away from the edges, a reversed signal comes out reversed', () => {
    const samples = noise(3, 2000);
    const forwards = applyZeroPhase(BAND, samples);
    const backwards = applyZeroPhase(BAND, samples.toReversed()).toReversed();
    // At the edges the first pass starts from a guess the second has not; 20 Hz forgets in 0.25 s.
    const inner = [500, 1500] as const;
    expect(largestDifference(forwards.slice(...inner), backwards.slice(...inner))).toBeLessThan(
      1e-8 * 50,
    );
  });

  test('does not move a symmetric bump', () => {
    const samples = Float64Array.from({ length: 801 }, (_, i) =>
      Math.exp(-(((i - 400) / 12) ** 2)),
    );
    const filtered = applyZeroPhase(LOW_PASS, samples);
    expect(filtered.indexOf(Math.max(...filtered))).toBe(400);
    expect(filtered[390]).toBeCloseTo(filtered[410], 10);
  });

  test('is linear, and a shifted bump comes out shifted', () => {
    const bumpAt = (centre: number) =>
      Float64Array.from({ length: 3000 }, (_, i) => 80 * Math.exp(-(((i - centre) / 5) ** 2)));
    const here = applyZeroPhase(BAND, bumpAt(1400));
    const there = applyZeroPhase(BAND, bumpAt(1437));
    expect(largestDifference(here.slice(800, 2000), there.slice(837, 2037))).toBeLessThan(1e-9);

    const a = noise(4, 500);
    const b = noise(5, 500);
    const sum = applyZeroPhase(
      BAND,
      a.map((value, i) => 3 * value - b[i]),
    );
    const parts = applyZeroPhase(BAND, b);
    const combined = applyZeroPhase(BAND, a).map((value, i) => 3 * value - parts[i]);
    expect(largestDifference(sum, combined)).toBeLessThan(1e-10);
  });
});
