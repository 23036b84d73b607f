import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import { designButterworth } from './designButterworth';
import { expectedDesign } from './expectedDesign';
import type { Section } from './section';
import { sectionsMagnitude } from './sectionsMagnitude';

const coefficientsOf = ({ b0, b1, b2, a1, a2 }: Section) => [b0, b1, b2, a1, a2];

/**
 * A pole pair at a distance d from 1 is held as a1, a2 near -2 and 1: the last bit of those, 1e-16,
 * is 1e-16 / d² of the response around 0 Hz. At 0.1 Hz and 5 kHz, d² is 1.6e-8.
 */
const TOLERANCE_FRACTION = 1e-8;

describe('designButterworth', () => {
  test(`agrees with ${expected.producer} on the response of 180 designs`, () => {
    expect(expected.designs).toHaveLength(180);
    for (const row of expected.designs) {
      const sections = designButterworth(expectedDesign(row));
      for (const [i, frequencyHz] of expected.frequenciesHz.entries()) {
        const magnitude = sectionsMagnitude(sections, frequencyHz, row.sampleRateHz);
        const reference = row.magnitudes[i];
        expect(
          Math.abs(magnitude - reference),
          `${JSON.stringify(expectedDesign(row))} at ${frequencyHz} Hz`,
        ).toBeLessThanOrEqual(TOLERANCE_FRACTION * reference);
      }
    }
  });

  test(`pairs poles and zeros as ${expected.producer}`, () => {
    for (const row of expected.outputs) {
      const sections = designButterworth(expectedDesign(row));
      expect(sections).toHaveLength(row.sections.length);
      for (const [sectionIndex, section] of sections.entries())
        for (const [i, coefficient] of coefficientsOf(section).entries()) {
          const reference = row.sections[sectionIndex][i];
          // A dozen roundings of the poles on either side; the gain is a product of up to 12 roots.
          expect(Math.abs(coefficient - reference)).toBeLessThanOrEqual(
            1e-13 * Math.abs(reference) + 2e-15,
          );
        }
    }
  });

  test('follows the closed form of a Butterworth response at any order and cut-off', () => {
    const cutoffs = fc.double({ min: 0.01, max: 0.95, noNaN: true });
    const cases = fc.tuple(fc.integer({ min: 1, max: 8 }), cutoffs, cutoffs);
    fc.assert(
      fc.property(cases, ([order, cutoffOfNyquist, atOfNyquist]) => {
        const sampleRateHz = 2000;
        const cutoffHz = (cutoffOfNyquist * sampleRateHz) / 2;
        const atHz = (atOfNyquist * sampleRateHz) / 2;
        const ratio =
          Math.tan((Math.PI * atHz) / sampleRateHz) / Math.tan((Math.PI * cutoffHz) / sampleRateHz);
        for (const [kind, slope] of [
          ['low-pass', 2 * order],
          ['high-pass', -2 * order],
        ] as const) {
          const sections = designButterworth({ kind, order, cutoffHz, sampleRateHz });
          const magnitude = sectionsMagnitude(sections, atHz, sampleRateHz);
          const truth = 1 / Math.sqrt(1 + ratio ** slope);
          // Coefficient rounding over the squared distance of the nearest pole to the circle.
          expect(Math.abs(magnitude - truth)).toBeLessThan(1e-9 * truth);
        }
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('lets the edges of a band through at 3 dB and its outside at none', () => {
    for (const order of [1, 2, 5, 8]) {
      const band = { order, cutoffHz: [20, 450], sampleRateHz: 2000 } as const;
      const passing = designButterworth({ kind: 'band-pass', ...band });
      const stopping = designButterworth({ kind: 'band-stop', ...band });
      for (const edgeHz of band.cutoffHz) {
        // SciPy's own designs miss the closed form by as much.
        expect(sectionsMagnitude(passing, edgeHz, 2000)).toBeCloseTo(Math.SQRT1_2, 9);
        expect(sectionsMagnitude(stopping, edgeHz, 2000)).toBeCloseTo(Math.SQRT1_2, 9);
      }
      expect(sectionsMagnitude(passing, 0, 2000)).toBe(0);
      expect(sectionsMagnitude(stopping, 0, 2000)).toBeCloseTo(1, 12);
    }
  });

  test('is stable wherever it is used: all poles lie inside the unit circle', () => {
    for (const order of [1, 2, 3, 8])
      for (const cutoffHz of [0.01, 0.5, 20, 450, 990]) {
        const sections = designButterworth({
          kind: 'high-pass',
          order,
          cutoffHz,
          sampleRateHz: 2000,
        });
        for (const { a1, a2 } of sections) {
          expect(Math.abs(a2)).toBeLessThan(1);
          expect(Math.abs(a1)).toBeLessThan(1 + a2);
        }
      }
  });

  test('refuses what is no filter', () => {
    const lowPass = { kind: 'low-pass', order: 2, cutoffHz: 30, sampleRateHz: 1000 } as const;
    expect(() => designButterworth({ ...lowPass, order: 0 })).toThrow('order');
    expect(() => designButterworth({ ...lowPass, cutoffHz: 500 })).toThrow('cut-off');
    expect(() => designButterworth({ ...lowPass, cutoffHz: 0 })).toThrow('cut-off');
    expect(() =>
      designButterworth({ kind: 'band-pass', order: 2, cutoffHz: [30, 30], sampleRateHz: 1000 }),
    ).toThrow('rising');
  });
});
