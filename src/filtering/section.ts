/**
 * One second-order section of a digital filter:
 * `y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]`.
 *
 * A filter is a list of these, applied one after the other; one long recursion of a higher order
 * loses its accuracy to rounding.
 */
export interface Section {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}
