import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { measureBandPower } from './measureBandPower';

describe('measureBandPower', () => {
  test('a sine of amplitude 3 has a mean square of 4.5, all of it around its frequency', () => {
    const sine = Float64Array.from(
      { length: 5000 },
      (_, i) => 3 * Math.sin((2 * Math.PI * 40 * i) / 1000 + 0.4),
    );
    expect(measureBandPower(sine, 1000, 35, 45)).toBeCloseTo(4.5, 6);
    expect(measureBandPower(sine, 1000, 60, 100)).toBeLessThan(1e-6);
  });

  test('all bands of white noise together hold its mean square', () => {
    const random = seededRandom(4);
    const noise = new Float64Array(30_000).map(() => 2 * random.normal());
    // 30 s of noise: the mean square is known to about 1 %.
    expect(measureBandPower(noise, 1000, 0, 500)).toBeCloseTo(4, 0);
    expect(Math.abs((measureBandPower(noise, 1000, 0, 500) ?? 0) / 4 - 1)).toBeLessThan(0.04);
  });

  test('a signal shorter than a window is not assessable', () => {
    expect(measureBandPower(new Float64Array(999), 1000, 1, 10)).toBeUndefined();
  });
});
