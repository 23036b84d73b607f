import type { Random } from '../../src/base/random';
import type { Interval } from '../../src/base/signal';
import { assert } from '../../src/base/assert';

/**
 * Draws `count` moments within the stretches, in time order and at least `minIntervalSeconds`
 * apart; otherwise at random, evenly dense, as a Poisson process with a dead time would give them.
 *
 * @throws Error when so many do not fit: the recipe is wrong.
 */
export function drawMoments(
  random: Random,
  count: number,
  minIntervalSeconds: number,
  stretches: readonly Interval[],
): readonly number[] {
  const totalSeconds = stretches.reduce(
    (sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds,
    0,
  );
  const freeSeconds = totalSeconds - (count - 1) * minIntervalSeconds;
  assert(freeSeconds > 0, `${count} moments ${minIntervalSeconds} s apart fit the stretches`);
  return Array.from({ length: count }, () => random.uniform() * freeSeconds)
    .sort((a, b) => a - b)
    .map((seconds, i) => momentWithin(stretches, seconds + i * minIntervalSeconds));
}

/** The moment `seconds` into the stretches laid end to end. */
function momentWithin(stretches: readonly Interval[], seconds: number): number {
  let left = seconds;
  for (const { startSeconds, endSeconds } of stretches) {
    if (left < endSeconds - startSeconds) return startSeconds + left;
    left -= endSeconds - startSeconds;
  }
  return stretches.at(-1)?.endSeconds ?? 0;
}
