import {
  createSortedRowModel,
  rowSortingFeature,
  sortFn_alphanumeric,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import type { ColumnDef } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import './DataTable.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric },
});

const ROW_HEIGHT_PIXELS = 28;

/** One column of a `DataTable`. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Shown after the title; `undefined` for words. */
  readonly unit?: string;
  /** What the column is sorted by; `undefined` sorts last. */
  readonly value: (row: Row) => string | number | undefined;
  /** What stands in the cell; the value itself when left out. */
  readonly cell?: (row: Row) => ReactNode;
  readonly widthPixels: number;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly selectedKey?: string | undefined;
  readonly isMuted?: (row: Row) => boolean;
  readonly onSelect?: (row: Row) => void;
  /** Keys pressed while a row is selected, besides those that move the selection. */
  readonly onRowKey?: (row: Row, event: KeyboardEvent) => void;
  /** What to say when there is no row. */
  readonly empty: ReactNode;
}

/**
 * A table of any number of rows: sorted by a click on a heading, walked through with the arrow
 * keys; only the rows in sight are drawn.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, keyOf, selectedKey, onSelect } = props;
  const definitions = useMemo(
    () =>
      columns.map(({ id, value }): ColumnDef<typeof features, Row> => ({
        id,
        accessorFn: value,
        sortUndefined: 'last',
      })),
    [columns],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: useMemo(() => [...rows], [rows]),
    enableSortingRemoval: true,
    getRowId: keyOf,
  });
  const sorted = table.getRowModel().rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PIXELS,
    overscan: 12,
  });
  const selectedIndex = sorted.findIndex(({ id }) => id === selectedKey);
  useEffect(() => {
    if (selectedIndex >= 0) virtual.scrollToIndex(selectedIndex, { align: 'auto' });
  }, [selectedIndex, virtual]);

  const moveTo = (index: number) => {
    const row = sorted.at(Math.max(0, Math.min(sorted.length - 1, index)));
    if (row) onSelect?.(row.original);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = KEY_MOVES[event.key]?.(selectedIndex, sorted.length);
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
      return;
    }
    const selected = sorted.at(selectedIndex);
    if (selectedIndex >= 0 && selected) props.onRowKey?.(selected.original, event);
  };
  const template = columns.map(({ widthPixels }) => `minmax(${widthPixels}px, ${widthPixels}fr)`);
  const gridTemplateColumns = template.join(' ');
  if (rows.length === 0) return <p className="data-table-empty">{props.empty}</p>;
  return (
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
      aria-activedescendant={selectedIndex >= 0 ? `row-${selectedKey ?? ''}` : undefined}
    >
      <div className="data-table-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns }}>
        {table.getHeaderGroups().flatMap(({ headers }) =>
          headers.map(({ id, column }) => {
            const definition = columns.find((one) => one.id === id);
            const direction = column.getIsSorted();
            return (
              <div
                key={id}
                role="columnheader"
                aria-sort={SORT_NAMES[String(direction)] ?? 'none'}
                className={isNumber(rows.at(0), definition) ? 'is-number' : undefined}
              >
                <button type="button" onClick={column.getToggleSortingHandler()}>
                  {definition?.title}{' '}
                  {definition?.unit !== undefined && (
                    <span className="unit">({definition.unit})</span>
                  )}
                  <span aria-hidden>{SORT_SIGNS[String(direction)] ?? ''}</span>
                </button>
              </div>
            );
          }),
        )}
      </div>
      <div className="data-table-body" style={{ height: virtual.getTotalSize() }} role="rowgroup">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = sorted.at(index);
          if (row === undefined) return null;
          const isSelected = row.id === selectedKey;
          return (
            <div
              key={row.id}
              id={`row-${row.id}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={isSelected}
              className="data-table-row"
              data-muted={props.isMuted?.(row.original) === true || undefined}
              style={{ gridTemplateColumns, transform: `translateY(${start}px)` }}
              onClick={() => onSelect?.(row.original)}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={isNumber(row.original, column) ? 'is-number' : undefined}
                >
                  {column.cell ? column.cell(row.original) : column.value(row.original)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function isNumber<Row>(row: Row | undefined, column: DataColumn<Row> | undefined): boolean {
  return row !== undefined && typeof column?.value(row) === 'number';
}

const SORT_NAMES: Readonly<Record<string, 'ascending' | 'descending'>> = {
  asc: 'ascending',
  desc: 'descending',
};
const SORT_SIGNS: Readonly<Record<string, string>> = { asc: ' ▲', desc: ' ▼' };

const KEY_MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => Math.max(0, index - 1),
  PageDown: (index) => index + 10,
  PageUp: (index) => Math.max(0, index - 10),
  Home: () => 0,
  End: (_index, count) => count - 1,
};
