import type { Jerk } from '../detection/burst';
import type { BodyRegion } from '../recording/identity';
import { assembleEpochs } from './assembleEpochs';
import { assessTransient } from './assessTransient';
import { averageEpochs } from './averageEpochs';
import type { AverageSettings } from './averageSettings';
import type { BackAverage } from './backAverage';
import { chooseSearchedChannels } from './chooseSearchedChannels';
import { correctBaseline } from './correctBaseline';
import type { CutEpochs } from './cutEpochs';
import type { ChannelAverage, ChannelEpochs } from './epochs';
import { findArtefact } from './findArtefact';
import { rectifyEpochs } from './rectifyEpochs';
import { rejectSweeps } from './rejectSweeps';
import { searchWindowOf } from './searchWindowOf';

export interface AverageInputs {
  readonly triggerChannelIndex: number;
  /** Where the trigger muscle is; `undefined` when not known. */
  readonly triggerRegion: BodyRegion | undefined;
  readonly jerks: readonly Jerk[];
  /** Cut at the onsets of `jerks`, in their order; filtered and referenced as wanted. */
  readonly eeg: readonly CutEpochs[];
  /** Band-passed, not rectified; cut likewise. */
  readonly emg: readonly CutEpochs[];
  /** Positions of the jerks that were cut; `undefined` where all were. */
  readonly cutPositions?: ReadonlySet<number> | undefined;
  /** The channels of `eeg` in the same order, cut at the times of `drawRandomTriggers`. */
  readonly randomEeg: readonly CutEpochs[];
  /** 10-10 site of each EEG channel, where known. */
  readonly siteOfChannel: ReadonlyMap<number, string | undefined>;
}

/**
 * Back-averages EEG and rectified EMG on jerks: rejects sweeps, averages, searches for a transient.
 *
 * EEG is corrected by its baseline, rectified EMG is not. An EEG channel without a sample in the
 * baseline, by its low rate, is left out. Averages are empty when no sweep is accepted.
 */
export function averageJerks(inputs: AverageInputs, settings: AverageSettings): BackAverage {
  const sweeps = rejectSweeps(inputs.jerks, inputs, settings);
  const kept = sweeps.flatMap(({ rejection }, position) =>
    rejection === undefined ? [position] : [],
  );
  const baseline = { startMs: settings.baselineStartMs, endMs: settings.baselineEndMs };
  const assembleEeg = (channel: CutEpochs, keptIndexes: readonly number[]) =>
    correctBaseline(assembleEpochs(channel, keptIndexes), baseline);
  const assembleAll = (channels: readonly CutEpochs[], keptIndexes: readonly number[]) =>
    channels.flatMap((channel) => assembleEeg(channel, keptIndexes) ?? []);
  const corrected = inputs.eeg.filter((channel) => assembleEeg(channel, []) !== undefined);
  const searched = chooseSearchedChannels(
    corrected.map(({ channelIndex }) => channelIndex),
    inputs.siteOfChannel,
  );
  const isSearched = ({ channelIndex }: { readonly channelIndex: number }) =>
    searched.includes(channelIndex);
  const randomKept = findClean(inputs.randomEeg, settings);
  // One channel at a time: the epochs of all of them together may be larger than all else.
  const eeg = corrected.flatMap((channel) => averageOf(assembleEeg(channel, kept)));
  const search =
    kept.length === 0
      ? { kind: 'not-assessable' as const, reason: 'no sweep was accepted' }
      : assessTransient(
          {
            epochs: assembleAll(corrected.filter(isSearched), kept),
            averages: eeg.filter(isSearched),
            randomEpochs: assembleAll(inputs.randomEeg.filter(isSearched), randomKept),
            window: searchWindowOf(inputs.triggerRegion),
          },
          settings,
        );
  return {
    triggerChannelIndex: inputs.triggerChannelIndex,
    sweeps,
    acceptedCount: kept.length,
    eeg,
    rectifiedEmg: inputs.emg.flatMap((channel) =>
      averageOf(assembleEpochs(rectifyEpochs(channel), kept)),
    ),
    ...('kind' in search
      ? { transient: undefined, noTransientReason: search.reason }
      : { transient: search }),
  };
}

/** Positions of the random epochs that are covered and free of artefact in every EEG channel. */
function findClean(eeg: readonly CutEpochs[], settings: AverageSettings): readonly number[] {
  const positions = eeg.at(0)?.epochs.map((_, position) => position) ?? [];
  return positions.filter(
    (position) =>
      eeg.every(({ epochs }) => epochs.at(position) !== undefined) &&
      findArtefact(eeg, position, settings) === undefined,
  );
}

function averageOf(epochs: ChannelEpochs | undefined): readonly ChannelAverage[] {
  const average = epochs && averageEpochs(epochs);
  return average === undefined ? [] : [average];
}
