import { useMemo } from 'react';
import type { IdentifiedChannel } from '../analysis/analysis';
import type { ChannelIdentity } from '../recording/identity';
import { correctedChannels } from './correctedChannels';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

/** Every channel, bipolar ones included, with what it records. */
export function useIdentifiedChannels(): readonly IdentifiedChannel[] {
  const { opened } = useWorkspaceContext();
  const corrections = useWorkspace(({ settings }) => settings.present.corrections);
  const derivations = useWorkspace(({ settings }) => settings.present.derivations);
  return useMemo(
    () => correctedChannels(opened, { corrections, derivations }),
    [opened, corrections, derivations],
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
