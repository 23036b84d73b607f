import type { Layout, PlotData } from 'plotly.js';

/**
 * A figure as plain data: what to draw, what it says in words, and the numbers behind it.
 *
 * `data` and `layout` are for Plotly. They are built anew by each builder and may be handed on
 * as they are; only `Figure.tsx` draws them.
 */
export interface Figure {
  readonly data: readonly Partial<PlotData>[];
  readonly layout: Partial<Layout>;
  /** The figure in words, with counts, filter and polarity: the text beneath it and its label for screen readers. */
  readonly caption: string;
  /** Name without ending for downloads. Never holds anything that identifies a person. */
  readonly fileName: string;
  readonly table: FigureTable;
}

/** The numbers a figure shows, in full precision. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  /** One cell a column; `undefined` where there is no value. */
  readonly rows: readonly (readonly FigureCell[])[];
}

export interface FigureColumn {
  readonly title: string;
  /** `undefined` for words. Counts have the unit `count`. */
  readonly unit: string | undefined;
}

export type FigureCell = string | number | undefined;
