import { sampleOfTime, samplesIn, type Signal } from '../base/signal';
import type { Burst } from './burst';

/** A step or a spike is over in this time, even after a low-pass of 500 Hz. */
const POP_MS = 3;

/** Around the burst's edges, so that a pop measured as a burst of 2 ms is seen with its surroundings. */
const MARGIN_MS = 10;

/** Share of the energy of change that a pop has within `POP_MS`; a single motor unit has less. */
const POP_SHARE = 0.85;

/** Longer bursts are never a pop; checked first because it is cheap. */
const MAX_POP_MS = 40;

/**
 * Tells a step or spike of the electrode from muscle: nearly all of its steepened energy (see
 * `steepen`), from 10 ms before the burst to 10 ms after it, lies within 3 ms. Own rule; no published limit was found.
 */
export function isElectrodePop(
  steep: Signal,
  burst: Pick<Burst, 'onsetSeconds' | 'offsetSeconds' | 'durationMs'>,
): boolean {
  if (burst.durationMs > MAX_POP_MS) return false;
  const { microvolts } = steep;
  const margin = samplesIn(steep, MARGIN_MS);
  const first = Math.max(0, Math.ceil(sampleOfTime(steep, burst.onsetSeconds) - 1e-6) - margin);
  const end = Math.min(
    microvolts.length,
    Math.ceil(sampleOfTime(steep, burst.offsetSeconds) - 1e-6) + margin,
  );
  const width = Math.max(2, samplesIn(steep, POP_MS));
  const squares = Array.from(
    { length: Math.max(0, end - first) },
    (_, i) => microvolts[first + i] ** 2,
  );
  const total = squares.reduce((sum, square) => sum + square, 0);
  let within = 0;
  let largest = 0;
  for (const [i, square] of squares.entries()) {
    within += square - (i >= width ? squares[i - width] : 0);
    largest = Math.max(largest, within);
  }
  return total > 0 && largest / total >= POP_SHARE;
}
