import { median } from 'simple-statistics';
import type { Burst } from './burst';

/** Onsets of weaker bursts are off by too much to average on (rule Q3; Kowalski et al. 2021). */
const MIN_SNR_DECIBELS = 10;

/**
 * Chooses the muscle to average on: the channel with most bursts counted as myoclonus of at least
 * 10 dB; of equals the one with the higher median signal-to-noise ratio of those, then the first
 * channel. `undefined` when no burst of any channel is good enough.
 *
 * `bursts` holds those of all EMG channels, in any order.
 */
export function chooseTrigger(bursts: readonly Burst[]): number | undefined {
  const usable = bursts.filter(
    ({ exclusion, snrDecibels }) => exclusion === undefined && snrDecibels >= MIN_SNR_DECIBELS,
  );
  const candidates = [...new Set(usable.map(({ channelIndex }) => channelIndex))]
    .map((channelIndex) => {
      const own = usable.filter((burst) => burst.channelIndex === channelIndex);
      const medianSnrDecibels = median(own.map(({ snrDecibels }) => snrDecibels));
      return { channelIndex, burstCount: own.length, medianSnrDecibels };
    })
    .sort(
      (a, b) =>
        b.burstCount - a.burstCount ||
        b.medianSnrDecibels - a.medianSnrDecibels ||
        a.channelIndex - b.channelIndex,
    );
  return candidates.at(0)?.channelIndex;
}
