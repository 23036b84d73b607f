import { describe, expect, test } from 'vitest';
import {
  columnOfTime,
  devicePixelsPerMicrovolt,
  NOMINAL_CSS_PIXELS_PER_MILLIMETRE,
  pageGeometry,
  secondsPerColumn,
  timeOfColumn,
} from './scale';

const SCREEN = { cssPixelsPerMillimetre: 4, devicePixelRatio: 2 };

describe('scale', () => {
  test('an inch is 96 CSS pixels until measured', () => {
    expect(NOMINAL_CSS_PIXELS_PER_MILLIMETRE * 25.4).toBeCloseTo(96, 12);
  });

  test('30 mm/s on 8 device pixels a millimetre is 240 columns a second', () => {
    expect(1 / secondsPerColumn(SCREEN, 30)).toBeCloseTo(240, 9);
  });

  test('70 µV at 7 µV/mm is 10 mm: 80 device pixels', () => {
    expect(70 * devicePixelsPerMicrovolt(SCREEN, 7)).toBeCloseTo(80, 9);
  });

  test('a page of 240 columns is a second, and starts within half a column of where it was put', () => {
    const page = pageGeometry(SCREEN, 30, 12.3456, 240);

    expect(page.interval.endSeconds - page.interval.startSeconds).toBeCloseTo(1, 9);
    expect(Math.abs(page.interval.startSeconds - 12.3456)).toBeLessThanOrEqual(1 / 480);
    // On the grid of columns that begins with the recording: pages overlap column by column.
    expect((page.interval.startSeconds * 240) % 1).toBeCloseTo(0, 6);
  });

  test('time to column and back', () => {
    const page = pageGeometry(SCREEN, 30, 12.5, 480);

    expect(columnOfTime(page, 13.5)).toBeCloseTo(240, 6);
    expect(timeOfColumn(page, columnOfTime(page, 13.123))).toBeCloseTo(13.123, 9);
    expect(columnOfTime(page, 12)).toBeCloseTo(-120, 6);
  });
});
