import { averageJerks } from '../averaging/averageJerks';
import type { BackAverage } from '../averaging/backAverage';
import { fail, succeed } from '../base/result';
import type { Result } from '../base/result';
import type { Burst, Jerk } from '../detection/burst';
import { chooseTrigger } from '../detection/chooseTrigger';
import type { BandFilter } from '../filtering/bandFilter';
import { statedCertainty } from '../findings/certainty';
import { evaluateFindings, summariseOrigins } from '../findings/evaluateFindings';
import { summariseBursts } from '../measuring/summariseBursts';
import { summariseIntervals } from '../measuring/summariseIntervals';
import { findMuscle } from '../recording/findMuscle';
import type { Derivation, Recording } from '../recording/recording';
import { withDerivations } from '../recording/withDerivations';
import type { Analysis, IdentifiedChannel, MuscleAnalysis } from './analysis';
import type { AnalysisError } from './analysisError';
import type { AnalysisNote } from './analysisNote';
import { checkSettings } from './checkSettings';
import { cutSweeps } from './cutSweeps';
import type { SweepCuts, SweepSearch } from './cutSweeps';
import { excludeCoarseBursts } from './excludeCoarseBursts';
import { findBursts } from './findBursts';
import type { BurstSearch } from './findBursts';
import { gatherFindingInputs, sitesOf } from './gatherFindingInputs';
import { identifyChannels } from './identifyChannels';
import { inspectChannels } from './inspectChannels';
import type { ChannelInspection, ChannelQuality } from './inspectChannels';
import { judgeJerks } from './judgeJerks';
import { leaveOutDead } from './leaveOutDead';
import { noteCoarseSteps } from './noteCoarseSteps';
import { recordedSecondsOf } from './readBlocks';
import { rememberLast } from './rememberLast';
import { referenceableChannels } from './rereference';
import type { AnalysisSettings } from './settings';
import { usableChannels } from './usableChannels';
import type { UsableChannels } from './usableChannels';

export interface AnalysisProgress {
  /** What is being done, in words. */
  readonly stage: string;
  /** Of the whole analysis, from 0 to 1. */
  readonly fraction: number;
}

export type Analyse = (
  /** `sourceId` is another for another file. */
  source: { readonly sourceId: string; readonly file: Blob; readonly recording: Recording },
  settings: AnalysisSettings,
  onProgress: (progress: AnalysisProgress) => void,
) => Promise<Result<Analysis, AnalysisError>>;

/** Heartbeats are found in the ECG as recorded, whatever band the EEG is given. */
const UNFILTERED: BandFilter = {
  highPassHz: undefined,
  lowPassHz: undefined,
  order: 1,
  notchHz: undefined,
};

/** Slower than this, a channel cannot show a burst at all; EMG stored as an envelope has 1 Hz. */
const MIN_EMG_RATE_HZ = 200;

/**
 * Makes an analysis that remembers the answers of its reading stages by their own inputs, so
 * that a changed decision, rejection limit or rule does not read the file again.
 *
 * The answer depends on the file and the settings alone. Rejects only when the file can no longer
 * be read.
 */
