import { median } from 'simple-statistics';
import type { Burst } from './burst';

/** Onsets of weaker bursts are off by too much to average on (rule Q3; Kowalski et al. 2021). */
const MIN_SNR_DECIBELS = 10;

/** Counts this close together, as a share of the largest, do not decide: one stray burst would. */
const EQUAL_COUNT_FRACTION = 0.05;

/**
 * Chooses the muscle to average on: of the channels with most bursts counted as myoclonus of at
 * least 10 dB, all within 5 % of the largest count, the one whose bursts have the highest median
 * signal-to-noise ratio, then the first. `undefined` when no burst of any channel is good enough.
 *
 * `bursts` holds those of all EMG channels, in any order.
 */
export function chooseTrigger(bursts: readonly Burst[]): number | undefined {
  const usable = bursts.filter(
    ({ exclusion, snrDecibels }) => exclusion === undefined && snrDecibels >= MIN_SNR_DECIBELS,
  );
  const candidates = [...new Set(usable.map(({ channelIndex }) => channelIndex))].map(
    (channelIndex) => {
      const own = usable.filter((burst) => burst.channelIndex === channelIndex);
      const medianSnrDecibels = median(own.map(({ snrDecibels }) => snrDecibels));
      return { channelIndex, burstCount: own.length, medianSnrDecibels };
    },
  );
  const largestCount = Math.max(0, ...candidates.map(({ burstCount }) => burstCount));
  return candidates
    .filter(({ burstCount }) => burstCount >= (1 - EQUAL_COUNT_FRACTION) * largestCount)
    .sort((a, b) => b.medianSnrDecibels - a.medianSnrDecibels || a.channelIndex - b.channelIndex)
    .at(0)?.channelIndex;
}
