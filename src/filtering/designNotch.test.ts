import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { designNotch } from './designNotch';
import { sectionsMagnitude } from './sectionsMagnitude';

describe('designNotch', () => {
  test(`agrees with iirnotch of ${expected.producer}`, () => {
    for (const { notchHz, quality, sampleRateHz, section } of expected.notches) {
      const [designed] = designNotch({ notchHz, quality, sampleRateHz });
      const { b0, b1, b2, a1, a2 } = designed;
      // The same closed form: a few roundings of numbers up to 2.
      for (const [i, coefficient] of [b0, b1, b2, a1, a2].entries())
        expect(Math.abs(coefficient - section[i])).toBeLessThan(1e-14);
    }
  });

  test('takes out its frequency, halves the power at the edges of its width, keeps the rest', () => {
    const sections = designNotch({ notchHz: 50, sampleRateHz: 2000 });
    expect(sections).toHaveLength(1);
    expect(sectionsMagnitude(sections, 50, 2000)).toBeLessThan(1e-6);
    expect(sectionsMagnitude(sections, 0, 2000)).toBeCloseTo(1, 12);
    // Nearly symmetric: half the width to either side, up to the curvature of the frequency axis.
    expect(sectionsMagnitude(sections, 50 + 50 / 60, 2000)).toBeCloseTo(Math.SQRT1_2, 2);
    expect(sectionsMagnitude(sections, 50 - 50 / 60, 2000)).toBeCloseTo(Math.SQRT1_2, 2);
  });

  test('takes out every multiple below half the sample rate when asked', () => {
    const sections = designNotch({ notchHz: 60, sampleRateHz: 600, withHarmonics: true });
    expect(sections).toHaveLength(4);
    for (const harmonicHz of [60, 120, 180, 240])
      expect(sectionsMagnitude(sections, harmonicHz, 600)).toBeLessThan(1e-6);
    expect(sectionsMagnitude(sections, 90, 600)).toBeGreaterThan(0.98);
  });

  test('refuses a notch the rate cannot hold', () => {
    expect(() => designNotch({ notchHz: 50, sampleRateHz: 100 })).toThrow('half the rate');
  });
});
