/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

/** The sum of two complex numbers. */
export function add(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

/** The difference `a - b`. */
export function subtractComplex(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

/** The product of two complex numbers. */
export function multiply(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** The quotient `a / b`; `b` is not 0. */
export function divide(a: Complex, b: Complex): Complex {
  const squared = b.re * b.re + b.im * b.im;
  return {
    re: (a.re * b.re + a.im * b.im) / squared,
    im: (a.im * b.re - a.re * b.im) / squared,
  };
}

/** The square root with a real part of at least 0. */
export function squareRoot(a: Complex): Complex {
  const radius = Math.hypot(a.re, a.im);
  // The larger component comes from a sum without cancellation, the other from their product.
  const large = Math.sqrt((radius + Math.abs(a.re)) / 2);
  if (large === 0) return { re: 0, im: 0 };
  const small = Math.abs(a.im) / (2 * large);
  const imSign = a.im < 0 ? -1 : 1;
  return a.re >= 0 ? { re: large, im: imSign * small } : { re: small, im: imSign * large };
}

/** The distance from 0. */
export function magnitude(a: Complex): number {
  return Math.hypot(a.re, a.im);
}
