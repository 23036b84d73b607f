import { fail, succeed, type Result } from '../base/result';
import { isComment, parseField, splitLine } from './guessTextLayout';
import type { TextImportError, TextLayout } from './textImport';

/** The numbers of a text table, column by column. */
export interface TextTable {
  readonly columns: readonly Float64Array[];
  /** Line of each row, counted from 1 as editors do. */
  readonly lineNumbers: readonly number[];
  /** Most digits after the decimal mark in the first rows, by column. */
  readonly decimalCounts: readonly number[];
}

const ROWS_FOR_DECIMALS = 200;

/**
 * Reads every row of a table laid out as `layout` says. Each row must have all columns and hold
 * numbers only: what is missing is never filled in. Comments and blank lines are left out.
 */
export function parseTextTable(
  lines: readonly string[],
  layout: TextLayout,
): Result<TextTable, TextImportError> {
  const { separator, decimalMark, columnNames, firstDataLineIndex } = layout;
  const columns = columnNames.map(() => new Float64Array(lines.length - firstDataLineIndex));
  const decimalCounts = columnNames.map(() => 0);
  const lineNumbers: number[] = [];
  for (let lineIndex = firstDataLineIndex; lineIndex < lines.length; lineIndex += 1) {
    const line = lines.at(lineIndex) ?? '';
    if (isComment(line)) continue;
    const fields = splitLine(line, separator);
    const lineNumber = lineIndex + 1;
    if (fields.length !== columns.length) {
      const [expectedCount, foundCount] = [columns.length, fields.length];
      return fail({ kind: 'text-row-length', lineNumber, expectedCount, foundCount });
    }
    for (const [i, field] of fields.entries()) {
      const value = parseField(field, decimalMark);
      if (Number.isNaN(value))
        return fail({ kind: 'text-not-a-number', lineNumber, columnNumber: i + 1, text: field });
      columns[i][lineNumbers.length] = value;
      if (lineNumbers.length < ROWS_FOR_DECIMALS)
        decimalCounts[i] = Math.max(decimalCounts[i], decimalsOf(field, decimalMark));
    }
    lineNumbers.push(lineNumber);
  }
  return succeed({
    columns: columns.map((column) => column.subarray(0, lineNumbers.length)),
    lineNumbers,
    decimalCounts,
  });
}

/** Digits after the decimal mark, an exponent taken into account: `1.5E-3` has four. */
function decimalsOf(field: string, decimalMark: TextLayout['decimalMark']): number {
  const [mantissa = '', exponent = '0'] = field.toLowerCase().split('e');
  const mark = mantissa.indexOf(decimalMark);
  const written = mark === -1 ? 0 : mantissa.length - mark - 1;
  return Math.max(0, written - Number(exponent));
}
