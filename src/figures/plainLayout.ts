import type { Layout, LayoutAxis } from 'plotly.js';
import { paletteOf, type Theme } from './palette';

const FONT_FAMILY = '"Helvetica Neue", Helvetica, Arial, sans-serif';

/**
 * The look shared by all figures: title and subtitle at the left, legend in one row beneath them,
 * one read-out for all lines at the cursor. Texts are plain; escape labels with `plainText`.
 */
export function plainLayout(theme: Theme, title: string, subtitle: string): Partial<Layout> {
  const { surface, ink, quietInk } = paletteOf(theme);
  return {
    title: {
      text: title,
      font: { size: 15, color: ink, family: FONT_FAMILY },
      subtitle: { text: subtitle, font: { size: 12, color: quietInk } },
      x: 0,
      xref: 'paper',
      xanchor: 'left',
      y: 0.97,
      yref: 'container',
      yanchor: 'top',
    },
    font: { family: FONT_FAMILY, size: 12, color: ink },
    paper_bgcolor: surface,
    plot_bgcolor: surface,
    margin: { l: 64, r: 24, t: 96, b: 52 },
    autosize: true,
    showlegend: true,
    legend: {
      orientation: 'h',
      x: 0,
      xanchor: 'left',
      y: 1.01,
      yanchor: 'bottom',
      itemwidth: 40,
      bgcolor: 'rgba(0, 0, 0, 0)',
    },
    hovermode: 'x unified',
    hoverlabel: { bgcolor: surface, bordercolor: quietInk, font: { color: ink, size: 12 } },
    dragmode: 'zoom',
  };
}

/** An axis with its title, which must end in a unit in brackets. */
export function plainAxis(theme: Theme, title: string): Partial<LayoutAxis> {
  const { ink, quietInk, grid } = paletteOf(theme);
  return {
    title: { text: title, font: { size: 12, color: ink }, standoff: 8 },
    showline: true,
    linecolor: quietInk,
    linewidth: 1,
    ticks: 'outside',
    ticklen: 4,
    tickcolor: quietInk,
    tickfont: { size: 11, color: quietInk },
    gridcolor: grid,
    zeroline: false,
    automargin: true,
  };
}

/** The axis of an EEG amplitude: says its unit and polarity, and is turned over when negative is up. */
export function eegAxis(theme: Theme, quantity: string, negativeUp: boolean): Partial<LayoutAxis> {
  return {
    ...plainAxis(theme, `${quantity} (µV, ${negativeUp ? 'negative up' : 'positive up'})`),
    autorange: negativeUp ? 'reversed' : true,
    zeroline: true,
    zerolinecolor: paletteOf(theme).quietInk,
    zerolinewidth: 0.5,
  };
}
