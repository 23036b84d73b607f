import type { BandFilter } from './bandFilter';
import type { Complex } from './complex';
import { divide, magnitude, multiply, subtractComplex } from './complex';
import { designBand } from './designBand';
import type { Section } from './section';

/** What cutting a signal may change in its filtered values, as a fraction of the signal's range. */
const MAX_CHANGE_OF_RANGE_FRACTION = 1e-6;

/** Poles nearer to each other than this, in proportion, count as this far apart. */
const MIN_POLE_DISTANCE = 1e-9;

/**
 * How much signal a stretch needs on either side so that filtering it alone changes no value by
 * more than a millionth of the signal's range (maximum less minimum), against filtering the whole.
 *
 * 0 where nothing is filtered. The longest-lived pole decides: about 4 s at a high-pass of 1 Hz
 * and order 2, in inverse proportion to the high-pass. An upper bound: the impulse response is a
 * sum of decaying powers `residue × pole^n`, and the sum of their sizes bounds what is left of it
 * after n samples. Both passes err at both ends, each by at most three times the range.
 *
 * Source: partial fractions, Oppenheim & Schafer, Discrete-Time Signal Processing (1989), chapter 4.
 */
export function contextSeconds(band: BandFilter, sampleRateHz: number): number {
  const sections = designBand(band, sampleRateHz);
  if (sections.length === 0) return 0;
  const decays = decaysOf(sections);
  const wholeResponse = 1 + remainderAfter(decays, 0);
  const allowed = MAX_CHANGE_OF_RANGE_FRACTION / (6 * wholeResponse);
  return (leastCountReaching(decays, allowed) + 1) / sampleRateHz;
}

/** One decaying power of the impulse response: at most `size × radius^n`. */
interface Decay {
  readonly size: number;
  readonly radius: number;
}

function decaysOf(sections: readonly Section[]): readonly Decay[] {
  const poles = sections.flatMap(polesOf).filter((pole) => magnitude(pole) > 0);
  return poles.map((pole, poleIndex) => {
    const others = poles.filter((_, otherIndex) => otherIndex !== poleIndex);
    const apart = others.reduce(
      (product, other) =>
        product * Math.max(MIN_POLE_DISTANCE, magnitude(subtractComplex(ONE, divide(other, pole)))),
      1,
    );
    const size = sections.reduce((product, section) => product * numeratorAt(section, pole), 1);
    return { size: size / apart, radius: magnitude(pole) };
  });
}

const ONE: Complex = { re: 1, im: 0 };

function polesOf({ a1, a2 }: Section): readonly Complex[] {
  const quarter = (a1 * a1) / 4 - a2;
  if (quarter < 0) {
    const im = Math.sqrt(-quarter);
    return [
      { re: -a1 / 2, im },
      { re: -a1 / 2, im: -im },
    ];
  }
  const larger = -a1 / 2 - (a1 < 0 ? -1 : 1) * Math.sqrt(quarter);
  return larger === 0
    ? []
    : [
        { re: larger, im: 0 },
        { re: a2 / larger, im: 0 },
      ];
}

function numeratorAt({ b0, b1, b2 }: Section, pole: Complex): number {
  const back = divide(ONE, pole);
  const twoBack = multiply(back, back);
  return magnitude({
    re: b0 + b1 * back.re + b2 * twoBack.re,
    im: b1 * back.im + b2 * twoBack.im,
  });
}

/** Bounds the sum of all sizes of the impulse response from sample `sampleCount` on. */
function remainderAfter(decays: readonly Decay[], sampleCount: number): number {
  return decays.reduce(
    (sum, { size, radius }) => sum + (size * radius ** sampleCount) / (1 - radius),
    0,
  );
}

function leastCountReaching(decays: readonly Decay[], allowed: number): number {
  let tooFew = 0;
  let enough = 1;
  while (remainderAfter(decays, enough) > allowed) [tooFew, enough] = [enough, enough * 2];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (remainderAfter(decays, middle) > allowed) tooFew = middle;
    else enough = middle;
  }
  return enough;
}
