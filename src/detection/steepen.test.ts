import { expect, test } from 'vitest';
import { steepen } from './steepen';

test('the gain is 2 sin(π f · 1 ms), for an even and an odd number of samples', () => {
  for (const sampleRateHz of [2000, 5000]) {
    for (const frequencyHz of [20, 100, 300]) {
      const microvolts = new Float64Array(sampleRateHz).map((_, i) =>
        Math.sin((2 * Math.PI * frequencyHz * i) / sampleRateHz),
      );
      const steep = steepen({ microvolts, sampleRateHz, startSeconds: 12.5 }).microvolts;
      const inner = Float64Array.from(steep).slice(100, -100);
      const rms = Math.sqrt(inner.reduce((sum, x) => sum + x * x, 0) / inner.length);
      // The middle 0.9 s hold whole periods to within a percent.
      expect(rms * Math.SQRT2).toBeCloseTo(2 * Math.sin(Math.PI * frequencyHz * 0.001), 2);
    }
  }
});

test('is centred: a step is seen 0.5 ms to either side of its middle', () => {
  const microvolts = new Float64Array(100).map((_, i) => (i < 50 ? 0 : 8));
  for (const sampleRateHz of [1000, 2000, 3000, 5000]) {
    const steep = [...steepen({ microvolts, sampleRateHz, startSeconds: 12.5 }).microvolts];
    const weight = steep.reduce((sum, x) => sum + x * x, 0);
    const centre = steep.reduce((sum, x, i) => sum + i * x * x, 0) / weight;
    expect(centre).toBeCloseTo(49.5, 9);
    expect(steep.every((x) => x >= 0 && x <= 8)).toBe(true);
  }
});

test('an empty signal stays empty', () => {
  const empty = { microvolts: new Float64Array(0), sampleRateHz: 1000, startSeconds: 12.5 };
  expect(steepen(empty).microvolts).toHaveLength(0);
});