export function createAnalyser(): Analyse {
  const recallQualities = rememberLast(inspectChannels);
  const recallBursts = rememberLast(findBursts);
  const recallSweeps = rememberLast(cutSweeps);
  return async (source, settings, onProgress) => {
    const problems = checkSettings(settings);
    if (problems.length > 0) return fail({ kind: 'settings', problems });
    const { sourceId, file } = source;
    const recording = withDerivations(source.recording, settings.derivations);
    const channels = identifyChannels(recording, settings.corrections);
    const foundEmg = usableChannels(channels, 'EMG', settings.emgFilter, MIN_EMG_RATE_HZ);
    const foundEeg = usableChannels(channels, 'EEG', settings.eegFilter);
    const ecg = usableChannels(channels, 'ECG', UNFILTERED).channels;
    const inspected = { channels: [...foundEmg.channels, ...foundEeg.channels] };
    const qualities = await recallQualities(keyOf(sourceId, inspected), {
      ...inspected,
      file,
      recording,
    } satisfies ChannelInspection);
    const emg = usableEmg(foundEmg, qualities);
    const eeg = usableEeg(leaveOutDead(foundEeg, qualities), settings);

    const burstSearch = { emg: emg.channels, ecg, detection: settings.detection };
    const found = await recallBursts(keyOf(sourceId, burstSearch), {
      ...burstSearch,
      file,
      recording,
      onProgress: part(onProgress, 'Finding and measuring bursts', 0, 0.5),
    } satisfies BurstSearch);
    const bursts = found.map((ofChannel) => excludeCoarseBursts(ofChannel, qualities));
    const triggerChannelIndex = triggerOf(settings, bursts, emg);
    const triggerBursts = bursts.at(
      emg.channels.findIndex(({ channelIndex }) => channelIndex === triggerChannelIndex),
    );
    const jerks =
      triggerChannelIndex === undefined || triggerBursts === undefined
        ? []
        : judgeJerks(triggerBursts, settings.detection.refractoryMs, settings.decisions);

    const sweepSearch = {
      eeg: eeg.channels,
      emg: emg.channels,
      onsetsSeconds: jerks.map(({ onsetSeconds }) => onsetSeconds),
      window: windowOf(settings),
    };
    const cuts = await recallSweeps(keyOf(sourceId, sweepSearch), {
      ...sweepSearch,
      file,
      recording,
      onProgress: part(onProgress, 'Cutting sweeps', 0.5, 0.9),
    } satisfies SweepSearch);
    onProgress({ stage: 'Averaging and testing against random triggers', fraction: 0.9 });
    const backAverage = averageOn(triggerChannelIndex, jerks, { cuts, channels, settings });
    return succeed(
      conclude(
        { recording, channels, emg, eeg, bursts, jerks, triggerChannelIndex, backAverage },
        settings,
      ),
    );
  };
}

interface Evidence {
  readonly recording: Recording;
  readonly channels: readonly IdentifiedChannel[];
  readonly emg: UsableChannels;
  readonly eeg: UsableChannels;
  readonly bursts: readonly (readonly Burst[])[];
  readonly jerks: readonly Jerk[];
  readonly triggerChannelIndex: number | undefined;
  readonly backAverage: BackAverage | undefined;
}

function conclude(evidence: Evidence, settings: AnalysisSettings): Analysis {
  const { recording, channels, emg, jerks, triggerChannelIndex, backAverage } = evidence;
  const recordedSeconds = recordedSecondsOf(recording);
  const struckOut = new Set(
    jerks.flatMap(({ verdict, triggerBurst }) =>
      verdict.kind === 'struck-out' ? [triggerBurst] : [],
    ),
  );
  const muscles = emg.channels.map(({ channelIndex }, position): MuscleAnalysis => {
    const bursts = evidence.bursts.at(position) ?? [];
    const counted = bursts.filter(
      (burst) => burst.exclusion === undefined && !struckOut.has(burst),
    );
    return { channelIndex, bursts, summary: summariseBursts(counted) };
  });
  const accepted = jerks.filter(({ verdict }) => verdict.kind === 'accepted');
  const intervals = summariseIntervals(
    accepted.map(({ onsetSeconds }) => onsetSeconds),
    recordedSeconds,
  );
  const trigger = muscles.find(({ channelIndex }) => channelIndex === triggerChannelIndex);
  const findings = evaluateFindings(
    gatherFindingInputs({ channels, trigger, intervals, backAverage }, settings),
  );
  return {
    channels,
    recordedSeconds,
    muscles,
    triggerChannelIndex,
    jerks,
    intervals,
    backAverage,
    findings,
    origins: summariseOrigins(findings),
    certainty: statedCertainty(findings),
    notes: notesOn(evidence, settings),
  };
}

