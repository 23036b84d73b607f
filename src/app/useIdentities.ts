import { useMemo } from 'react';
import type { IdentifiedChannel } from '../analysis/analysis';
import type { ChannelIdentity } from '../recording/identity';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

/** Every channel with what it records: the user's correction where there is one, else the guess. */
export function useIdentifiedChannels(): readonly IdentifiedChannel[] {
  const { guesses } = useWorkspaceContext().opened;
  const corrections = useWorkspace(({ settings }) => settings.present.corrections);
  return useMemo(
    () =>
      guesses.map(({ channel, identity }) => ({
        channel,
        identity:
          corrections.find(({ channelIndex }) => channelIndex === channel.index)?.identity ??
          identity,
      })),
    [guesses, corrections],
  );
}

/** What each channel records, by its index. */
export function useIdentities(): ReadonlyMap<number, ChannelIdentity> {
  const channels = useIdentifiedChannels();
  return useMemo(
    () => new Map(channels.map(({ channel, identity }) => [channel.index, identity])),
    [channels],
  );
}
