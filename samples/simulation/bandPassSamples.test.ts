import { describe, expect, test } from 'vitest';
import { bandPassSamples } from './bandPassSamples';
import { rootMeanSquare } from './rootMeanSquare';

const RATE_HZ = 2000;

function gainAt(frequencyHz: number) {
  const sine = Float64Array.from({ length: 10 * RATE_HZ }, (_, i) =>
    Math.sin((2 * Math.PI * frequencyHz * i) / RATE_HZ),
  );
  const settled = bandPassSamples(sine, RATE_HZ, 20, 500).subarray(2 * RATE_HZ);
  return rootMeanSquare(settled) * Math.SQRT2;
}

/** Butterworth of order 4 after the bilinear transform, from its formula. */
function butterworthGain(frequencyHz: number) {
  const warp = (hz: number) => Math.tan((Math.PI * hz) / RATE_HZ);
  const highPass = 1 / Math.sqrt(1 + (warp(20) / warp(frequencyHz)) ** 8);
  const lowPass = 1 / Math.sqrt(1 + (warp(frequencyHz) / warp(500)) ** 8);
  return highPass * lowPass;
}

describe('bandPassSamples', () => {
  test.each([5, 12, 20, 35, 100, 400, 500, 650, 800])(
    'has the gain of its formula at %d Hz',
    (hz) => {
      // Float32 samples and the settling of 2 s leave less than 1e-5.
      expect(Math.abs(gainAt(hz) - butterworthGain(hz))).toBeLessThan(1e-5);
    },
  );

  test('leaves out an edge the rate cannot hold, and its argument unchanged', () => {
    const impulse = new Float64Array(100);
    impulse[3] = 1;
    const kept = bandPassSamples(impulse, 800, 20, 500);
    expect(impulse[3]).toBe(1);
    expect(kept[3]).toBeGreaterThan(0.7);
  });
});
