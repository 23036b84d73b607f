import { identifyChannel } from './identifyChannel';
import type { ChannelIdentity } from './identity';
import type { Channel, Recording } from './recording';

/** What a channel records by its label; a derived one records what its first channel does. */
export function guessIdentity(
  channel: Channel,
  { channels }: Pick<Recording, 'channels'>,
): ChannelIdentity {
  const plus = channels.find(({ index }) => index === channel.derivation?.plusIndex);
  return identifyChannel(plus ?? channel);
}
