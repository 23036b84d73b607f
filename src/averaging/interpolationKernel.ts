import { sine } from '../base/trigonometry';

/** Samples the kernel reaches to either side of the instant asked for. */
export const KERNEL_HALF_WIDTH = 16;

const KAISER_BETA = 10;

/**
 * Weights that read a signal between two of its samples: windowed sinc, Kaiser window.
 *
 * The value `fraction` of a sample period after sample `i` is the sum of `weights[j] * sample[i + j -
 * 15]`. The weights add up to 1, so a constant stays what it is. Content below 0.4 times the sample
 * rate comes out within 3e-5 of its amplitude; content nearer half the rate is damped or distorted.
 *
 * @param fraction above 0 and below 1.
 *
 * Source: Kaiser window, Oppenheim & Schafer 2010, Discrete-Time Signal Processing, 7.5.3.
 */
export function interpolationKernel(fraction: number): Float64Array {
  const weights = new Float64Array(2 * KERNEL_HALF_WIDTH);
  let sum = 0;
  for (let j = 0; j < weights.length; j += 1) {
    const distance = j - (KERNEL_HALF_WIDTH - 1) - fraction;
    const reach = distance / KERNEL_HALF_WIDTH;
    const taper = besselI0(KAISER_BETA * Math.sqrt(Math.max(0, 1 - reach * reach)));
    weights[j] = taper * sinc(distance);
    sum += weights[j];
  }
  return weights.map((weight) => weight / sum);
}

/** sin(πx) / (πx), 1 at 0; the whole part of x only turns the sign of the sine. */
function sinc(x: number): number {
  if (x === 0) return 1;
  const whole = Math.round(x);
  const sign = whole % 2 === 0 ? 1 : -1;
  return (sign * sine(Math.PI * (x - whole))) / (Math.PI * x);
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}
