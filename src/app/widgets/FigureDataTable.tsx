import { useState } from 'react';
import { csvOfTable } from '../../figures/csvOfTable';
import type { FigureCell, FigureTable } from '../../figures/figure';
import styles from './Figure.module.css';

/** More rows are only in the CSV file, so that opening the table never stalls the page. */
const SHOWN_ROW_COUNT = 200;

interface FigureDataTableProps {
  readonly table: FigureTable;
  readonly fileName: string;
}

/** The numbers behind a figure: closed at first, opened as a table, downloaded whole as CSV. */
export function FigureDataTable({ table, fileName }: FigureDataTableProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={styles.table}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>Table</summary>
      {isOpen && (
        <>
          <p>
            {rowsText(table.rows.length)}{' '}
            <button
              type="button"
              onClick={() => {
                downloadText(`${fileName}.csv`, csvOfTable(table));
              }}
            >
              Export CSV
            </button>
          </p>
          <ShownRows table={table} />
        </>
      )}
    </details>
  );
}

function rowsText(rowCount: number): string {
  if (rowCount > SHOWN_ROW_COUNT)
    return `The first ${SHOWN_ROW_COUNT} of ${rowCount} rows, rounded; the CSV file has all in full.`;
  return `${rowCount} ${rowCount === 1 ? 'row' : 'rows'}, rounded; in full in the CSV file.`;
}

function ShownRows({ table }: { readonly table: FigureTable }) {
  const alignment = table.columns.map(({ unit }) => (unit === undefined ? '' : styles.number));
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Numbers of the figure">
      <table>
        <thead>
          <tr>
            {table.columns.map(({ title, unit }, columnIndex) => (
              <th key={columnIndex} scope="col" className={alignment[columnIndex]}>
                {unit === undefined ? title : `${title} (${unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN_ROW_COUNT).map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, columnIndex) => (
                <td key={columnIndex} className={alignment[columnIndex]}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cellText(cell: FigureCell): string {
  if (cell === undefined) return '–';
  return typeof cell === 'string' ? cell : String(Math.round(cell * 1000) / 1000);
}

/** Hands a text to the browser as a file; nothing is sent anywhere. */
function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the file after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
