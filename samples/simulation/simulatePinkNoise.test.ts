import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { measureBandPower } from './measureBandPower';
import { rootMeanSquare } from './rootMeanSquare';
import { simulatePinkNoise } from './simulatePinkNoise';

const SPAN = { sampleRateHz: 500, durationSeconds: 120 };
const FREQUENCIES_HZ = [3, 4, 6, 8, 11, 16, 22, 32, 45, 64, 90, 120] as const;

/** Slope of log power over log frequency. */
function slopeOf(noise: Float32Array): number {
  const points = FREQUENCIES_HZ.map((hz) => ({
    x: Math.log(hz),
    y: Math.log(measureBandPower(noise, SPAN.sampleRateHz, hz, hz) ?? Number.NaN),
  }));
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length;
  const covariance = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

describe('simulatePinkNoise', () => {
  test.each([0, 1, 1.5, 2])('power falls as 1/f^%d', (exponent) => {
    const slope = slopeOf(simulatePinkNoise(seededRandom(11), SPAN, exponent));
    // The steps of the cascade ripple by a few per cent; 120 s of noise add as much.
    expect(Math.abs(slope + exponent)).toBeLessThan(0.12);
  });

  test('has mean square 1 and comes again from the same seed', () => {
    const noise = simulatePinkNoise(seededRandom(3), SPAN, 1.5);
    expect(rootMeanSquare(noise)).toBeCloseTo(1, 5);
    expect(simulatePinkNoise(seededRandom(3), SPAN, 1.5)).toEqual(noise);
  });
});
