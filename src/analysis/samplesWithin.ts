import { sampleOfTime } from '../base/signal';
import type { Interval, Signal } from '../base/signal';

/**
 * Indexes of the samples whose times lie in a half-open interval: `from` included, `to` not. `to` is
 * at or below `from` where there is none.
 */
export function samplesWithin(
  run: Signal,
  { startSeconds, endSeconds }: Interval,
): { readonly from: number; readonly to: number } {
  return {
    from: Math.max(0, Math.ceil(sampleOfTime(run, startSeconds))),
    to: Math.min(run.microvolts.length, Math.ceil(sampleOfTime(run, endSeconds))),
  };
}
