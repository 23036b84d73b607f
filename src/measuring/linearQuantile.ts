/**
 * The quantile of values in ascending order, by straight lines between them (type 7 of Hyndman &
 * Fan 1996, doi:10.1080/00031305.1996.10473566; the default of NumPy and R). `fraction` is 0 to 1;
 * there is at least one value.
 */
export function linearQuantile(ascending: readonly number[], fraction: number): number {
  const position = fraction * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}
