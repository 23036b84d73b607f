import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Random } from '../base/random';
import { averageEpochs } from './averageEpochs';
import { correctBaseline } from './correctBaseline';
import type { ChannelEpochs } from './epochs';
import { findTransient } from './findTransient';
import { latencyGridOf } from './latencyGrid';
import { percentileOf } from './percentileOf';
import { randomTriggerNull } from './randomTriggerNull';

const WINDOW = { startMs: -50, endMs: -5 };
const BASELINE = { startMs: -150, endMs: -60 };

/** Baseline-corrected epochs, apart from each other, of noise whose neighbouring samples correlate 0.9. */
function noiseEpochs(random: Random, channelCount: number, epochCount: number, sampleRateHz = 200) {
  const grid = latencyGridOf({ startMs: -150, endMs: 10 }, sampleRateHz);
  return Array.from({ length: channelCount }, (_, channelIndex): ChannelEpochs => {
    let value = 0;
    const microvolts = Float64Array.from({ length: epochCount * grid.sampleCount }, (_, i) => {
      const isFirst = i % grid.sampleCount === 0;
      value = isFirst ? random.normal() / Math.sqrt(1 - 0.9 ** 2) : 0.9 * value + random.normal();
      return value;
    });
    return { ...grid, channelIndex, epochCount, microvolts };
  }).flatMap((epochs) => correctBaseline(epochs, BASELINE) ?? []);
}

function observe(epochs: readonly ChannelEpochs[]) {
  const found = findTransient(
    epochs.flatMap((channel) => averageEpochs(channel) ?? []),
    WINDOW,
  );
  return found.kind === 'found' ? found.peak.peakToNoise : 0;
}

const OPTIONS = { window: WINDOW, sweepCount: 25, drawCount: 300, seed: 9 };

describe('randomTriggerNull', () => {
  test('equals averaging and searching each draw in the obvious way', () => {
    const pool = noiseEpochs(seededRandom(1), 3, 60);
    const random = seededRandom(OPTIONS.seed);
    const centred = pool.map((epochs) => {
      const mean = averageEpochs(epochs)?.meanMicrovolts ?? [];
      return {
        ...epochs,
        microvolts: epochs.microvolts.map((value, i) => value - mean[i % epochs.sampleCount]),
      };
    });
    const largest = Array.from({ length: OPTIONS.drawCount }, () => {
      const drawn = Array.from({ length: OPTIONS.sweepCount }, () => random.integer(60));
      return observe(
        centred.map((epochs) => ({
          ...epochs,
          epochCount: drawn.length,
          microvolts: Float64Array.from(
            drawn.flatMap((e) => [
              ...epochs.microvolts.subarray(e * epochs.sampleCount, (e + 1) * epochs.sampleCount),
            ]),
          ),
        })),
      );
    });
    for (const observedPeakToNoise of [0, 2.2, percentileOf(largest, 0.9), 50]) {
      const result = randomTriggerNull(pool, { ...OPTIONS, observedPeakToNoise });
      const asLargeCount = largest.filter((value) => value > observedPeakToNoise - 1e-9).length;
      expect(result).toMatchObject({ kind: 'assessed', drawCount: 300 });
      if (result.kind !== 'assessed') return;
      expect(result.p).toBeCloseTo((1 + asLargeCount) / 301, 12);
      // One pass over sums of squares against two passes over differences.
      expect(result.limitPeakToNoise).toBeCloseTo(percentileOf(largest, 0.95), 9);
    }
  });

  test('p is never 0, and 1 when every draw is as large', () => {
    const pool = noiseEpochs(seededRandom(1), 1, 60);
    const pOf = (observedPeakToNoise: number) => {
      const result = randomTriggerNull(pool, { ...OPTIONS, observedPeakToNoise });
      return result.kind === 'assessed' ? result.p : NaN;
    };
    expect(pOf(1e6)).toBe(1 / 301);
    expect(pOf(0)).toBe(1);
  });

  test('a draw as large as the observed one counts against it', () => {
    const pool = noiseEpochs(seededRandom(1), 1, 60);
    const drawOnce = (observedPeakToNoise: number) =>
      randomTriggerNull(pool, { ...OPTIONS, drawCount: 1, observedPeakToNoise });
    const first = drawOnce(0);
    const onlyDraw = first.kind === 'assessed' ? first.limitPeakToNoise : NaN;
    expect(onlyDraw).toBeGreaterThan(0);
    expect(drawOnce(onlyDraw)).toMatchObject({ p: 1 });
    expect(drawOnce(onlyDraw * 1.001)).toMatchObject({ p: 0.5 });
  });

  test('too small a pool is refused with its numbers', () => {
    const poolOf = (epochCount: number) => noiseEpochs(seededRandom(1), 2, epochCount);
    const kindOf = (epochCount: number, sweepCount: number) =>
      randomTriggerNull(poolOf(epochCount), { ...OPTIONS, sweepCount, observedPeakToNoise: 3 });
    expect(kindOf(49, 25)).toEqual({
      kind: 'not-assessable',
      reason: '49 clean stretches away from jerks; 25 sweeps need 50',
    });
    expect(kindOf(50, 25).kind).toBe('assessed');
    expect(kindOf(39, 4).kind).toBe('not-assessable');
    expect(kindOf(40, 4).kind).toBe('assessed');
    expect(randomTriggerNull([], { ...OPTIONS, observedPeakToNoise: 3 }).kind).toBe(
      'not-assessable',
    );
  });

  test('recordings without a transient pass p < 0.05 between 2 and 8 times in 100', () => {
    const random = seededRandom(2);
    let passCount = 0;
    for (let recording = 0; recording < 400; recording += 1) {
      const observedPeakToNoise = observe(noiseEpochs(random, 3, 25));
      const result = randomTriggerNull(noiseEpochs(random, 3, 60), {
        ...OPTIONS,
        drawCount: 199,
        seed: recording,
        observedPeakToNoise,
      });
      if (result.kind === 'assessed' && result.p < 0.05) passCount += 1;
    }
    expect(passCount / 400).toBeGreaterThan(0.02);
    expect(passCount / 400).toBeLessThan(0.08);
  });
});
