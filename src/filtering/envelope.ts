import { samplesIn } from '../base/signal';
import type { Signal } from '../base/signal';
import { applyZeroPhase } from './applyZeroPhase';
import { designButterworth } from './designButterworth';
import { rectify } from './rectify';

/**
 * Root mean square over a window centred on each sample.
 *
 * The window holds an odd number of samples, the nearest to `windowMs` (the larger of two equally
 * near), and at least one. At the edges it shrinks to the samples there are. The signal's own mean
 * is not taken off. Sums are built by adding alone, so a large artefact leaves no rounding error in
 * the quiet stretch after it.
 *
 * Source of the sums: van Herk 1992, doi:10.1016/0167-8655(92)90069-C, with sums for maxima.
 */
export function movingRms(signal: Signal, windowMs: number): Signal {
  const sampleCount = signal.microvolts.length;
  const wantedReach = Math.max(0, Math.round((samplesIn(signal, windowMs) - 1) / 2));
  const reach = Math.min(wantedReach, sampleCount);
  const width = 2 * reach + 1;
  const padded = paddedSquares(signal, reach, width);
  const sums = sumsWithinBlocks(padded, width);
  const microvolts = new Float64Array(sampleCount);
  for (let i = 0; i < sampleCount; i += 1) {
    const sum =
      i % width === 0
        ? sums.forwards[i + width - 1]
        : sums.backwards[i] + sums.forwards[i + width - 1];
    const presentCount = Math.min(sampleCount, i + reach + 1) - Math.max(0, i - reach);
    microvolts[i] = Math.sqrt(sum / presentCount);
  }
  return { ...signal, microvolts };
}

/** Squares with `reach` zeros before, and zeros after up to whole blocks of `width`. */
function paddedSquares({ microvolts }: Signal, reach: number, width: number): Float64Array {
  const blockCount = Math.ceil((microvolts.length + 2 * reach) / width);
  const squares = new Float64Array(blockCount * width);
  for (let i = 0; i < microvolts.length; i += 1) squares[reach + i] = microvolts[i] ** 2;
  return squares;
}

/** For each value: the sum from its block's start to it, and from it to its block's end. */
function sumsWithinBlocks(values: Float64Array, blockLength: number) {
  const forwards = Float64Array.from(values);
  const backwards = Float64Array.from(values);
  for (let i = 1; i < values.length; i += 1)
    if (i % blockLength !== 0) forwards[i] += forwards[i - 1];
  for (let i = values.length - 2; i >= 0; i -= 1)
    if (i % blockLength !== blockLength - 1) backwards[i] += backwards[i + 1];
  return { forwards, backwards };
}

/** Of each of the two passes. */
const ENVELOPE_ORDER = 2;

/**
 * The classic smooth EMG envelope: rectified, then a Butterworth low-pass of second order forwards
 * and backwards, so that nothing moves in time.
 *
 * For drawing, not for measuring a duration: at 5 % of its height, the envelope of a square burst
 * begins 0.27 / `cutoffHz` seconds early and ends as much late, and it dips below 0 by 3 % of the
 * height beside the edges. `cutoffHz` lies below half the sample rate.
 *
 * Source: linear envelope, Hodges & Bui 1996, doi:10.1016/S0921-884X(96)95190-5.
 */
export function smoothEnvelope(signal: Signal, cutoffHz: number): Signal {
  const lowPass = designButterworth({
    kind: 'low-pass',
    order: ENVELOPE_ORDER,
    cutoffHz,
    sampleRateHz: signal.sampleRateHz,
  });
  return { ...signal, microvolts: applyZeroPhase(lowPass, rectify(signal).microvolts) };
}
