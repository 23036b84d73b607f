import type { Random } from '../../src/base/random';
import { rootMeanSquare } from './rootMeanSquare';
import { sampleCountOf, type Span } from './placeSignals';

const BANDWIDTH_HZ = 1;
const WARM_UP_SECONDS = 4;

/**
 * A rhythm that waxes and wanes, such as alpha: mean square 1, about 1 Hz wide around `frequencyHz`.
 *
 * White noise through a two-pole resonator, that is an autoregression of order 2 (Isaksson, Wennberg
 * & Zetterberg 1981).
 */
export function simulateRhythm(random: Random, span: Span, frequencyHz: number): Float32Array {
  const warmUpCount = Math.round(WARM_UP_SECONDS * span.sampleRateHz);
  const rhythm = new Float32Array(sampleCountOf(span) + warmUpCount);
  const radius = Math.exp((-Math.PI * BANDWIDTH_HZ) / span.sampleRateHz);
  const first = 2 * radius * Math.cos((2 * Math.PI * frequencyHz) / span.sampleRateHz);
  const second = -(radius ** 2);
  let last = 0;
  let beforeLast = 0;
  for (let i = 0; i < rhythm.length; i += 1) {
    const value = random.normal() + first * last + second * beforeLast;
    beforeLast = last;
    last = value;
    rhythm[i] = value;
  }
  const settled = rhythm.subarray(warmUpCount);
  const scale = 1 / rootMeanSquare(settled);
  return settled.map((value) => value * scale);
}
