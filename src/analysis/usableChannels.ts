import { effectiveBand } from '../filtering/effectiveBand';
import type { BandFilter } from '../filtering/bandFilter';
import type { ChannelType } from '../recording/identity';
import type { IdentifiedChannel } from './analysis';
import type { AnalysisNote } from './analysisNote';

/** A channel that may enter measures, with the part of the band that its rate can carry. */
export interface UsableChannel {
  readonly channelIndex: number;
  readonly sampleRateHz: number;
  readonly band: BandFilter;
}

export interface UsableChannels {
  readonly channels: readonly UsableChannel[];
  readonly notes: readonly AnalysisNote[];
}

/**
 * The channels of one type that have a scale in microvolts, a sufficient rate and a possible filter;
 * every other one of that type is named in a note with its reason.
 */
export function usableChannels(
  channels: readonly IdentifiedChannel[],
  type: ChannelType,
  band: BandFilter,
  minSampleRateHz = 0,
): UsableChannels {
  const judged = channels
    .filter(({ identity }) => identity.type === type)
    .map((candidate) => judge(candidate, band, minSampleRateHz));
  return {
    channels: judged.flatMap(({ usable }) => usable ?? []),
    notes: judged.flatMap(({ notes }) => notes),
  };
}

function judge(
  { channel }: IdentifiedChannel,
  band: BandFilter,
  minSampleRateHz: number,
): { readonly usable: UsableChannel | undefined; readonly notes: readonly AnalysisNote[] } {
  const { index: channelIndex, sampleRateHz, scale } = channel;
  const refuse = (note: AnalysisNote) => ({ usable: undefined, notes: [note] });
  if (scale.kind !== 'microvolts')
    return refuse({ kind: 'channel-not-in-microvolts', channelIndex });
  if (sampleRateHz < minSampleRateHz)
    return refuse({ kind: 'rate-too-low-for-bursts', channelIndex, sampleRateHz, minSampleRateHz });
  const effective = effectiveBand(band, sampleRateHz);
  if (!effective.ok)
    return refuse({ kind: 'filter-not-possible', channelIndex, error: effective.error });
  const notes = effective.value.notes.map((note) => ({ channelIndex, sampleRateHz, ...note }));
  return { usable: { channelIndex, sampleRateHz, band: effective.value.applied }, notes };
}
