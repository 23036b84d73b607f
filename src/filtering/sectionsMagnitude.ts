import type { Section } from './section';

/**
 * Size of the response of one pass at a frequency: 1 lets it through unchanged; zero phase applies
 * it twice.
 *
 * Written in powers of `4 sin²(ω/2)`, since the plain polynomials cancel to nothing near 0 Hz.
 */
export function sectionsMagnitude(
  sections: readonly Section[],
  frequencyHz: number,
  sampleRateHz: number,
): number {
  const chordSquared = 4 * Math.sin((Math.PI * frequencyHz) / sampleRateHz) ** 2;
  return sections.reduce(
    (product, { b0, b1, b2, a1, a2 }) =>
      product *
      Math.sqrt(squaredSize(b0, b1, b2, chordSquared) / squaredSize(1, a1, a2, chordSquared)),
    1,
  );
}

function squaredSize(c0: number, c1: number, c2: number, chordSquared: number): number {
  const squared =
    (c0 + c1 + c2) ** 2 -
    chordSquared * (c1 * (c0 + c2) + 4 * c0 * c2) +
    chordSquared ** 2 * c0 * c2;
  // Rounding may take a zero of the response a hair below 0.
  return Math.max(0, squared);
}
