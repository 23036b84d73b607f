import { mean, median } from 'simple-statistics';
import type { Burst } from './burst';

/** Fewer bursts cannot show that they keep to the heart's time. */
const MIN_BURST_COUNT = 10;

/** A burst meets a heartbeat when an R peak lies within it or this close to it: half a QRS complex. */
const MARGIN_SECONDS = 0.04;

/** So many of a channel's bursts must meet a heartbeat, and so many times more than by chance. */
const MIN_SHARE = 0.5;
const MIN_TIMES_CHANCE = 2.5;

/** A burst larger than this many times the usual one that meets a heartbeat is more than that. */
const MAX_TIMES_USUAL_PEAK = 2;

/**
 * Excludes bursts that are the heart's own potential in the EMG.
 *
 * A burst meets a heartbeat when an R peak lies between 40 ms before its onset and 40 ms after its
 * offset. Channel by channel, contractions left aside: where at least half of the bursts do, no
 * fewer than ten, and at least 2.5 times as many as bursts of that length at random times would,
 * those are excluded, unless their peak is more than twice the median peak of those (a jerk that
 * happens to meet a heartbeat). Elsewhere nothing changes. Bursts excluded already keep their
 * reason. `bursts` in any order, answered in the same.
 *
 * Own rule: sources advise to check bursts of trunk muscles against R peaks, without a number.
 */
export function markHeartbeats(
  bursts: readonly Burst[],
  heartbeatSeconds: readonly number[],
): readonly Burst[] {
  const beats = [...heartbeatSeconds].sort((a, b) => a - b);
  const isMet = new Map(bursts.map((burst) => [burst, meetsBeat(burst, beats)]));
  const limits = new Map<number, number>();
  for (const channelIndex of new Set(bursts.map((burst) => burst.channelIndex))) {
    const own = bursts.filter(
      (burst) => burst.channelIndex === channelIndex && burst.exclusion?.kind !== 'contraction',
    );
    const met = own.filter((burst) => isMet.get(burst));
    const chance = chanceOfMeeting(own, beats);
    const isLocked =
      met.length >= MIN_BURST_COUNT &&
      met.length >= MIN_SHARE * own.length &&
      met.length >= MIN_TIMES_CHANCE * chance * own.length;
    if (isLocked) {
      const usualMicrovolts = median(met.map(({ peakMicrovolts }) => peakMicrovolts));
      limits.set(channelIndex, MAX_TIMES_USUAL_PEAK * usualMicrovolts);
    }
  }
  return bursts.map((burst) => {
    const limitMicrovolts = limits.get(burst.channelIndex);
    const isBeat =
      limitMicrovolts !== undefined &&
      isMet.get(burst) === true &&
      burst.peakMicrovolts <= limitMicrovolts;
    return isBeat && burst.exclusion === undefined
      ? { ...burst, exclusion: { kind: 'heartbeat' } }
      : burst;
  });
}

/** Share of bursts of these lengths that would meet a heartbeat at random times. */
function chanceOfMeeting(bursts: readonly Burst[], beats: readonly number[]): number {
  const first = beats.at(0);
  const last = beats.at(-1);
  if (first === undefined || last === undefined || last === first || bursts.length === 0) return 1;
  const cycleSeconds = (last - first) / (beats.length - 1);
  const reachSeconds = mean(bursts.map(({ durationMs }) => durationMs)) / 1000 + 2 * MARGIN_SECONDS;
  return Math.min(1, reachSeconds / cycleSeconds);
}

function meetsBeat({ onsetSeconds, offsetSeconds }: Burst, beats: readonly number[]): boolean {
  let low = 0;
  let high = beats.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beats[middle] < onsetSeconds - MARGIN_SECONDS) low = middle + 1;
    else high = middle;
  }
  return low < beats.length && beats[low] <= offsetSeconds + MARGIN_SECONDS;
}
