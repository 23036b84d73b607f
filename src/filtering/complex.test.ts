import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide, magnitude, multiply, squareRoot, subtractComplex } from './complex';

// Coordinates of poles; products of numbers far below these vanish.
const part = fc
  .double({ min: -1e3, max: 1e3, noNaN: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-100);
const complex = fc.record({ re: part, im: part });

test('a square root squared is the number again, on the right of the plane', () => {
  fc.assert(
    fc.property(complex, (number) => {
      const root = squareRoot(number);
      const error = magnitude(subtractComplex(multiply(root, root), number));
      expect(error).toBeLessThanOrEqual(1e-15 * 4 * magnitude(number));
      expect(root.re).toBeGreaterThanOrEqual(0);
    }),
    { seed: 3 },
  );
  expect(squareRoot({ re: -4, im: 0 })).toEqual({ re: 0, im: 2 });
  expect(squareRoot({ re: 3, im: -4 })).toEqual({ re: 2, im: -1 });
});

test('division undoes multiplication', () => {
  expect(divide(multiply({ re: 3, im: -2 }, { re: 1, im: 4 }), { re: 1, im: 4 })).toEqual({
    re: 3,
    im: -2,
  });
});
