import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { seededRandom } from '../base/random';
import { planRealFft, welch } from './spectrum';

const SIGNAL = {
  microvolts: Float64Array.from(expected.samples),
  sampleRateHz: 2000,
  startSeconds: expected.startSeconds,
};

describe('planRealFft', () => {
  test.each([2, 4, 8, 64, 128])('equals its slow twin for %d samples', (length) => {
    const random = seededRandom(length);
    const samples = Float64Array.from({ length }, () => random.normal());
    const { real, imaginary } = planRealFft(length)(samples);
    expect(real).toHaveLength(length / 2 + 1);
    expect(imaginary).toHaveLength(length / 2 + 1);
    for (let bin = 0; bin <= length / 2; bin += 1) {
      const angle = (-2 * Math.PI * bin) / length;
      const sumOf = (wave: (x: number) => number) =>
        samples.reduce((sum, value, i) => sum + value * wave(angle * i), 0);
      // The twin's own angles err by 1e-16 of up to 400 radians.
      expect(real[bin]).toBeCloseTo(sumOf(Math.cos), 11);
      expect(imaginary[bin]).toBeCloseTo(sumOf(Math.sin), 11);
    }
  });

  test('keeps each answer apart from the next', () => {
    const transform = planRealFft(4);
    const first = transform([1, 2, 3, 4]);
    transform([9, 9, 9, 9]);
    expect([...first.real]).toEqual([10, -2, -2]);
    expect([...first.imaginary]).toEqual([0, 2, 0]);
  });

  test('refuses lengths it cannot do', () => {
    for (const length of [0, 1, 3, 6, 2.5]) expect(() => planRealFft(length)).toThrow('power');
    expect(() => planRealFft(4)([1, 2])).toThrow('planned');
  });
});

describe('welch', () => {
  test(`agrees with ${expected.producer}`, () => {
    for (const { frequenciesHz, power, ...options } of expected.welch) {
      const spectrum = welch(SIGNAL, options);
      expect([...(spectrum?.frequenciesHz ?? [])]).toEqual(frequenciesHz);
      const peak = Math.max(...power);
      const powers = [...(spectrum?.powerMicrovolts2PerHz ?? [])];
      expect(powers).toHaveLength(power.length);
      // Against the peak: the bin at 0 Hz is what detrending left, rounding only.
      for (const [i, value] of powers.entries())
        expect(Math.abs(value - power[i])).toBeLessThan(1e-13 * peak);
    }
  });

  test('counts its segments, and rounds their length up to a power of two', () => {
    expect(welch(SIGNAL, { segmentMs: 32, overlapFraction: 0.5 })?.segmentCount).toBe(8);
    expect(welch(SIGNAL, { segmentMs: 32, overlapFraction: 0 })?.segmentCount).toBe(4);
    const oneSegment = { ...SIGNAL, microvolts: SIGNAL.microvolts.slice(0, 64) };
    expect(welch(oneSegment, { segmentMs: 32, overlapFraction: 0.5 })?.segmentCount).toBe(1);
    expect(welch(SIGNAL, { segmentMs: 33, overlapFraction: 0 })?.frequenciesHz).toHaveLength(65);
  });

  test('has no answer for a signal shorter than a segment', () => {
    expect(welch(SIGNAL, { segmentMs: 200, overlapFraction: 0.5 })).toBeUndefined();
  });

  test('finds a sine at its frequency with half its squared amplitude', () => {
    const microvolts = Float64Array.from(
      { length: 8192 },
      (_, i) => 7 + 10 * Math.sin((2 * Math.PI * 250 * i) / 2000),
    );
    const spectrum = welch({ ...SIGNAL, microvolts }, { segmentMs: 512, overlapFraction: 0.5 });
    const powers = spectrum?.powerMicrovolts2PerHz ?? new Float64Array();
    const frequenciesHz = spectrum?.frequenciesHz ?? new Float64Array();
    expect(frequenciesHz[powers.indexOf(Math.max(...powers))]).toBe(250);
    const total = powers.reduce((sum, value) => sum + value, 0) * frequenciesHz[1];
    expect(total).toBeCloseTo(50, 9);
  });
});
