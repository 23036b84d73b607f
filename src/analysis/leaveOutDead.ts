import type { ChannelQuality } from './inspectChannels';
import type { UsableChannels } from './usableChannels';

/**
 * Takes out channels that hold one value throughout, each named in a note: one such EEG channel
 * would reject every sweep as flat, and pull an average reference towards itself.
 */
export function leaveOutDead(
  { channels, notes }: UsableChannels,
  qualities: readonly ChannelQuality[],
): UsableChannels {
  const dead = new Set(
    qualities.flatMap(({ channelIndex, isConstant }) => (isConstant ? [channelIndex] : [])),
  );
  return {
    channels: channels.filter(({ channelIndex }) => !dead.has(channelIndex)),
    notes: [
      ...notes,
      ...channels.flatMap(({ channelIndex }) =>
        dead.has(channelIndex) ? [{ kind: 'dead-channel' as const, channelIndex }] : [],
      ),
    ],
  };
}
