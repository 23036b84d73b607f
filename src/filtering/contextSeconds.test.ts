import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Signal } from '../base/signal';
import type { BandFilter } from './bandFilter';
import { contextSeconds } from './contextSeconds';
import { filterSignal } from './filterSignal';

const BANDS: readonly (BandFilter & { readonly rateHz: number })[] = [
  { highPassHz: 20, lowPassHz: 450, order: 2, notchHz: undefined, rateHz: 2000 },
  { highPassHz: 20, lowPassHz: 500, order: 8, notchHz: 50, rateHz: 1000 },
  { highPassHz: 1, lowPassHz: 70, order: 2, notchHz: undefined, rateHz: 500 },
  { highPassHz: 0.5, lowPassHz: undefined, order: 1, notchHz: 60, rateHz: 500 },
  { highPassHz: 1, lowPassHz: 200, order: 4, notchHz: 50, rateHz: 2000 },
  { highPassHz: undefined, lowPassHz: 30, order: 8, notchHz: undefined, rateHz: 1000 },
  { highPassHz: 0.1, lowPassHz: 35, order: 3, notchHz: undefined, rateHz: 256 },
];

/** Noise, slow drift and sudden steps: what context has to bridge. */
function restlessSignal(sampleRateHz: number, seconds: number): Signal {
  const random = seededRandom(11);
  const count = Math.round(seconds * sampleRateHz);
  let level = 0;
  const microvolts = Float64Array.from({ length: count }, (_, i) => {
    if (random.uniform() < 2 / sampleRateHz) level = 300 * random.normal();
    return level + 20 * random.normal() + 200 * Math.sin((0.4 * i) / sampleRateHz);
  });
  return { microvolts, sampleRateHz, startSeconds: 12.5 };
}

/** Largest change that cutting makes to the middle of the signal, as a fraction of its range. */
function changeByCutting(band: BandFilter, signal: Signal, contextCount: number): number {
  const samples = Float64Array.from(signal.microvolts);
  const coreStart = Math.floor(samples.length / 2);
  const coreEnd = coreStart + 200;
  const from = coreStart - contextCount;
  const whole = filterSignal(signal, band).microvolts;
  const cut = filterSignal(
    { ...signal, microvolts: samples.subarray(from, coreEnd + contextCount) },
    band,
  ).microvolts;
  let largest = 0;
  for (let i = coreStart; i < coreEnd; i += 1)
    largest = Math.max(largest, Math.abs(whole[i] - cut[i - from]));
  const range = samples.reduce((a, b) => Math.max(a, b)) - samples.reduce((a, b) => Math.min(a, b));
  return largest / range;
}

describe('contextSeconds', () => {
  test.each(BANDS)(
    'makes a block equal the whole: $highPassHz to $lowPassHz Hz, order $order',
    (row) => {
      const { rateHz, ...band } = row;
      const seconds = contextSeconds(band, rateHz);
      const signal = restlessSignal(rateHz, 2 * seconds + 10);
      const contextCount = Math.ceil(seconds * rateHz);

      expect(changeByCutting(band, signal, contextCount)).toBeLessThan(1e-6);
      // Not simply the whole file: a third of it would not do.
      expect(changeByCutting(band, signal, Math.ceil(contextCount / 3))).toBeGreaterThan(1e-6);
    },
  );

  test('grows as the high-pass sinks, is nothing for an open band', () => {
    const open = { highPassHz: undefined, lowPassHz: undefined, order: 2, notchHz: undefined };
    expect(contextSeconds(open, 1000)).toBe(0);
    const at = (highPassHz: number) => contextSeconds({ ...open, highPassHz }, 1000);
    expect(at(0.1) / at(1)).toBeCloseTo(10, 1);
    expect(at(1)).toBeGreaterThan(2);
    expect(at(1)).toBeLessThan(5);
  });

  test('stays finite where poles meet', () => {
    // Edges whose warped ratio is (1 + √2)²: the two poles of order 1 fall together, many exactly.
    const warpedRatio = (1 + Math.SQRT2) ** 2;
    for (let step = 1; step <= 50; step += 1) {
      const highPassHz = 10 + step / 1000;
      const lowPassHz =
        (1000 / Math.PI) * Math.atan(warpedRatio * Math.tan((Math.PI * highPassHz) / 1000));
      const seconds = contextSeconds({ highPassHz, lowPassHz, order: 1, notchHz: undefined }, 1000);
      expect(seconds).toBeGreaterThan(0.1);
      expect(seconds).toBeLessThan(1);
    }
  });
});
