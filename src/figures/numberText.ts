/** A number with a true minus sign and a fixed number of decimals; never a negative zero. */
export function numberText(value: number, decimalCount: number): string {
  const digits = Math.abs(value).toFixed(decimalCount);
  return value < 0 && Number(digits) !== 0 ? `\u2212${digits}` : digits;
}
