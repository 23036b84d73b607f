import { describe, expect, test } from 'vitest';
import { findMarkAt, placeMarks } from './placeMarks';
import type { PolygraphMark } from './traceTypes';

const GEOMETRY = { interval: { startSeconds: 20, endSeconds: 30 }, columnCount: 2000 };
const SCREEN = { cssPixelsPerMillimetre: 4, devicePixelRatio: 2 };
const LAYOUT = {
  rows: [
    {
      channelIndex: 7,
      label: 'ECR',
      isMicrovolts: true,
      group: 'EMG',
      centreCssPixels: 150,
      heightCssPixels: 40,
    },
  ],
  headings: [],
  heightCssPixels: 200,
} as const;
const mark = (kind: PolygraphMark['kind'], onsetSeconds: number, offsetSeconds: number) => ({
  kind,
  onsetSeconds,
  offsetSeconds,
  channelIndex: kind === 'burst' || kind === 'excluded' ? 7 : undefined,
  label: `${kind} ${String(onsetSeconds)}`,
  selected: false,
});

describe('placeMarks', () => {
  test('a burst lies in the row of its channel, in CSS pixels', () => {
    expect(placeMarks([mark('burst', 22.5, 22.75)], GEOMETRY, LAYOUT, SCREEN)).toMatchObject([
      { onsetCssPixels: 250, offsetCssPixels: 275, topCssPixels: 130, bottomCssPixels: 170 },
    ]);
  });

  test('what touches the page is kept, what does not is not, nor a burst of a hidden channel', () => {
    const hidden = { ...mark('burst', 25, 25.1), channelIndex: 3 };
    const marks = [mark('burst', 19.9, 20.1), mark('jerk', 30, 30), mark('jerk', 20, 20), hidden];

    const placed = placeMarks(marks, GEOMETRY, LAYOUT, SCREEN);

    expect(placed.map((one) => one.mark.label)).toEqual(['burst 19.9', 'jerk 20']);
  });
});

describe('findMarkAt', () => {
  const placed = placeMarks(
    [mark('jerk', 22.5, 22.5), mark('burst', 22.5, 22.6), mark('burst', 22.62, 22.7)],
    GEOMETRY,
    LAYOUT,
    SCREEN,
  );

  test('in the lane the jerk, in the row the burst', () => {
    expect(findMarkAt(placed, 252, 25)?.label).toBe('jerk 22.5');
    expect(findMarkAt(placed, 252, 150)?.label).toBe('burst 22.5');
  });

  test('of two within reach the one with the nearer onset', () => {
    expect(findMarkAt(placed, 261, 150)?.label).toBe('burst 22.62');
  });

  test('nothing within reach is nothing', () => {
    expect(findMarkAt(placed, 400, 150)).toBeUndefined();
    expect(findMarkAt(placed, 252, 100)).toBeUndefined();
  });
});
