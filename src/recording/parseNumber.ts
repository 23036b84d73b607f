export interface ParsedNumber {
  readonly value: number;
  readonly hasDecimalComma: boolean;
}

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/;

/**
 * Reads a number of an EDF header: `12`, `+0.50`, `.5`, `1e3`, and `0,5` with its comma reported.
 *
 * `undefined` for anything else, blank and infinite included.
 */
export function parseNumber(text: string): ParsedNumber | undefined {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return undefined;
  const value = Number(trimmed.replace(',', '.'));
  return Number.isFinite(value) ? { value, hasDecimalComma: trimmed.includes(',') } : undefined;
}

/** Reads a whole number; `60.00` counts as one, `60.5` does not. */
export function parseInteger(text: string): number | undefined {
  const parsed = parseNumber(text);
  if (parsed === undefined || parsed.hasDecimalComma) return undefined;
  return Number.isInteger(parsed.value) ? parsed.value : undefined;
}
