import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/statistics.expected.json';
import { studentTCdf, studentTQuantile } from './studentT';

describe('studentTCdf', () => {
  test(`agrees with ${expected.producer}`, () => {
    for (const { t, degreesOfFreedom, probability } of expected.cdf) {
      // Both are good to some 1e-14; 1e-12 leaves room for neither sign nor half a degree of freedom.
      expect(Math.abs(studentTCdf(t, degreesOfFreedom) - probability)).toBeLessThan(1e-12);
    }
  });

  test('keeps its digits in the tails', () => {
    for (const { t, degreesOfFreedom, probability } of expected.cdf) {
      if (t < 0 && probability > 1e-290)
        expect(studentTCdf(t, degreesOfFreedom) / probability).toBeCloseTo(1, 9);
    }
  });

  test('is the arctangent for one degree of freedom', () => {
    for (const t of [-3, -0.2, 0.7, 12])
      expect(studentTCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
  });
});

describe('studentTQuantile', () => {
  test(`agrees with ${expected.producer}`, () => {
    for (const { t, degreesOfFreedom, probability } of expected.quantile) {
      // Relative, since t reaches 636 for one degree of freedom.
      const error = Math.abs(studentTQuantile(probability, degreesOfFreedom) - t);
      expect(error / Math.max(1, Math.abs(t))).toBeLessThan(1e-10);
    }
  });

  test('undoes the distribution function', () => {
    for (const t of [-4, -0.01, 0, 0.5, 3])
      expect(studentTQuantile(studentTCdf(t, 12), 12)).toBeCloseTo(t, 9);
  });
});
