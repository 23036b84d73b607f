import type { Interval } from '../base/signal';

/** Background is taken from at most this much on either side, and no farther away than the reach. */
const WANTED_SECONDS = 0.3;
const REACH_SECONDS = 3;

/** Below this a side borrows the other's: the RMS of 50 ms is uncertain by about a tenth. */
const LEAST_SECONDS = 0.05;

/** Kept clear of activity, so that tails do not count as background; given up in dense trains. */
const MARGINS_SECONDS = [0.02, 0.005, 0];

/** Quiet stretches nearest to a burst, before it and after it. Neither is empty. */
export interface Quiet {
  readonly before: readonly Interval[];
  readonly after: readonly Interval[];
}

/**
 * Finds what to compare a burst with: up to 0.3 s without activity on either side, from within 3 s.
 *
 * `active` holds every stretch of activity in time order, the burst's own included; `covered` is
 * the signal. A side without 50 ms of quiet uses the other side's. `undefined` when neither has it.
 */
export function findQuiet(
  active: readonly Interval[],
  burst: Interval,
  covered: Interval,
): Quiet | undefined {
  const within = {
    startSeconds: Math.max(covered.startSeconds, burst.startSeconds - REACH_SECONDS),
    endSeconds: Math.min(covered.endSeconds, burst.endSeconds + REACH_SECONDS),
  };
  const near = active.filter(
    (stretch) =>
      stretch.endSeconds > within.startSeconds && stretch.startSeconds < within.endSeconds,
  );
  for (const marginSeconds of MARGINS_SECONDS) {
    const gaps = gapsBetween(near, within, marginSeconds);
    const before = nearest(
      gaps.filter((gap) => gap.endSeconds <= burst.startSeconds).reverse(),
      'end',
    );
    const after = nearest(
      gaps.filter((gap) => gap.startSeconds >= burst.endSeconds),
      'start',
    );
    const hasBefore = secondsOf(before) >= LEAST_SECONDS;
    const hasAfter = secondsOf(after) >= LEAST_SECONDS;
    if (hasBefore || hasAfter)
      return { before: hasBefore ? before : after, after: hasAfter ? after : before };
  }
  return undefined;
}

function gapsBetween(
  active: readonly Interval[],
  within: Interval,
  marginSeconds: number,
): readonly Interval[] {
  const gaps: Interval[] = [];
  let startSeconds = within.startSeconds;
  for (const stretch of active) {
    const endSeconds = stretch.startSeconds - marginSeconds;
    if (endSeconds > startSeconds) gaps.push({ startSeconds, endSeconds });
    startSeconds = Math.max(startSeconds, stretch.endSeconds + marginSeconds);
  }
  if (within.endSeconds > startSeconds) gaps.push({ startSeconds, endSeconds: within.endSeconds });
  return gaps;
}

/** The first gaps up to the wanted time; the last one is cut, keeping its `near` side. */
function nearest(gaps: readonly Interval[], near: 'start' | 'end'): readonly Interval[] {
  const taken: Interval[] = [];
  let leftSeconds = WANTED_SECONDS;
  for (const { startSeconds, endSeconds } of gaps) {
    if (leftSeconds <= 0) break;
    const takenSeconds = Math.min(leftSeconds, endSeconds - startSeconds);
    taken.push(
      near === 'start'
        ? { startSeconds, endSeconds: startSeconds + takenSeconds }
        : { startSeconds: endSeconds - takenSeconds, endSeconds },
    );
    leftSeconds -= takenSeconds;
  }
  return taken;
}

function secondsOf(intervals: readonly Interval[]): number {
  return intervals.reduce(
    (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
    0,
  );
}
