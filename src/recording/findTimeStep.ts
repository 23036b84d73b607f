import type { ReadonlySamples } from '../base/signal';

/** Times may lie this far from an even spacing, as a share of the spacing. */
const TOLERANCE = 0.005;

export type TimeStep =
  | { readonly kind: 'even'; readonly step: number; readonly relativeError: number }
  /** The first index whose time is not one step after the one before it. */
  | { readonly kind: 'uneven'; readonly index: number };

/**
 * The spacing of a column of times, in its own unit: first to last, shared by the steps between.
 *
 * Even means that each time comes after the one before it and within 0.5 % of a step of where it
 * should be, plus the last decimal that is printed (`resolution`), in all at most half a step: 512 Hz
 * printed in whole milliseconds is even, and a missing row never is. `relativeError` is what the printed decimals leave
 * open of the step.
 */
export function findTimeStep(times: ReadonlySamples, resolution: number): TimeStep {
  const count = times.length;
  if (count < 2) return { kind: 'uneven', index: 0 };
  const step = (times[count - 1] - times[0]) / (count - 1);
  const allowance = Math.min(TOLERANCE * step + resolution * (1 + 1e-9), step / 2);
  for (let i = 1; i < count; i += 1) {
    const isLater = times[i] > times[i - 1];
    const difference = times[i] - times[i - 1];
    if (!isLater || Math.abs(difference - step) > allowance) return { kind: 'uneven', index: i };
  }
  return { kind: 'even', step, relativeError: resolution / (times[count - 1] - times[0]) };
}
