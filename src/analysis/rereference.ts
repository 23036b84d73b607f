import type { AverageSettings } from '../averaging/averageSettings';
import { assert } from '../base/assert';
import type { Signal } from '../base/signal';
import { averageReference } from '../filtering/derive';
import type { AnalysisNote } from './analysisNote';
import type { UsableChannel } from './usableChannels';

/**
 * The EEG channels that can be given a reference: with the average reference, those that share
 * their rate with at least one other. The rest is named in notes.
 */
export function referenceableChannels(
  eeg: readonly UsableChannel[],
  reference: AverageSettings['reference'],
): { readonly channels: readonly UsableChannel[]; readonly notes: readonly AnalysisNote[] } {
  if (reference === 'as-recorded') return { channels: eeg, notes: [] };
  const countOf = (rateHz: number) =>
    eeg.filter(({ sampleRateHz }) => sampleRateHz === rateHz).length;
  return {
    channels: eeg.filter(({ sampleRateHz }) => countOf(sampleRateHz) > 1),
    notes: eeg.flatMap(({ channelIndex, sampleRateHz }) =>
      countOf(sampleRateHz) > 1
        ? []
        : [{ kind: 'no-average-reference' as const, channelIndex, sampleRateHz }],
    ),
  };
}

/**
 * Gives EEG signals their reference, in the order given. The average reference is taken over all
 * signals of one rate, of which there are at least two; EMG never comes here.
 */
export function rereference(
  signals: readonly Signal[],
  reference: AverageSettings['reference'],
): readonly Signal[] {
  if (reference === 'as-recorded') return signals;
  const referenced = new Map<Signal, Signal>();
  for (const rateHz of new Set(signals.map(({ sampleRateHz }) => sampleRateHz))) {
    const group = signals.filter(({ sampleRateHz }) => sampleRateHz === rateHz);
    const averaged = averageReference(group);
    assert(averaged !== undefined, 'at least two channels of a rate');
    averaged.forEach((signal, position) => referenced.set(group[position], signal));
  }
  return signals.map((signal) => referenced.get(signal) ?? signal);
}
