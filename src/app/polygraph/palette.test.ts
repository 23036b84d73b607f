import { expect, test } from 'vitest';
import { paletteOf } from './palette';

/** Relative luminance and contrast: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test.each(['light', 'dark'] as const)(
  '%s: what is read has a contrast of 4.5 or more',
  (scheme) => {
    const palette = paletteOf(scheme);
    const { page, focus, text, quietText, EEG, EMG, other, jerk, burst, excluded, annotation } =
      palette;
    const inks = [text, quietText, EEG, EMG, other, jerk, burst, excluded, annotation];

    for (const ink of inks)
      for (const ground of [page, focus]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  },
);
