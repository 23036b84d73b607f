import { seededRandom } from '../base/random';
import type { Interval } from '../base/signal';
import type { LatencyWindow } from './latencyGrid';

/** Random epochs overlap each other by half at most on average; closer ones repeat the same EEG. */
const MAX_EPOCHS_PER_WINDOW = 2;

/**
 * Draws times for epochs that have nothing to do with a jerk, uniformly over all that is free.
 *
 * Free is a time whose epoch lies wholly inside one run and shares no instant with the epoch of any
 * jerk: no onset within the length of the window before or after it. At most two epochs a window
 * length of free time are drawn, so a recording dense with jerks gives fewer than asked for, or none.
 *
 * @param runs stretches of the recording without gaps, in any order, not overlapping.
 * @param onsetsSeconds onsets to keep away from, in any order; with the struck-out ones.
 * @returns times in order.
 */
export function drawRandomTriggers(
  runs: readonly Interval[],
  onsetsSeconds: readonly number[],
  options: { readonly window: LatencyWindow; readonly count: number; readonly seed: number },
): readonly number[] {
  const { window, count, seed } = options;
  const windowSeconds = (window.endMs - window.startMs) / 1000;
  const free = runs.flatMap(({ startSeconds, endSeconds }) =>
    withoutOnsets(
      {
        startSeconds: startSeconds - window.startMs / 1000,
        endSeconds: endSeconds - window.endMs / 1000,
      },
      onsetsSeconds,
      windowSeconds,
    ),
  );
  const freeSeconds = free.reduce((sum, part) => sum + part.endSeconds - part.startSeconds, 0);
  const drawnCount = Math.min(
    count,
    Math.floor((MAX_EPOCHS_PER_WINDOW * freeSeconds) / windowSeconds),
  );
  const random = seededRandom(seed);
  return Array.from({ length: drawnCount }, () => random.uniform() * freeSeconds)
    .flatMap((positionSeconds) => timeAt(free, positionSeconds))
    .sort((a, b) => a - b);
}

/** What is left of a stretch farther than `distanceSeconds` from every onset; empty parts are left out. */
function withoutOnsets(
  stretch: Interval,
  onsetsSeconds: readonly number[],
  distanceSeconds: number,
): readonly Interval[] {
  const parts: Interval[] = [];
  let startSeconds = stretch.startSeconds;
  for (const onsetSeconds of [...onsetsSeconds].sort((a, b) => a - b)) {
    const endSeconds = Math.min(onsetSeconds - distanceSeconds, stretch.endSeconds);
    if (endSeconds > startSeconds) parts.push({ startSeconds, endSeconds });
    startSeconds = Math.max(startSeconds, onsetSeconds + distanceSeconds);
  }
  if (stretch.endSeconds > startSeconds)
    parts.push({ startSeconds, endSeconds: stretch.endSeconds });
  return parts;
}

/** The time a way into the parts laid end to end; a position rounded past the last part has none. */
function timeAt(parts: readonly Interval[], positionSeconds: number): readonly number[] {
  let left = positionSeconds;
  for (const { startSeconds, endSeconds } of parts) {
    if (left < endSeconds - startSeconds) return [startSeconds + left];
    left -= endSeconds - startSeconds;
  }
  return [];
}
