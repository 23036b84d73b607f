import type { AnalysisNote } from './analysisNote';
import type { ChannelQuality } from './inspectChannels';
import type { UsableChannel } from './usableChannels';

/** Names the channels whose digital step is larger than their background, so that it hides it. */
export function noteCoarseSteps(
  channels: readonly UsableChannel[],
  qualities: readonly ChannelQuality[],
): readonly AnalysisNote[] {
  return channels.flatMap(({ channelIndex }) => {
    const quality = qualities.find((candidate) => candidate.channelIndex === channelIndex);
    if (quality === undefined || quality.isConstant) return [];
    const { stepMicrovolts, noiseMicrovolts } = quality;
    if (stepMicrovolts === undefined || noiseMicrovolts === undefined) return [];
    return noiseMicrovolts < stepMicrovolts
      ? [{ kind: 'coarse-step' as const, channelIndex, stepMicrovolts, noiseMicrovolts }]
      : [];
  });
}
