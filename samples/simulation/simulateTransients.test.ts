import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { corticalCase } from '../cases/cortical';
import { placeSignals } from './placeSignals';
import { simulateTransients } from './simulateTransients';

const RATE_HZ = 20_000;
const ONSETS_SECONDS = [1.234, 2.5017, 3.99, 5.20005, 6.1];

describe('simulateTransients', () => {
  const recipe = corticalCase.recipe.transient;
  if (recipe === undefined) throw new Error('The cortical case has a transient');

  test('the truth is the largest peak of the mean of what was planted', () => {
    const made = simulateTransients(seededRandom(6), recipe, ONSETS_SECONDS, RATE_HZ);
    const planted = placeSignals(made.signals, { sampleRateHz: RATE_HZ, durationSeconds: 8 });
    let best = { latencyMs: 0, microvolts: 0 };
    for (let ms = -80; ms <= 60; ms += 0.05) {
      const microvolts =
        ONSETS_SECONDS.reduce(
          (sum, onset) => sum + planted[Math.round((onset + ms / 1000) * RATE_HZ)],
          0,
        ) / ONSETS_SECONDS.length;
      if (Math.abs(microvolts) > Math.abs(best.microvolts)) best = { latencyMs: ms, microvolts };
    }
    // Both grids step by 0.05 ms.
    expect(Math.abs(made.truth.latencyMs - best.latencyMs)).toBeLessThan(0.11);
    expect(Math.abs(made.truth.amplitudeMicrovolts - best.microvolts)).toBeLessThan(0.02);
    expect(made.truth.polarity).toBe('positive');
    expect(made.truth.channelLabel).toBe('EEG C3');
  });

  test('a lone Gaussian without jitter peaks where it was put, of either sign', () => {
    const lone = {
      deflections: [{ latencyMs: -31.5, widthMs: 5, amplitudeMicrovolts: -9 }],
      siteWeights: [
        { site: 'Fz', weight: 0.2 },
        { site: 'Cz', weight: 0.5 },
      ],
      latencyJitterMs: 0,
      sizeVariationFraction: 0,
    };
    const { truth } = simulateTransients(seededRandom(1), lone, ONSETS_SECONDS, 1000);
    expect(truth.latencyMs).toBeCloseTo(-31.5, 6);
    expect(truth.amplitudeMicrovolts).toBeCloseTo(-4.5, 6);
    expect(truth.polarity).toBe('negative');
    expect(truth.channelLabel).toBe('EEG Cz');
  });

  test('every sample of a planted potential has the value of its own moment', () => {
    const lone = {
      deflections: [{ latencyMs: -31.5, widthMs: 5, amplitudeMicrovolts: 20 }],
      siteWeights: [{ site: 'Cz', weight: 1 }],
      latencyJitterMs: 0,
      sizeVariationFraction: 0,
    };
    const { signals } = simulateTransients(seededRandom(1), lone, [2.5017], 1000);
    const planted = placeSignals(signals, { sampleRateHz: 1000, durationSeconds: 5 });
    for (const [i, microvolts] of planted.entries()) {
      const fromPeakMs = i - 2501.7 + 31.5;
      // The potential is cut off 6 widths out, where 20 µV have become 3e-7.
      expect(Math.abs(microvolts - 20 * Math.exp(-0.5 * (fromPeakMs / 5) ** 2))).toBeLessThan(1e-5);
    }
  });

  test('jitter of the planted potentials is that of the recipe', () => {
    const jittered = { ...recipe, latencyJitterMs: 2, sizeVariationFraction: 0 };
    const onsets = Array.from({ length: 400 }, (_, i) => 1 + i);
    const { signals } = simulateTransients(seededRandom(2), jittered, onsets, 10_000);
    const latencies = signals.map(({ microvolts, startSeconds, sampleRateHz }, i) => {
      const peak = Math.max(...microvolts);
      const index = Array.from(microvolts).indexOf(peak);
      return (startSeconds + index / sampleRateHz - onsets[i]) * 1000;
    });
    const mean = latencies.reduce((sum, each) => sum + each, 0) / latencies.length;
    const variance =
      latencies.reduce((sum, each) => sum + (each - mean) ** 2, 0) / latencies.length;
    expect(Math.abs(mean + 20.3)).toBeLessThan(0.4);
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.25);
  });
});
