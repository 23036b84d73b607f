import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Signal } from '../base/signal';
import { findHeartbeats } from './findHeartbeats';

const SAMPLE_RATE_HZ = 250;

/** Gaussian P, Q, R, S and T waves at irregular beats, with noise and a slow sway. */
function ecgOf(gain: number, noiseMicrovolts: number): { ecg: Signal; beats: readonly number[] } {
  const random = seededRandom(3);
  const beats: number[] = [];
  for (let at = 13.1; at < 71.5; at += 0.75 + 0.3 * random.uniform()) beats.push(at);
  const waves = [
    [-0.17, 0.025, 100],
    [-0.03, 0.008, -120],
    [0, 0.01, 1000],
    [0.03, 0.009, -250],
    [0.28, 0.05, 280],
  ] as const;
  const microvolts = new Float64Array(60 * SAMPLE_RATE_HZ).map((_, i) => {
    const seconds = 12.5 + i / SAMPLE_RATE_HZ;
    const sway = 300 * Math.sin(2 * Math.PI * 0.25 * seconds);
    const heart = beats
      .filter((beat) => Math.abs(seconds - beat) < 0.6)
      .reduce(
        (sum, beat) =>
          waves.reduce(
            (inner, [after, width, size]) =>
              inner + size * Math.exp(-(((seconds - beat - after) / width) ** 2) / 2),
            sum,
          ),
        0,
      );
    return gain * (heart + sway + noiseMicrovolts * random.normal());
  });
  return { ecg: { microvolts, sampleRateHz: SAMPLE_RATE_HZ, startSeconds: 12.5 }, beats };
}

describe('findHeartbeats', () => {
  test('finds every R peak and nothing else, at any gain and sign', () => {
    for (const gain of [1, -0.2, 30]) {
      const { ecg, beats } = ecgOf(gain, 40);
      const found = findHeartbeats(ecg);
      expect(found).toHaveLength(beats.length);
      for (const [i, beat] of beats.entries())
        // Enough to tell a heartbeat in the EMG; the band of 5 to 15 Hz blunts the peak.
        expect(Math.abs(found[i] - beat)).toBeLessThan(0.012);
    }
  });

  test('finds none in noise, silence, too short or too slow a signal', () => {
    const random = seededRandom(4);
    const noise = new Float64Array(60 * SAMPLE_RATE_HZ).map(() => random.normal());
    const signalOf = (microvolts: Float64Array, sampleRateHz = SAMPLE_RATE_HZ) => ({
      microvolts,
      sampleRateHz,
      startSeconds: 12.5,
    });
    expect(findHeartbeats(signalOf(noise))).toEqual([]);
    expect(findHeartbeats(signalOf(new Float64Array(5000)))).toEqual([]);
    expect(findHeartbeats(signalOf(noise.slice(0, 100)))).toEqual([]);
    expect(findHeartbeats(signalOf(noise, 20))).toEqual([]);
    expect(findHeartbeats(signalOf(new Float64Array(0)))).toEqual([]);
  });
});
