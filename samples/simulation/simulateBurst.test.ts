import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { simulateBurst } from './simulateBurst';

const RATE_HZ = 2000;
const SAMPLE_PERIOD_MS = 1000 / RATE_HZ;
const ENVELOPES = ['rectangular', 'half-sine', 'gradual'] as const;

/** First and last sample at 5 % of the peak, by looking at every sample in turn. */
function edgesByBruteForce(microvolts: Float64Array) {
  const peak = Math.max(...Array.from(microvolts, Math.abs));
  const reaching: number[] = [];
  for (const [i, value] of microvolts.entries()) {
    if (Math.abs(value) / peak >= 0.05) reaching.push(i);
  }
  return { first: Math.min(...reaching), last: Math.max(...reaching) };
}

describe('simulateBurst', () => {
  test('onset and offset are where the clean burst reaches 5 % of its peak, rms 1 between', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.double({ min: 20, max: 120, noNaN: true }),
        fc.constantFrom(...ENVELOPES),
        (seed, durationMs, envelope) => {
          const burst = simulateBurst(seededRandom(seed), {
            durationMs,
            envelope,
            sampleRateHz: RATE_HZ,
          });
          const { first, last } = edgesByBruteForce(burst.microvolts);
          expect(burst.onsetSeconds).toBe(first / RATE_HZ);
          expect(burst.offsetSeconds).toBe(last / RATE_HZ);
          const between = burst.microvolts.slice(first, last + 1);
          const meanSquare = between.reduce((sum, value) => sum + value ** 2, 0) / between.length;
          expect(meanSquare).toBeCloseTo(1, 9);
          // Nothing of the burst is cut off at the ends of its samples.
          expect(first).toBeGreaterThan(2);
          expect(last).toBeLessThan(burst.microvolts.length - 3);
        },
      ),
      { seed: 5, numRuns: 120 },
    );
  });

  test.each(ENVELOPES)('%s bursts last as long as asked', (envelope) => {
    const random = seededRandom(8);
    const missesMs = Array.from({ length: 200 }, (_, i) => {
      const durationMs = 20 + 0.4 * i;
      const burst = simulateBurst(random, { durationMs, envelope, sampleRateHz: RATE_HZ });
      return (burst.offsetSeconds - burst.onsetSeconds) * 1000 - durationMs;
    });
    const mean = missesMs.reduce((sum, miss) => sum + miss, 0) / missesMs.length;
    expect(Math.abs(mean)).toBeLessThan(SAMPLE_PERIOD_MS / 2);
    expect(missesMs.filter((miss) => Math.abs(miss) > SAMPLE_PERIOD_MS).length).toBeLessThan(20);
    expect(Math.max(...missesMs.map(Math.abs))).toBeLessThan(4);
  });

  test('a gradual burst has its weight early, a half-sine burst in the middle', () => {
    const earlyShare = (envelope: (typeof ENVELOPES)[number]) => {
      const random = seededRandom(2);
      let early = 0;
      let all = 0;
      for (let made = 0; made < 50; made += 1) {
        const burst = simulateBurst(random, { durationMs: 80, envelope, sampleRateHz: RATE_HZ });
        const middle = ((burst.onsetSeconds + burst.offsetSeconds) / 2) * RATE_HZ;
        for (const [i, value] of burst.microvolts.entries()) {
          all += value ** 2;
          if (i < middle) early += value ** 2;
        }
      }
      return early / all;
    };
    expect(earlyShare('gradual')).toBeGreaterThan(0.75);
    expect(Math.abs(earlyShare('half-sine') - 0.5)).toBeLessThan(0.08);
    expect(Math.abs(earlyShare('rectangular') - 0.5)).toBeLessThan(0.08);
  });
});
