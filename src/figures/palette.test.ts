import { describe, expect, test } from 'vitest';
import { lineStyle, paletteOf, translucent } from './palette';

const THEMES = ['light', 'dark', 'print'] as const;

/** Contrast ratio of two `#rrggbb` colours, WCAG 2.2. */
function contrastOf(first: string, second: string): number {
  const [dark, bright] = [luminanceOf(first), luminanceOf(second)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((position) => {
    const level = parseInt(colour.slice(position, position + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('palette', () => {
  test('the contrast used here is that of WCAG: black on white is 21 to 1', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 10);
  });

  test.each(THEMES)('%s: lines stand out by 3 to 1, words by 4.5 to 1', (theme) => {
    const { surface, ink, quietInk, lineColours } = paletteOf(theme);

    for (const colour of lineColours)
      expect(contrastOf(colour, surface), colour).toBeGreaterThan(3);
    for (const colour of [ink, quietInk])
      expect(contrastOf(colour, surface), colour).toBeGreaterThan(4.5);
  });

  test.each(THEMES)('%s: the first twenty lines all differ, neighbours in everything', (theme) => {
    const lines = Array.from({ length: 20 }, (_, lineIndex) => lineStyle(theme, lineIndex));

    expect(new Set(lines.map(({ colour, dash }) => `${colour} ${dash}`)).size).toBe(20);
    for (const [lineIndex, line] of lines.slice(1).entries()) {
      expect(line.colour).not.toBe(lines[lineIndex]?.colour);
      expect(line.dash).not.toBe(lines[lineIndex]?.dash);
      expect(line.symbol).not.toBe(lines[lineIndex]?.symbol);
    }
  });

  test('a translucent colour keeps its red, green and blue', () => {
    expect(translucent('#0072B2', 0.2)).toBe('rgba(0, 114, 178, 0.2)');
  });
});
