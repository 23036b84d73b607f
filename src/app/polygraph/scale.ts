import type { Interval } from '../../base/signal';

/** How large a millimetre is on this screen. */
export interface ScreenScale {
  /** CSS pixels in one millimetre, as calibrated by the user. */
  readonly cssPixelsPerMillimetre: number;
  /** Device pixels in one CSS pixel. */
  readonly devicePixelRatio: number;
}

/** The part of the recording on the page, and the device pixels it is spread over. */
export interface PageGeometry {
  readonly interval: Interval;
  readonly columnCount: number;
}

/** What a screen has by definition when nobody has measured it: 96 CSS pixels to the inch. */
export const NOMINAL_CSS_PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** Time covered by one column of device pixels at a sweep. */
export function secondsPerColumn(screen: ScreenScale, millimetresPerSecond: number): number {
  return 1 / (millimetresPerSecond * screen.cssPixelsPerMillimetre * screen.devicePixelRatio);
}

/** CSS pixels covered by one second at a sweep. */
export function cssPixelsPerSecond(screen: ScreenScale, millimetresPerSecond: number): number {
  return millimetresPerSecond * screen.cssPixelsPerMillimetre;
}

/** CSS pixels covered by one microvolt at a sensitivity. */
export function cssPixelsPerMicrovolt(
  screen: ScreenScale,
  microvoltsPerMillimetre: number,
): number {
  return screen.cssPixelsPerMillimetre / microvoltsPerMillimetre;
}

/** Device pixels covered by one microvolt at a sensitivity. */
export function devicePixelsPerMicrovolt(
  screen: ScreenScale,
  microvoltsPerMillimetre: number,
): number {
  return cssPixelsPerMicrovolt(screen, microvoltsPerMillimetre) * screen.devicePixelRatio;
}

/**
 * The page that starts at `startSeconds`, moved by less than half a column so that columns fall on
 * the same samples wherever the page is put: traces then scroll without shimmering.
 */
export function pageGeometry(
  screen: ScreenScale,
  millimetresPerSecond: number,
  startSeconds: number,
  columnCount: number,
): PageGeometry {
  const columnSeconds = secondsPerColumn(screen, millimetresPerSecond);
  const firstColumn = Math.round(startSeconds / columnSeconds);
  return {
    interval: {
      startSeconds: firstColumn * columnSeconds,
      endSeconds: (firstColumn + columnCount) * columnSeconds,
    },
    columnCount,
  };
}

/** Where an instant falls on the page: 0 at the left edge, `columnCount` at the right; may lie outside. */
export function columnOfTime(page: PageGeometry, seconds: number): number {
  const { startSeconds, endSeconds } = page.interval;
  return ((seconds - startSeconds) / (endSeconds - startSeconds)) * page.columnCount;
}

/** The instant at a place across the page, in device pixels from its left edge. */
export function timeOfColumn(page: PageGeometry, column: number): number {
  const { startSeconds, endSeconds } = page.interval;
  return startSeconds + (column / page.columnCount) * (endSeconds - startSeconds);
}
