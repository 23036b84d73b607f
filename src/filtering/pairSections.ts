import { assert } from '../base/assert';
import { magnitude, subtractComplex } from './complex';
import type { Complex } from './complex';
import type { Section } from './section';

/** Roots of a transfer function; of each complex pair only the one above the real axis. */
export interface ZerosPolesGain {
  readonly zeros: readonly Complex[];
  readonly poles: readonly Complex[];
  readonly gain: number;
}

/**
 * Groups poles and zeros into second-order sections by the rule of `scipy.signal.zpk2sos` with
 * pairing `nearest`: the pole nearest to the unit circle takes the nearest zero and goes last, so
 * that no intermediate result grows large. The whole gain is in the first section.
 *
 * There are as many zeros as poles. An odd number of real ones is evened out by a root at 0.
 */
export function pairSections({ zeros, poles, gain }: ZerosPolesGain): readonly Section[] {
  const poleList = inOrder(poles);
  const zeroList = inOrder(zeros);
  const backwards: Section[] = [];
  while (poleList.length > 0) {
    const first = take(poleList, nearestToUnitCircle(poleList));
    const second = isReal(first)
      ? take(poleList, nearestToUnitCircle(poleList, isReal))
      : mirrored(first);
    const firstZero = take(zeroList, nearestTo(first, zeroList));
    const secondZero = isReal(firstZero)
      ? take(zeroList, nearestTo(first, zeroList, isReal))
      : mirrored(firstZero);
    backwards.push(sectionOf([firstZero, secondZero], [first, second]));
  }
  assert(zeroList.length === 0, 'as many zeros as poles');
  return backwards
    .reverse()
    .map((section, sectionIndex) =>
      sectionIndex === 0
        ? { ...section, b0: section.b0 * gain, b1: section.b1 * gain, b2: section.b2 * gain }
        : section,
    );
}

const isAny = () => true;

const isReal = (root: Complex) => root.im === 0;

const mirrored = (root: Complex): Complex => ({ re: root.re, im: -root.im });

/** Complex pairs before real roots, each by rising real part: decides between equal distances. */
function inOrder(roots: readonly Complex[]): Complex[] {
  const real = roots.filter(isReal);
  if (real.length % 2 === 1) real.push({ re: 0, im: 0 });
  const complex = roots.filter((root) => !isReal(root));
  return [
    ...complex.sort((a, b) => a.re - b.re || a.im - b.im),
    ...real.sort((a, b) => a.re - b.re),
  ];
}

function nearestToUnitCircle(
  roots: readonly Complex[],
  accepts: (root: Complex) => boolean = isAny,
): number {
  return indexOfLeast(roots, (root) =>
    accepts(root) ? Math.abs(1 - magnitude(root)) : Number.POSITIVE_INFINITY,
  );
}

function nearestTo(
  target: Complex,
  roots: readonly Complex[],
  accepts: (root: Complex) => boolean = isAny,
): number {
  return indexOfLeast(roots, (root) =>
    accepts(root) ? magnitude(subtractComplex(root, target)) : Number.POSITIVE_INFINITY,
  );
}

/** The first of equals; -1 where nothing is finite. */
function indexOfLeast(roots: readonly Complex[], distanceOf: (root: Complex) => number): number {
  let best = Number.POSITIVE_INFINITY;
  let bestIndex = -1;
  for (const [rootIndex, root] of roots.entries()) {
    const distance = distanceOf(root);
    if (distance < best) [best, bestIndex] = [distance, rootIndex];
  }
  return bestIndex;
}

function take(roots: Complex[], rootIndex: number): Complex {
  const [root] = rootIndex < 0 ? [] : roots.splice(rootIndex, 1);
  assert(root !== undefined, 'a root left to pair');
  return root;
}

function sectionOf(
  [firstZero, secondZero]: readonly [Complex, Complex],
  [firstPole, secondPole]: readonly [Complex, Complex],
): Section {
  return {
    b0: 1,
    b1: -(firstZero.re + secondZero.re),
    b2: productOf(firstZero, secondZero),
    a1: -(firstPole.re + secondPole.re),
    a2: productOf(firstPole, secondPole),
  };
}

/** Of two real roots, or of a complex one and its mirror image. */
function productOf(a: Complex, b: Complex): number {
  return a.re * b.re - a.im * b.im;
}
