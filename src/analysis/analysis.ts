import type { BackAverage } from '../averaging/backAverage';
import type { Burst, Jerk } from '../detection/burst';
import type { CertaintyStatement } from '../findings/certainty';
import type { OriginSummary } from '../findings/evaluateFindings';
import type { Finding } from '../findings/finding';
import type { BurstSummary } from '../measuring/summariseBursts';
import type { IntervalSummary } from '../measuring/summariseIntervals';
import type { ChannelIdentity } from '../recording/identity';
import type { Channel } from '../recording/recording';
import type { AnalysisNote } from './analysisNote';

/** The answer to one file and one set of settings; plain data, complete in itself. */
export interface Analysis {
  readonly channels: readonly IdentifiedChannel[];
  /** Time covered by samples, gaps left out. */
  readonly recordedSeconds: number;
  /** EMG channels that could be searched, in file order. */
  readonly muscles: readonly MuscleAnalysis[];
  /** `undefined` when no muscle has a burst that could start an average. */
  readonly triggerChannelIndex: number | undefined;
  /** Jerks of the trigger muscle in time order, struck-out ones included. */
  readonly jerks: readonly Jerk[];
  /** Of accepted jerks; `undefined` for a file without samples. */
  readonly intervals: IntervalSummary | undefined;
  readonly backAverage: BackAverage | undefined;
  readonly findings: readonly Finding[];
  readonly origins: readonly OriginSummary[];
  readonly certainty: CertaintyStatement;
  readonly notes: readonly AnalysisNote[];
}

/** A channel of the file with what it records: the label's guess or the user's correction. */
export interface IdentifiedChannel {
  readonly channel: Channel;
  readonly identity: ChannelIdentity;
}

export interface MuscleAnalysis {
  readonly channelIndex: number;
  /** In time order; excluded ones are kept with their reason. */
  readonly bursts: readonly Burst[];
  /** Over bursts that are neither excluded nor struck out; `undefined` when there is none. */
  readonly summary: BurstSummary | undefined;
}
