import type { IdentifiedChannel } from '../analysis/analysis';
import type { AnalysisSettings } from '../analysis/settings';
import { withDerivations } from '../recording/withDerivations';
import type { OpenedFile } from './state/workspaceStore';

/**
 * Every channel, bipolar ones included, with what it records: the user's correction where there is
 * one, else the guess; for a bipolar one that of its first channel.
 */
export function correctedChannels(
  { recording, guesses }: Pick<OpenedFile, 'recording' | 'guesses'>,
  { corrections, derivations }: Pick<AnalysisSettings, 'corrections' | 'derivations'>,
): readonly IdentifiedChannel[] {
  return withDerivations(recording, derivations).channels.flatMap((channel) => {
    const guessIndex = channel.derivation?.plusIndex ?? channel.index;
    const correction = corrections.find(({ channelIndex }) => channelIndex === channel.index);
    const guess = guesses.find((one) => one.channel.index === guessIndex);
    const identity = correction?.identity ?? guess?.identity;
    return identity === undefined ? [] : [{ channel, identity }];
  });
}
