import type { ChannelIdentity, ChannelType } from '../../recording/identity';
import type { Channel } from '../../recording/recording';
import type { ChannelGroup } from './traceTypes';

/** A channel as the page knows it. */
export interface GroupedChannel {
  readonly channelIndex: number;
  /** The channel's label, told apart from an earlier one of the same name by a number. */
  readonly label: string;
  /** True when the file calibrates the channel in volts: drawn to scale. Otherwise fitted to its row. */
  readonly isMicrovolts: boolean;
}

export interface GroupedChannels {
  readonly group: ChannelGroup;
  readonly channels: readonly GroupedChannel[];
}

const GROUP_ORDER: readonly ChannelGroup[] = ['EEG', 'EMG', 'other'];

/**
 * The channels that are not hidden: EEG, then EMG, then all others, in file order within a group;
 * groups without a channel are left out. A channel that `identities` does not name counts as other.
 */
export function groupChannels(
  channels: readonly Channel[],
  identities: ReadonlyMap<number, ChannelIdentity>,
  hiddenChannelIndexes: readonly number[],
): readonly GroupedChannels[] {
  const labels = distinctLabels(channels);
  const groupOf = ({ index }: Channel) => groupOfType(identities.get(index)?.type ?? 'other');
  return GROUP_ORDER.map((group) => ({
    group,
    channels: channels
      .filter((channel) => !hiddenChannelIndexes.includes(channel.index))
      .filter((channel) => groupOf(channel) === group)
      .map(({ index, label, scale }) => ({
        channelIndex: index,
        label: labels.get(index) ?? label,
        isMicrovolts: scale.kind === 'microvolts',
      })),
  })).filter(({ channels: members }) => members.length > 0);
}

/** What a group is called on the page. */
export function groupName(group: ChannelGroup): string {
  return group === 'other' ? 'Others' : group;
}

/** Eye movements share the scale of the EEG. */
function groupOfType(type: ChannelType): ChannelGroup {
  switch (type) {
    case 'EEG':
    case 'EOG':
      return 'EEG';
    case 'EMG':
      return 'EMG';
    case 'ECG':
    case 'accelerometer':
    case 'trigger':
    case 'other':
      return 'other';
  }
}

function distinctLabels(channels: readonly Channel[]): ReadonlyMap<number, string> {
  const seenCounts = new Map<string, number>();
  const labels = new Map<number, string>();
  for (const { index, label } of channels) {
    const seenCount = (seenCounts.get(label) ?? 0) + 1;
    seenCounts.set(label, seenCount);
    labels.set(index, seenCount === 1 ? label : `${label} (${String(seenCount)})`);
  }
  return labels;
}
