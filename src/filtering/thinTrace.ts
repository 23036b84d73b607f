import type { ReadonlySamples } from '../base/signal';

export interface ThinningGrid {
  /** Where the left edge of the first column falls among the samples; may be fractional or outside. */
  readonly firstSample: number;
  /** Above 0, may be fractional. */
  readonly samplesPerColumn: number;
  readonly columnCount: number;
}

/** Least and greatest value of each column; both are 0 where `filled` is 0. */
export interface ThinnedTrace {
  readonly minimum: Float32Array;
  readonly maximum: Float32Array;
  /** 1 where the trace passes through the column, 0 where there is nothing to draw. */
  readonly filled: Uint8Array;
}

/** Whether columns hold several samples; if not, the samples themselves are drawn, joined by lines. */
export function isThinned({ samplesPerColumn }: Pick<ThinningGrid, 'samplesPerColumn'>): boolean {
  return samplesPerColumn > 1;
}

/**
 * Reduces samples to the least and greatest of each pixel column, so that no spike is lost however
 * short, and vertical strokes from one to the other draw the trace.
 *
 * A column holds the samples from its left edge (included) to its right edge (not included) and the
 * one just before, so that neighbouring strokes meet. A column without samples of its own is filled
 * only between two samples. Values that are not numbers are passed over.
 */
export function thinTrace(samples: ReadonlySamples, grid: ThinningGrid): ThinnedTrace {
  const { firstSample, samplesPerColumn, columnCount } = grid;
  const minimum = new Float32Array(columnCount);
  const maximum = new Float32Array(columnCount);
  const filled = new Uint8Array(columnCount);
  const edgeOf = (column: number) =>
    Math.min(samples.length, Math.max(0, Math.ceil(firstSample + column * samplesPerColumn)));
  for (let column = 0; column < columnCount; column += 1) {
    const from = edgeOf(column);
    const to = edgeOf(column + 1);
    const isBetweenSamples = from > 0 && from < samples.length;
    if (to === from && !isBetweenSamples) continue;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = Math.max(0, from - 1); i < to; i += 1) {
      if (samples[i] < least) least = samples[i];
      if (samples[i] > greatest) greatest = samples[i];
    }
    if (least > greatest) continue;
    minimum[column] = least;
    maximum[column] = greatest;
    filled[column] = 1;
  }
  return { minimum, maximum, filled };
}
