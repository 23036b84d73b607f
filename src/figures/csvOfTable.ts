import type { FigureCell, FigureTable } from './figure';

/**
 * The table as CSV after RFC 4180: header with units, numbers in full precision with a point,
 * nothing between the commas where there is no value. Lines end in CR LF, the last one too.
 */
export function csvOfTable(table: FigureTable): string {
  const header = table.columns.map(({ title, unit }) => (unit ? `${title} (${unit})` : title));
  return [header, ...table.rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: FigureCell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
