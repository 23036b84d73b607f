import type { Burst } from '../detection/burst';
import type { ChannelQuality } from './inspectChannels';

/** One step up and down becomes a burst by a high-pass; two edges of a real one need several. */
const MIN_PEAK_STEPS = 4;

/**
 * Excludes bursts whose peak is less than four digital steps of their channel: the flicker of the
 * last bit looks like a burst once it is band-passed, and has no edge that could be measured.
 */
export function excludeCoarseBursts(
  bursts: readonly Burst[],
  qualities: readonly ChannelQuality[],
): readonly Burst[] {
  const steps = new Map(
    qualities.map(({ channelIndex, stepMicrovolts }) => [channelIndex, stepMicrovolts]),
  );
  return bursts.map((burst) => {
    const stepMicrovolts = steps.get(burst.channelIndex) ?? 0;
    const isCoarse = burst.peakMicrovolts < MIN_PEAK_STEPS * stepMicrovolts;
    return burst.exclusion === undefined && isCoarse
      ? { ...burst, exclusion: { kind: 'below-resolution', stepMicrovolts } }
      : burst;
  });
}
