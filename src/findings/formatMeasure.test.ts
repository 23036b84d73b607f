import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBeside, formatCount, formatRounded, formatShare } from './formatMeasure';

test.each([
  [31.24, 45, 1, '31.2'],
  [44.96, 45, 1, '44.96'],
  [44.9612345, 45, 1, '44.96'],
  [44.99999999, 45, 1, '44.99999999'],
  [45, 45, 1, '45.0'],
  [45.04, 45, 1, '45.04'],
  [9.9996, 10, 1, '9.9996'],
  [999.6, 1000, 0, '999.6'],
  [0.04996, 0.05, 3, '0.04996'],
  [-12.04, 10, 1, '\u221212.0'],
])('%d beside %d with %d places is %s', (value, limit, decimalCount, text) => {
  expect(formatBeside(value, limit, decimalCount)).toBe(text);
});

test('the text is always on the same side of the limit as the value', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(45, 10, 0.05, 1000),
      fc.integer({ min: 0, max: 3 }),
      (value, limit, decimalCount) => {
        const read = Number(formatBeside(value, limit, decimalCount).replace('\u2212', '-'));
        expect(Math.sign(read - limit)).toBe(Math.sign(value - limit));
      },
    ),
    { seed: 20, numRuns: 500 },
  );
});

test('zero has no sign', () => {
  expect(formatRounded(-0.04, 1)).toBe('0.0');
  expect(formatRounded(-0.06, 1)).toBe('\u22120.1');
});

test('counts and shares', () => {
  expect(formatCount(1, 'sweep')).toBe('1 sweep');
  expect(formatCount(0, 'sweep')).toBe('0 sweeps');
  expect(formatShare(12, 120, 'sweep')).toBe('12 of 120 sweeps (10 %)');
});
