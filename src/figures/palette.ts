import type { Dash, MarkerSymbol } from 'plotly.js';

/** Where the figure will be seen. `print` is for white paper, also in shades of grey. */
export type Theme = 'light' | 'dark' | 'print';

/** How one line is told from the others: never by colour alone. */
export interface LineStyle {
  readonly colour: string;
  readonly dash: Dash;
  readonly symbol: MarkerSymbol;
}

/** The colours of one theme. */
export interface Palette {
  readonly surface: string;
  readonly ink: string;
  /** Axis lines, ticks and secondary words. */
  readonly quietInk: string;
  readonly grid: string;
  /** A searched or otherwise marked stretch, drawn under the lines. */
  readonly shade: string;
  readonly lineColours: readonly string[];
}

/**
 * Line colours from the palette of Okabe & Ito 2008 ("Color Universal Design"), told apart with
 * all common kinds of colour blindness. Each theme uses those that stand out from its surface by
 * at least 3 : 1 (WCAG 2.2, 1.4.11).
 */
const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    surface: '#ffffff',
    ink: '#1f2328',
    quietInk: '#59636e',
    grid: '#e8eaed',
    shade: 'rgba(89, 99, 110, 0.10)',
    lineColours: ['#0072B2', '#D55E00', '#009E73', '#000000'],
  },
  dark: {
    surface: '#242424',
    ink: '#e9ecef',
    quietInk: '#a6adb5',
    grid: '#3a3d41',
    shade: 'rgba(200, 208, 216, 0.12)',
    lineColours: ['#56B4E9', '#E69F00', '#CC79A7', '#F0E442'],
  },
  print: {
    surface: '#ffffff',
    ink: '#000000',
    quietInk: '#333333',
    grid: '#dddddd',
    shade: 'rgba(0, 0, 0, 0.08)',
    lineColours: ['#000000', '#0072B2', '#D55E00', '#009E73'],
  },
};

const DASHES: readonly Dash[] = ['solid', 'dash', 'dot', 'dashdot', 'longdash'];
const SYMBOLS: readonly MarkerSymbol[] = ['circle', 'square', 'diamond', 'triangle-up', 'cross'];

/** The colours of a theme. */
export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme];
}

/**
 * Style of line `lineIndex` (from 0). The first 20 differ from each other; neighbours differ in
 * colour, dash and symbol.
 */
export function lineStyle(theme: Theme, lineIndex: number): LineStyle {
  const { lineColours } = PALETTES[theme];
  return {
    colour: lineColours[lineIndex % lineColours.length],
    dash: DASHES[lineIndex % DASHES.length],
    symbol: SYMBOLS[lineIndex % SYMBOLS.length],
  };
}

/** A `#rrggbb` colour made see-through; `opacityFraction` from 0 (unseen) to 1. */
export function translucent(colour: string, opacityFraction: number): string {
  const channels = [1, 3, 5].map((position) => parseInt(colour.slice(position, position + 2), 16));
  return `rgba(${channels.join(', ')}, ${opacityFraction})`;
}
