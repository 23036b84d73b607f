import { sampleOfTime, type Signal } from '../../src/base/signal';

/** The stretch of time and the sampling of one simulated channel; it begins at 0 s. */
export interface Span {
  readonly sampleRateHz: number;
  readonly durationSeconds: number;
}

/** Number of samples of a channel. */
export function sampleCountOf(span: Span): number {
  return Math.round(span.durationSeconds * span.sampleRateHz);
}

/**
 * Lays short signals into a silent channel at the sample nearest to their start.
 *
 * Where they overlap they add up; what lies outside the channel is cut off. All must have the
 * channel's sampling rate.
 */
export function placeSignals(signals: readonly Signal[], span: Span): Float32Array {
  const placed = new Float32Array(sampleCountOf(span));
  const channel: Signal = { microvolts: placed, sampleRateHz: span.sampleRateHz, startSeconds: 0 };
  for (const { microvolts, startSeconds } of signals) {
    const firstIndex = Math.round(sampleOfTime(channel, startSeconds));
    const start = Math.max(0, -firstIndex);
    const end = Math.min(microvolts.length, placed.length - firstIndex);
    for (let i = start; i < end; i += 1) placed[firstIndex + i] += microvolts[i];
  }
  return placed;
}
