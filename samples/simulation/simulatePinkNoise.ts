import type { Random } from '../../src/base/random';
import { sampleCountOf, type Span } from './placeSignals';
import { rootMeanSquare } from './rootMeanSquare';

/** Below this the spectrum is flat, as after a recorder's own high-pass. */
const LOWEST_POLE_HZ = 0.5;
const POLE_RATIO = 4;
const WARM_UP_SECONDS = 4;

/**
 * Noise whose power falls as 1/f^`spectralExponent` above 0.5 Hz; mean square 1, mean about 0.
 *
 * White noise through a cascade of poles a factor 4 apart, each with its zero `4^(exponent / 2)`
 * above it (Keshner 1982). The exponent is 0 (white) to 2.
 */
export function simulatePinkNoise(random: Random, span: Span, spectralExponent: number) {
  const { poles, zeros } = placePolesAndZeros(span.sampleRateHz, spectralExponent);
  const warmUpCount = Math.round(WARM_UP_SECONDS * span.sampleRateHz);
  const noise = new Float32Array(sampleCountOf(span) + warmUpCount);
  // The value before each stage and, last, after them all, at the sample before.
  const previous = new Float64Array(poles.length + 1);
  for (let i = 0; i < noise.length; i += 1) {
    let value = random.normal();
    for (let stage = 0; stage < poles.length; stage += 1) {
      const output = value - zeros[stage] * previous[stage] + poles[stage] * previous[stage + 1];
      previous[stage] = value;
      value = output;
    }
    previous[poles.length] = value;
    noise[i] = value;
  }
  const settled = noise.subarray(warmUpCount);
  const scale = 1 / rootMeanSquare(settled);
  return settled.map((value) => value * scale);
}

function placePolesAndZeros(sampleRateHz: number, spectralExponent: number) {
  const stageCount = Math.ceil(Math.log(sampleRateHz / 2 / LOWEST_POLE_HZ) / Math.log(POLE_RATIO));
  const polesHz = Array.from({ length: stageCount }, (_, i) => LOWEST_POLE_HZ * POLE_RATIO ** i);
  const ofHz = (hz: number) => Math.exp((-2 * Math.PI * hz) / sampleRateHz);
  return {
    poles: Float64Array.from(polesHz, ofHz),
    zeros: Float64Array.from(polesHz, (hz) => ofHz(hz * POLE_RATIO ** (spectralExponent / 2))),
  };
}
