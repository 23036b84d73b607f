import type { Annotations, Shape } from 'plotly.js';
import { paletteOf, type Theme } from './palette';

/** A vertical line through all panels at the EMG onset, latency 0. */
export function onsetLine(theme: Theme): Partial<Shape> {
  return {
    type: 'line',
    xref: 'x',
    yref: 'paper',
    x0: 0,
    x1: 0,
    y0: 0,
    y1: 1,
    line: { color: paletteOf(theme).ink, width: 1, dash: 'dot' },
  };
}

/** The words beside the onset line, their top at `y` of the paper: in the space between two panels. */
export function onsetWords(theme: Theme, y: number): Partial<Annotations> {
  return quietWords(theme, { text: 'EMG onset', x: 0, xref: 'x', y, xanchor: 'left' });
}

/** Small words in quiet ink without an arrow, their top at `y` of the paper. */
export function quietWords(
  theme: Theme,
  place: Pick<Annotations, 'text' | 'x' | 'xref' | 'y' | 'xanchor'> &
    Partial<Pick<Annotations, 'align'>>,
): Partial<Annotations> {
  return {
    ...place,
    yref: 'paper',
    yanchor: 'top',
    xshift: place.xanchor === 'left' ? 3 : 0,
    showarrow: false,
    font: { size: 11, color: paletteOf(theme).quietInk },
  };
}
