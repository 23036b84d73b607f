import type { Interval } from '../../base/signal';

/** How far apart the lines and the written times of the page are, all in seconds. */
export interface TimeGrid {
  /** Between pale lines: a round part of a second, or a second where lines would crowd. */
  readonly minorStepSeconds: number;
  /** Between written times. */
  readonly labelStepSeconds: number;
}

const STEPS_SECONDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 300, 600, 1800];
const MINIMUM_LINE_CSS_PIXELS = 18;
const MINIMUM_LABEL_CSS_PIXELS = 76;

/** The finest grid that neither crowds lines nor lets written times touch. */
export function timeGrid(cssPixelsPerSecond: number): TimeGrid {
  const finest = (spacingCssPixels: number) =>
    STEPS_SECONDS.find((step) => step * cssPixelsPerSecond >= spacingCssPixels) ?? 3600;
  return {
    minorStepSeconds: Math.min(1, finest(MINIMUM_LINE_CSS_PIXELS)),
    labelStepSeconds: finest(MINIMUM_LABEL_CSS_PIXELS),
  };
}

/** The multiples of a step within an interval, both ends included. */
export function multiplesWithin(
  { startSeconds, endSeconds }: Interval,
  stepSeconds: number,
): readonly number[] {
  const tolerance = 1e-9;
  const first = Math.ceil(startSeconds / stepSeconds - tolerance);
  const last = Math.floor(endSeconds / stepSeconds + tolerance);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * stepSeconds);
}