function averageOn(
  triggerChannelIndex: number | undefined,
  jerks: readonly Jerk[],
  context: {
    readonly cuts: SweepCuts;
    readonly channels: readonly IdentifiedChannel[];
    readonly settings: AnalysisSettings;
  },
): BackAverage | undefined {
  if (triggerChannelIndex === undefined || jerks.length === 0) return undefined;
  const { cuts, channels, settings } = context;
  const trigger = channels.find(({ channel }) => channel.index === triggerChannelIndex);
  return averageJerks(
    {
      triggerChannelIndex,
      triggerRegion: findMuscle(trigger?.identity.muscleId)?.region,
      jerks,
      ...cuts,
      siteOfChannel: sitesOf(channels),
    },
    settings.average,
  );
}

function usableEmg(found: UsableChannels, qualities: readonly ChannelQuality[]): UsableChannels {
  const { channels, notes } = leaveOutDead(found, qualities);
  return { channels, notes: [...notes, ...noteCoarseSteps(channels, qualities)] };
}

function usableEeg(usable: UsableChannels, settings: AnalysisSettings): UsableChannels {
  const referenced = referenceableChannels(usable.channels, settings.average.reference);
  return { channels: referenced.channels, notes: [...usable.notes, ...referenced.notes] };
}

/** The muscle asked for if it was searched, else the one chosen by its bursts. */
function triggerOf(
  { triggerChannelIndex }: AnalysisSettings,
  bursts: readonly (readonly Burst[])[],
  emg: UsableChannels,
): number | undefined {
  if (triggerChannelIndex === undefined) return chooseTrigger(bursts.flat());
  const isSearched = emg.channels.some(({ channelIndex }) => channelIndex === triggerChannelIndex);
  return isSearched ? triggerChannelIndex : undefined;
}

function notesOn(evidence: Evidence, settings: AnalysisSettings): readonly AnalysisNote[] {
  const { recording, channels, emg, eeg } = evidence;
  const lacks = (type: string) => !channels.some(({ identity }) => identity.type === type);
  const whole: readonly (AnalysisNote | false)[] = [
    recording.runs.length === 0 && { kind: 'no-samples' },
    lacks('EMG') && { kind: 'no-emg' },
    lacks('EEG') && { kind: 'no-eeg' },
    ...noteTrigger(evidence, settings.triggerChannelIndex),
    ...noteDerivations(recording, settings.derivations),
  ];
  return [...whole.filter((note) => note !== false), ...emg.notes, ...eeg.notes];
}

function noteDerivations(
  { channels }: Recording,
  derivations: readonly Derivation[],
): readonly AnalysisNote[] {
  return derivations
    .filter(
      ({ plusIndex, minusIndex }) =>
        !channels.some(
          ({ derivation }) =>
            derivation?.plusIndex === plusIndex && derivation.minusIndex === minusIndex,
        ),
    )
    .map((derivation) => ({ kind: 'derivation-not-possible', ...derivation }));
}

/** Why there is no jerk to average on, where there is none. */
function noteTrigger(
  { emg, bursts, jerks, triggerChannelIndex }: Evidence,
  askedChannelIndex: number | undefined,
): readonly AnalysisNote[] {
  const isAskedMissing = askedChannelIndex !== undefined && triggerChannelIndex === undefined;
  const missing: readonly AnalysisNote[] = isAskedMissing
    ? [{ kind: 'trigger-not-found', channelIndex: askedChannelIndex }]
    : [];
  if (emg.channels.length === 0 || jerks.length > 0) return missing;
  if (bursts.flat().every(({ exclusion }) => exclusion !== undefined))
    return [{ kind: 'no-bursts' }, ...missing];
  if (isAskedMissing) return missing;
  return triggerChannelIndex === undefined
    ? [{ kind: 'no-clear-bursts' }]
    : [{ kind: 'trigger-without-bursts', channelIndex: triggerChannelIndex }];
}

function windowOf({ average }: AnalysisSettings): SweepSearch['window'] {
  const { startMs, endMs, reference, seed } = average;
  return { startMs, endMs, reference, seed };
}

function keyOf(sourceId: string, inputs: unknown): string {
  return JSON.stringify([sourceId, inputs]);
}

function part(
  onProgress: (progress: AnalysisProgress) => void,
  stage: string,
  from: number,
  to: number,
): (fraction: number) => void {
  return (fraction) => onProgress({ stage, fraction: from + (to - from) * fraction });
}
