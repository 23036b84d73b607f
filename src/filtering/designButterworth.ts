import { cosine, sine, tangent } from '../base/trigonometry';
import { assert } from '../base/assert';
import { add, divide, magnitude, multiply, squareRoot, subtractComplex } from './complex';
import type { Complex } from './complex';
import { pairSections } from './pairSections';
import type { ZerosPolesGain } from './pairSections';
import type { Section } from './section';

export type ButterworthDesign =
  | {
      readonly kind: 'low-pass' | 'high-pass';
      readonly order: number;
      readonly cutoffHz: number;
      readonly sampleRateHz: number;
    }
  | {
      readonly kind: 'band-pass' | 'band-stop';
      /** Of each slope: a band filter has twice as many poles. */
      readonly order: number;
      /** Lower and upper edge. */
      readonly cutoffHz: readonly [number, number];
      readonly sampleRateHz: number;
    };

/**
 * Designs a digital Butterworth filter as second-order sections, as `scipy.signal.butter` does with
 * `output='sos'`: analogue prototype, frequency transformation, bilinear transform with the
 * cut-offs pre-warped so that each lies at 3 dB of one pass.
 *
 * `order` is a whole number from 1; cut-offs lie between 0 and half the sample rate, not included.
 *
 * Source: Butterworth 1930; bilinear transform and pole transformations after Oppenheim & Schafer,
 * Discrete-Time Signal Processing (1989), chapter 7.
 */
export function designButterworth(design: ButterworthDesign): readonly Section[] {
  assert(Number.isInteger(design.order) && design.order >= 1, 'a filter order of at least 1');
  return pairSections(bilinear(analogueFilter(design)));
}

/** The bilinear transform runs at two samples per unit of time, so cut-offs are warped to match. */
const BILINEAR_SCALE = 4;

function warp(cutoffHz: number, sampleRateHz: number): number {
  assert(cutoffHz > 0 && cutoffHz < sampleRateHz / 2, 'a cut-off between 0 and half the rate');
  return BILINEAR_SCALE * tangent((Math.PI * cutoffHz) / sampleRateHz);
}

/** Zeros at infinity are not listed: a low-pass has `order` of them, a band-pass as well. */
function analogueFilter(design: ButterworthDesign): ZerosPolesGain {
  const { order, cutoffHz, sampleRateHz } = design;
  const prototype = prototypePoles(order);
  if (typeof cutoffHz === 'number') {
    const edge: Complex = { re: warp(cutoffHz, sampleRateHz), im: 0 };
    if (design.kind === 'low-pass')
      return {
        zeros: [],
        poles: prototype.map((pole) => multiply(pole, edge)),
        gain: edge.re ** order,
      };
    return {
      zeros: repeat({ re: 0, im: 0 }, order),
      poles: prototype.map((pole) => upper(divide(edge, pole))),
      gain: 1,
    };
  }
  const low = warp(cutoffHz[0], sampleRateHz);
  const high = warp(cutoffHz[1], sampleRateHz);
  assert(low < high, 'a band with two rising edges');
  const half: Complex = { re: (high - low) / 2, im: 0 };
  const centreSquared: Complex = { re: low * high, im: 0 };
  if (design.kind === 'band-pass')
    return {
      zeros: repeat({ re: 0, im: 0 }, order),
      poles: prototype.flatMap((pole) => split(multiply(pole, half), centreSquared)),
      gain: (high - low) ** order,
    };
  return {
    zeros: repeat({ re: 0, im: Math.sqrt(centreSquared.re) }, order),
    poles: prototype.flatMap((pole) => split(divide(half, pole), centreSquared)),
    gain: 1,
  };
}

/** Left half of the unit circle at equal angles, upper quarter only; the real pole is exact. */
function prototypePoles(order: number): readonly Complex[] {
  const poles: Complex[] = [];
  for (let step = order - 1; step >= 0; step -= 2) {
    const angle = (Math.PI * step) / (2 * order);
    poles.push(step === 0 ? { re: -1, im: 0 } : { re: -cosine(angle), im: sine(angle) });
  }
  return poles;
}

/** Moves a low-pass pole to both flanks of a band: `p ± sqrt(p² - centre²)`. */
function split(pole: Complex, centreSquared: Complex): readonly Complex[] {
  const root = squareRoot(subtractComplex(multiply(pole, pole), centreSquared));
  // A real pole inside a narrow band gives one complex pair, of which one member is listed.
  if (pole.im === 0 && root.im !== 0) return [upper(add(pole, root))];
  return [upper(add(pole, root)), upper(subtractComplex(pole, root))];
}

function upper(pole: Complex): Complex {
  return { re: pole.re, im: Math.abs(pole.im) };
}

function repeat(root: Complex, count: number): readonly Complex[] {
  return Array.from({ length: count }, () => root);
}

function bilinear({ zeros, poles, gain }: ZerosPolesGain): ZerosPolesGain {
  const rootCount = (roots: readonly Complex[]) =>
    roots.reduce((count, root) => count + (root.im === 0 ? 1 : 2), 0);
  const scale: Complex = { re: BILINEAR_SCALE, im: 0 };
  const move = (root: Complex) => upper(divide(add(scale, root), subtractComplex(scale, root)));
  // A complex root stands for itself and its mirror image, whose product is the squared distance.
  const distances = (roots: readonly Complex[]) =>
    roots.reduce((product, root) => {
      const distance = magnitude(subtractComplex(scale, root));
      return product * (root.im === 0 ? distance : distance * distance);
    }, 1);
  const zerosAtInfinity = rootCount(poles) - rootCount(zeros);
  return {
    zeros: [...zeros.map(move), ...repeat({ re: -1, im: 0 }, zerosAtInfinity)],
    poles: poles.map(move),
    gain: (gain * distances(zeros)) / distances(poles),
  };
}
