import type { ResultFile } from '../analysis/resultFile';

/** Instants and rates keep nanoseconds and nanohertz; all else a millionth of its unit. */
const FINE_DECIMALS = 9;
const DECIMALS = 6;

/**
 * A result file as text: the same result gives the same text, in the page and on the command line.
 *
 * Numbers are rounded far below what any of them means: engines differ in the last bits of
 * logarithms and exponentials, and the file shall not.
 */
export function writeResult(result: ResultFile): string {
  return `${JSON.stringify(result, rounded, 1)}\n`;
}

function rounded(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isInteger(value)) return value;
  return Number(value.toFixed(/(Seconds|Hz)$/.test(key) ? FINE_DECIMALS : DECIMALS));
}
