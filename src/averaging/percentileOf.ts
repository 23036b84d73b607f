import { assert } from '../base/assert';

/**
 * Value below which a fraction of the values lies, linear between the two nearest in order.
 *
 * Same as `numpy.percentile` by its default method; Hyndman & Fan 1996, type 7,
 * doi:10.1080/00031305.1996.10473566.
 *
 * @param values at least one.
 * @param fraction 0 to 1.
 */
export function percentileOf(values: ArrayLike<number>, fraction: number): number {
  assert(values.length > 0, 'a percentile needs a value');
  const sorted = Float64Array.from(values).sort();
  const position = fraction * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
