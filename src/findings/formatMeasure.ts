/**
 * A number in words that never contradicts a comparison with a limit.
 *
 * Rounded to `decimalCount` places, or to as many more (up to 6) as keep it on the same side of
 * `limit` as the value itself: 9.96 beside 10 stays `9.96`. A true minus sign is used.
 *
 * @param value Finite.
 */
export function formatBeside(value: number, limit: number, decimalCount: number): string {
  const side = Math.sign(value - limit);
  for (let decimals = decimalCount; decimals <= 6; decimals += 1) {
    const text = value.toFixed(decimals);
    if (Math.sign(Number(text) - limit) === side) return withMinus(text);
  }
  return withMinus(String(value));
}

/** A number rounded to `decimalCount` places, with a true minus sign; zero has no sign. */
export function formatRounded(value: number, decimalCount: number): string {
  return withMinus(value.toFixed(decimalCount));
}

/** `1 sweep`, `2 sweeps`. */
export function formatCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A share in words with both counts, for example `12 of 120 sweeps (10 %)`. `total` is above 0. */
export function formatShare(count: number, total: number, noun: string): string {
  const percent = formatRounded((100 * count) / total, 0);
  return `${String(count)} of ${formatCount(total, noun)} (${percent} %)`;
}

function withMinus(text: string): string {
  if (!text.startsWith('-')) return text;
  return Number(text) === 0 ? text.slice(1) : `\u2212${text.slice(1)}`;
}
