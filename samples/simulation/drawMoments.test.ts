import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { drawMoments } from './drawMoments';

const STRETCHES = [
  { startSeconds: 12.5, endSeconds: 40 },
  { startSeconds: 55, endSeconds: 61 },
  { startSeconds: 80, endSeconds: 200 },
];

describe('drawMoments', () => {
  test('gives so many, in order, apart, and inside the stretches', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 100 }), (seed, count) => {
        const moments = drawMoments(seededRandom(seed), count, 1.5, STRETCHES);
        expect(moments).toHaveLength(count);
        for (const [i, moment] of moments.entries()) {
          const inside = STRETCHES.some(
            ({ startSeconds, endSeconds }) => moment >= startSeconds && moment < endSeconds,
          );
          expect(inside).toBe(true);
          if (i > 0) expect(moment - moments[i - 1]).toBeGreaterThanOrEqual(1.5 - 1e-9);
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  test('intervals are irregular: their deviation is near their mean less the dead time', () => {
    const moments = drawMoments(seededRandom(9), 2000, 1, [{ startSeconds: 10, endSeconds: 6010 }]);
    const intervals = moments.slice(1).map((moment, i) => moment - moments[i]);
    const mean = intervals.reduce((sum, each) => sum + each, 0) / intervals.length;
    const variance =
      intervals.reduce((sum, each) => sum + (each - mean) ** 2, 0) / intervals.length;
    expect(mean).toBeCloseTo(3, 1);
    expect(Math.abs(Math.sqrt(variance) - 2)).toBeLessThan(0.15);
  });

  test('refuses more than fit', () => {
    expect(() =>
      drawMoments(seededRandom(1), 5, 10, [{ startSeconds: 0, endSeconds: 40 }]),
    ).toThrow('fit the stretches');
  });
});
