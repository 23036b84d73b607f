import { guessIdentity } from '../recording/guessIdentity';
import type { Recording } from '../recording/recording';
import type { IdentifiedChannel } from './analysis';
import type { ChannelCorrection } from './settings';

/** Every channel with what it records: the user's correction where there is one, else the label's guess. */
export function identifyChannels(
  recording: Recording,
  corrections: readonly ChannelCorrection[],
): readonly IdentifiedChannel[] {
  return recording.channels.map((channel) => ({
    channel,
    identity:
      corrections.find(({ channelIndex }) => channelIndex === channel.index)?.identity ??
      guessIdentity(channel, recording),
  }));
}
