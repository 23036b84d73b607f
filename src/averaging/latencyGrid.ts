import type { ChannelEpochs } from './epochs';

/** A stretch of latencies around an onset; both ends are included. */
export interface LatencyWindow {
  readonly startMs: number;
  readonly endMs: number;
}

/** Where the samples of an epoch or an average lie. */
export type LatencyGrid = Pick<ChannelEpochs, 'sampleRateHz' | 'firstLatencyMs' | 'sampleCount'>;

/** A latency this close to a sample, in sample periods, is that sample: sums of times are inexact. */
export const SAMPLE_TOLERANCE = 1e-6;

/**
 * Lays out the samples of a window: those at whole sample periods from 0 ms that lie inside it.
 *
 * A sample on either end belongs to the window. A window between two samples has none.
 */
export function latencyGridOf(window: LatencyWindow, sampleRateHz: number): LatencyGrid {
  const first = Math.ceil((window.startMs * sampleRateHz) / 1000 - SAMPLE_TOLERANCE);
  const last = Math.floor((window.endMs * sampleRateHz) / 1000 + SAMPLE_TOLERANCE);
  return {
    sampleRateHz,
    // `+ 0` keeps a grid that starts on the onset from starting at minus zero.
    firstLatencyMs: (first * 1000) / sampleRateHz + 0,
    sampleCount: Math.max(0, last - first + 1),
  };
}

/**
 * Which samples of a grid lie in a window: from `firstIndex` to before `endIndex`, equal when none does.
 *
 * The part of the window outside the grid is left out.
 */
export function samplesWithin(
  grid: LatencyGrid,
  window: LatencyWindow,
): { readonly firstIndex: number; readonly endIndex: number } {
  const sampleOf = (latencyMs: number) =>
    ((latencyMs - grid.firstLatencyMs) * grid.sampleRateHz) / 1000;
  const firstIndex = Math.max(0, Math.ceil(sampleOf(window.startMs) - SAMPLE_TOLERANCE));
  const lastIndex = Math.min(
    grid.sampleCount - 1,
    Math.floor(sampleOf(window.endMs) + SAMPLE_TOLERANCE),
  );
  return { firstIndex, endIndex: Math.max(firstIndex, lastIndex + 1) };
}
