import type { BackAverage } from '../averaging/backAverage';
import type { FindingInputs } from '../findings/findingInputs';
import type { IntervalSummary } from '../measuring/summariseIntervals';
import { findMuscle } from '../recording/findMuscle';
import type { IdentifiedChannel, MuscleAnalysis } from './analysis';
import type { AnalysisSettings } from './settings';

export interface Measures {
  readonly channels: readonly IdentifiedChannel[];
  readonly trigger: MuscleAnalysis | undefined;
  readonly intervals: IntervalSummary | undefined;
  readonly backAverage: BackAverage | undefined;
}

/** Puts the measures of one analysis into the words of the rules. */
export function gatherFindingInputs(measures: Measures, settings: AnalysisSettings): FindingInputs {
  const { channels, trigger, intervals, backAverage } = measures;
  const triggerChannel = channels.find(({ channel }) => channel.index === trigger?.channelIndex);
  const summary = trigger?.summary;
  return {
    triggerMuscle: triggerChannel && nameMuscleOf(triggerChannel),
    emgSampleRateHz: triggerChannel?.channel.sampleRateHz,
    triggerBursts: summary && {
      count: summary.burstCount,
      meanDurationMs: summary.meanDurationMs,
      low95Ms: summary.meanDurationCi95?.lowMs,
      high95Ms: summary.meanDurationCi95?.highMs,
      medianSnrDecibels: summary.medianSnrDecibels,
    },
    medianJerkIntervalMs: intervals?.intervals && intervals.intervals.medianSeconds * 1000,
    minGapMs: settings.detection.minGapMs,
    backAverage,
    siteOfChannel: sitesOf(channels),
  };
}

/** The electrode site of each EEG channel, where its label or the user names one. */
export function sitesOf(
  channels: readonly IdentifiedChannel[],
): ReadonlyMap<number, string | undefined> {
  return new Map(
    channels
      .filter(({ identity }) => identity.type === 'EEG')
      .map(({ channel, identity }) => [channel.index, identity.site]),
  );
}

function nameMuscleOf({ channel, identity }: IdentifiedChannel): FindingInputs['triggerMuscle'] {
  const muscle = findMuscle(identity.muscleId);
  return { name: muscle?.name ?? channel.label, region: muscle?.region, side: identity.side };
}
