import { fail, succeed, type Result } from '../base/result';
import { decodeText } from './decodeText';
import { findTimeStep } from './findTimeStep';
import { guessTextLayout, isComment, splitLine } from './guessTextLayout';
import { parseTextTable } from './parseTextTable';
import { readBytes } from './readBytes';
import type { TextImportError, TextPreview } from './textImport';

const PREVIEW_BYTE_COUNT = 512 * 1024;
const PREVIEW_ROW_COUNT = 6;

/**
 * Reads the beginning of a text file and says how its table is understood: separator, decimal mark,
 * names, first rows, and which columns increase evenly as a time does.
 */
export async function previewText(file: Blob): Promise<Result<TextPreview, TextImportError>> {
  const byteCount = Math.min(file.size, PREVIEW_BYTE_COUNT);
  const bytes = await readBytes(file, 0, byteCount);
  if (!bytes.ok) return fail({ kind: 'text-read-failed' });
  const all = linesOf(bytes.value);
  const lines = byteCount < file.size ? all.slice(0, -1) : all;
  const layout = guessTextLayout(lines);
  if (layout === undefined) return fail({ kind: 'text-without-numbers' });
  const table = parseTextTable(lines, layout);
  if (!table.ok) return table;
  const { columns, decimalCounts } = table.value;
  const timeColumnIndexes = columns.flatMap((column, i) =>
    findTimeStep(column, 10 ** -(decimalCounts[i] ?? 0)).kind === 'even' && column.length > 2
      ? [i]
      : [],
  );
  const firstRows = lines
    .slice(layout.firstDataLineIndex)
    .filter((line) => !isComment(line))
    .slice(0, PREVIEW_ROW_COUNT)
    .map((line) => splitLine(line, layout.separator));
  return succeed({ layout, firstRows, timeColumnIndexes });
}

/** The lines of a text file, whatever its line ends; a byte order mark is taken off. */
export function linesOf(bytes: Uint8Array): readonly string[] {
  return decodeText(bytes)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/);
}
