import type { Burst, Jerk } from './burst';

/** A jerk before the user has judged it. */
export type FoundJerk = Omit<Jerk, 'verdict'>;

/**
 * Takes the bursts of the trigger muscle that start a jerk: those counted as myoclonus whose onset
 * lies at least `refractoryMs` after the onset of the jerk before. Of a train the first stays.
 *
 * Bursts may come in any order; jerks are numbered from 0 in time order.
 */
export function groupJerks(
  triggerBursts: readonly Burst[],
  refractoryMs: number,
): readonly FoundJerk[] {
  const jerks: FoundJerk[] = [];
  const inOrder = triggerBursts
    .filter(({ exclusion }) => exclusion === undefined)
    .sort((a, b) => a.onsetSeconds - b.onsetSeconds);
  for (const triggerBurst of inOrder) {
    const { onsetSeconds } = triggerBurst;
    const last = jerks.at(-1);
    if (last && (onsetSeconds - last.onsetSeconds) * 1000 < refractoryMs) continue;
    jerks.push({ jerkIndex: jerks.length, onsetSeconds, triggerBurst });
  }
  return jerks;
}
