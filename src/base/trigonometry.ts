/**
 * Sine, cosine and tangent from additions, multiplications and divisions alone, which every engine
 * rounds alike. The built-in ones differ between engines in the last bit, which a filter magnifies:
 * the same recording would not give the same result file everywhere.
 *
 * By the power series, nested; within 4e-16 of the true value for angles from −π to π, and not meant
 * for others.
 */
export function sine(angleRadians: number): number {
  if (angleRadians > Math.PI / 2) return sineOfAcute(Math.PI - angleRadians);
  if (angleRadians < -Math.PI / 2) return sineOfAcute(-Math.PI - angleRadians);
  return sineOfAcute(angleRadians);
}

/** See `sine`. */
export function cosine(angleRadians: number): number {
  return sine(Math.PI / 2 - Math.abs(angleRadians));
}

/** See `sine`; for angles inside −π/2 to π/2. */
export function tangent(angleRadians: number): number {
  return sine(angleRadians) / cosine(angleRadians);
}

/** Terms of the series; the next one is below 1e-21 at π/2. */
const TERM_COUNT = 13;

/** x (1 − x²/(2·3) (1 − x²/(4·5) (1 − …))), from the innermost bracket outwards. */
function sineOfAcute(x: number): number {
  const square = x * x;
  let bracket = 1;
  for (let term = TERM_COUNT; term > 0; term -= 1)
    bracket = 1 - (square / (2 * term * (2 * term + 1))) * bracket;
  return x * bracket;
}
