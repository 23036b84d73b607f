import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#e9f6f8',
  '#d3eaee',
  '#a6d5dd',
  '#75bfcb',
  '#4fadbc',
  '#369fb1',
  '#2398ab',
  '#128396',
  '#067485',
  '#005461',
];

/** Shade 8 in both schemes: lighter ones fail the contrast of text on filled buttons. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 8 },
  colors: { teal },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem' },
      h2: { fontSize: '1.125rem' },
      h3: { fontSize: '0.9375rem' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
