import type { Burst } from './burst';

/** A silence this much shorter than the bursts on both sides of it is a dip of one contraction. */
const DIP_OF_BURST_FRACTION = 0.3;

/** Longer silences part contractions; cortical trains have silences of 10 ms and more. */
const MAX_DIP_MS = 50;

/**
 * Excludes as contractions the pieces of one weak contraction whose dips fall below the background:
 * bursts in a row, each silence shorter than 50 ms and than 0.3 of the shorter of its two bursts,
 * that together last longer than `maxDurationMs`.
 *
 * `bursts` of one channel in time order; those excluded already keep their reason.
 */
export function markBrokenContractions(
  bursts: readonly Burst[],
  maxDurationMs: number,
): readonly Burst[] {
  const rows: Burst[][] = [];
  for (const burst of bursts) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isDip(last, burst)) row.push(burst);
    else rows.push([burst]);
  }
  return rows.flatMap((row) => {
    const first = row.at(0);
    const last = row.at(-1);
    const isContraction =
      first && last && (last.offsetSeconds - first.onsetSeconds) * 1000 > maxDurationMs;
    return isContraction
      ? row.map((burst): Burst => ({
          ...burst,
          exclusion: burst.exclusion ?? { kind: 'contraction', maxDurationMs },
        }))
      : row;
  });
}

function isDip(earlier: Burst, later: Burst): boolean {
  const silenceMs = (later.onsetSeconds - earlier.offsetSeconds) * 1000;
  const shorterMs = Math.min(earlier.durationMs, later.durationMs);
  return silenceMs < Math.min(MAX_DIP_MS, DIP_OF_BURST_FRACTION * shorterMs);
}
