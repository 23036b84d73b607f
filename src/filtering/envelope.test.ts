import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { samplesIn } from '../base/signal';
import type { Signal } from '../base/signal';
import { movingRms, smoothEnvelope } from './envelope';

const signalOf = (samples: Iterable<number>): Signal => ({
  microvolts: Float64Array.from(samples),
  sampleRateHz: 2000,
  startSeconds: expected.startSeconds,
});

/** The obvious way: a sum for each sample. */
function slowMovingRms({ microvolts }: Signal, reach: number): number[] {
  const samples = [...microvolts];
  return samples.map((_, i) => {
    const window = samples.slice(Math.max(0, i - reach), i + reach + 1);
    return Math.sqrt(window.reduce((sum, value) => sum + value ** 2, 0) / window.length);
  });
}

describe('movingRms', () => {
  test('agrees with NumPy', () => {
    for (const { windowMs, values } of expected.movingRms) {
      const rms = movingRms(signalOf(expected.samples), windowMs);
      expect(rms).toMatchObject({ sampleRateHz: 2000, startSeconds: expected.startSeconds });
      expect(rms.microvolts).toHaveLength(values.length);
      // Sums of up to 300 squares in another order.
      for (const [i, value] of [...rms.microvolts].entries())
        expect(Math.abs(value - values[i])).toBeLessThanOrEqual(1e-13 * values[i]);
    }
  });

  test('equals its slow twin at any length and window', () => {
    const samples = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { maxLength: 60 });
    fc.assert(
      fc.property(samples, fc.integer({ min: 0, max: 25 }), (values, reach) => {
        const signal = signalOf(values);
        const slow = slowMovingRms(signal, reach);
        const fast = [...movingRms(signal, ((2 * reach + 1) * 1000) / 2000).microvolts];
        expect(fast).toHaveLength(slow.length);
        for (const [i, value] of fast.entries())
          expect(Math.abs(value - slow[i])).toBeLessThanOrEqual(1e-13 * slow[i]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('is as exact after an artefact of a volt as without it', () => {
    const quiet = Float64Array.from({ length: 4000 }, (_, i) => Math.sin(i));
    const loud = quiet.map((value, i) => (i === 100 ? 1e6 : value));
    const after = (samples: Float64Array) =>
      Float64Array.from(movingRms(signalOf(samples), 10).microvolts).slice(200);
    const reference = after(quiet);
    for (const [i, value] of after(loud).entries()) expect(value).toBeCloseTo(reference[i], 12);
  });

  test('shows a lone sample in the middle of its window', () => {
    const samples = new Float64Array(101);
    samples[50] = 10;
    const rms = [...movingRms(signalOf(samples), 10).microvolts];
    const filled = rms.flatMap((value, i) => (value > 0 ? [i] : []));
    expect(filled.at(0)).toBe(40);
    expect(filled.at(-1)).toBe(60);
    expect(filled).toHaveLength(samplesIn(signalOf(samples), 10) + 1);
  });
});

describe('smoothEnvelope', () => {
  test(`agrees with ${expected.producer}`, () => {
    const { cutoffHz, values } = expected.smoothEnvelope;
    const envelope = smoothEnvelope(signalOf(expected.samples), cutoffHz);
    expect(envelope.startSeconds).toBe(expected.startSeconds);
    // 30 Hz at 2 kHz: the coefficients' last bit over the squared distance of the pole, 2e-3.
    for (const [i, value] of [...envelope.microvolts].entries())
      expect(Math.abs(value - values[i])).toBeLessThan(1e-11 * 100);
  });
});
