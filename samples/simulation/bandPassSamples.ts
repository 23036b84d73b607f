import type { ReadonlySamples } from '../../src/base/signal';

/** Pole qualities of a Butterworth filter of order 4, in two stages. */
const STAGE_QUALITIES = [0.5411961001462, 1.30656296487638] as const;

/**
 * Keeps a band, once through and so with delay: for power, never for latency. Butterworth, order 4
 * at each edge, by the bilinear transform (Bristow-Johnson, Audio EQ Cookbook).
 *
 * A high edge at or above half the sampling rate is left out. Kept apart from the filters of the
 * program, so that truth does not depend on what it is to judge.
 */
export function bandPassSamples(
  samples: ReadonlySamples,
  sampleRateHz: number,
  lowHz: number,
  highHz: number,
): Float32Array {
  const kept = Float32Array.from(samples);
  const edges = [
    { edgeHz: lowHz, passes: 'high' },
    { edgeHz: highHz, passes: 'low' },
  ] as const;
  for (const { edgeHz, passes } of edges) {
    if (edgeHz >= sampleRateHz / 2) continue;
    for (const quality of STAGE_QUALITIES) {
      const angle = (2 * Math.PI * edgeHz) / sampleRateHz;
      const alpha = Math.sin(angle) / (2 * quality);
      const cosine = Math.cos(angle);
      const middle = passes === 'low' ? 1 - cosine : -(1 + cosine);
      runStage(kept, Math.abs(middle) / 2, middle, -2 * cosine, 1 - alpha, 1 + alpha);
    }
  }
  return kept;
}

/** One second-order stage with equal outer numerator terms, in place. */
function runStage(
  samples: Float32Array,
  outer: number,
  middle: number,
  feedback1: number,
  feedback2: number,
  scale: number,
) {
  const b0 = outer / scale;
  const b1 = middle / scale;
  const a1 = feedback1 / scale;
  const a2 = feedback2 / scale;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < samples.length; i += 1) {
    const x = samples[i];
    const y = b0 * (x + x2) + b1 * x1 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    samples[i] = y;
  }
}
