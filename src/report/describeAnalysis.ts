import { assertNever } from '../base/assert';
import type { AnalysisError, SettingProblem } from '../analysis/analysisError';
import type { AnalysisNote } from '../analysis/analysisNote';
import type { SweepRejection } from '../averaging/epochs';
import type { BurstExclusion } from '../detection/burst';
import type { FilterError } from '../filtering/effectiveBand';
import { describeRecordingError } from './describeRecordingError';
import type { Message } from './message';

type LabelOf = (channelIndex: number) => string;

/** Why there is no analysis, and what to do. */
export function describeAnalysisError(error: AnalysisError): Message {
  switch (error.kind) {
    case 'recording':
      return describeRecordingError(error.error);
    case 'settings':
      return {
        what: `${error.problems.map(describeProblem).join('; ')}.`,
        next: 'Correct these settings.',
      };
    default:
      return assertNever(error);
  }
}

function describeProblem({ field, value, expected }: SettingProblem): string {
  return `${field} is ${value ?? 'missing'}, expected ${expected}`;
}

/** What the reader of the figures should know, with what to do about it. */
export function describeAnalysisNote(note: AnalysisNote, labelOf: LabelOf): Message {
  switch (note.kind) {
    case 'no-samples':
      return {
        what: 'The file holds annotations only.',
        next: 'Open the recording they belong to.',
      };
    case 'no-emg':
      return {
        what: 'No channel is known as EMG.',
        next: 'Set the type of the muscle channels in the step Channels.',
      };
    case 'no-eeg':
      return {
        what: 'No channel is known as EEG, so there is no back-average.',
        next: 'Set the type of the EEG channels in the step Channels.',
      };
    case 'no-bursts':
      return {
        what: 'No burst was found that counts.',
        next: 'Look at the traces; lower the threshold, or check the list of excluded bursts.',
      };
    case 'no-clear-bursts':
      return {
        what: 'Bursts were found, but none stands out of its background enough to choose a trigger muscle.',
        next: 'Choose the trigger muscle yourself, and look at each onset.',
      };
    case 'derivation-not-possible':
      return {
        what: `${labelOf(note.plusIndex)} minus ${labelOf(note.minusIndex)} cannot be made: both must be channels of this file, in microvolts and at one rate.`,
        next: 'Remove this bipolar channel, or use settings made for this montage.',
      };
    case 'trigger-without-bursts':
      return {
        what: `${labelOf(note.channelIndex)} has no burst that counts, so there is nothing to average on.`,
        next: 'Choose another trigger muscle, or lower the threshold.',
      };
    case 'channel-not-in-microvolts':
      return {
        what: `${labelOf(note.channelIndex)}: no scale in microvolts; left out.`,
        next: 'Export the recording with calibrated channels.',
      };
    case 'rate-too-low-for-bursts':
      return {
        what: `${labelOf(note.channelIndex)}: sampled at ${note.sampleRateHz} Hz; not searched for bursts.`,
        next: `Record EMG at ${note.minSampleRateHz} Hz at the very least; at 1000 Hz or more for burst durations.`,
      };
    case 'filter-not-possible':
      return {
        what: `${labelOf(note.channelIndex)}: left out; ${describeFilterError(note.error)}`,
        next: 'Change the filter.',
      };
    case 'low-pass-left-out':
      return {
        what: `${labelOf(note.channelIndex)}: sampled at ${note.sampleRateHz} Hz, so the ${note.lowPassHz} Hz low-pass has nothing to do and was left out.`,
        next: 'Nothing needs to be done.',
      };
    case 'notch-left-out':
      return {
        what: `${labelOf(note.channelIndex)}: sampled at ${note.sampleRateHz} Hz, so the ${note.notchHz} Hz notch has nothing to do and was left out.`,
        next: 'Nothing needs to be done.',
      };
    case 'dead-channel':
      return {
        what: `${labelOf(note.channelIndex)} holds one value throughout and was left out.`,
        next: 'Nothing needs to be done; the electrode was not recorded.',
      };
    case 'coarse-step':
      return {
        what: `${labelOf(note.channelIndex)}: one digital step is ${note.stepMicrovolts.toPrecision(2)} µV, more than its background (${note.noiseMicrovolts.toPrecision(2)} µV RMS); bursts of less than four steps are not counted.`,
        next: 'Record with a smaller physical range.',
      };
    case 'trigger-not-found':
      return {
        what: `${labelOf(note.channelIndex)} is not among the muscles searched, so it cannot give time zero.`,
        next: 'Choose another trigger muscle.',
      };
    case 'no-average-reference':
      return {
        what: `${labelOf(note.channelIndex)}: the only EEG channel at ${note.sampleRateHz} Hz, so it has no average reference; left out.`,
        next: 'Use the reference as recorded.',
      };
    default:
      return assertNever(note);
  }
}

/**
 * Notes in words, those that say the same of several channels as one. At most `MAX_NAMED` channels
 * are named, the rest counted.
 */
export function describeAnalysisNotes(
  notes: readonly AnalysisNote[],
  labelOf: LabelOf,
): readonly Message[] {
  const groups = new Map<string, AnalysisNote[]>();
  for (const note of notes) {
    const key = JSON.stringify({ ...note, channelIndex: undefined });
    groups.set(key, [...(groups.get(key) ?? []), note]);
  }
  return [...groups.values()].flatMap((alike) => {
    const labels = alike.flatMap((note) =>
      'channelIndex' in note ? [labelOf(note.channelIndex)] : [],
    );
    const named = labels.length === 0 ? labelOf : () => listed(labels);
    return alike.slice(0, 1).map((note) => describeAnalysisNote(note, named));
  });
}

const MAX_NAMED = 6;

function listed(labels: readonly string[]): string {
  const hiddenCount = labels.length - MAX_NAMED;
  return hiddenCount <= 1
    ? labels.join(', ')
    : `${labels.slice(0, MAX_NAMED).join(', ')} and ${hiddenCount} more`;
}

/** Why a band cannot be applied, as a sentence. */
function describeFilterError(error: FilterError): string {
  switch (error.kind) {
    case 'order-out-of-range':
      return `a filter of order ${error.order} is not possible; ${error.minOrder} to ${error.maxOrder} are.`;
    case 'cutoff-not-positive':
      return `a cut-off of ${error.cutoffHz} Hz is not possible; it must be above 0.`;
    case 'high-pass-too-low':
      return `a high-pass of ${error.highPassHz} Hz cannot be computed at this rate; the lowest is ${error.minHz} Hz.`;
    case 'high-pass-above-nyquist':
      return `a high-pass of ${error.highPassHz} Hz leaves nothing; the sampling rate carries up to ${error.limitHz.toFixed(0)} Hz.`;
    case 'band-empty':
      return `the high-pass (${error.highPassHz} Hz) is not below the low-pass (${error.lowPassHz} Hz).`;
    default:
      return assertNever(error);
  }
}

/** Why a burst is listed but not counted. */
export function describeBurstExclusion(exclusion: BurstExclusion, labelOf: LabelOf): string {
  switch (exclusion.kind) {
    case 'too-short':
      return `shorter than ${exclusion.minDurationMs} ms`;
    case 'contraction':
      return `contraction: longer than ${exclusion.maxDurationMs} ms`;
    case 'electrode-pop':
      return 'electrode pop';
    case 'cross-talk':
      return `cross-talk from ${labelOf(exclusion.fromChannelIndex)} (r = ${exclusion.correlation.toFixed(2)} at zero lag)`;
    case 'heartbeat':
      return 'follows the heartbeat';
    case 'at-edge':
      return 'at an edge or gap';
    case 'below-resolution':
      return `less than four digital steps of ${exclusion.stepMicrovolts.toPrecision(2)} µV`;
    default:
      return assertNever(exclusion);
  }
}

/** Why a sweep is not in the average. */
export function describeSweepRejection(rejection: SweepRejection, labelOf: LabelOf): string {
  switch (rejection.kind) {
    case 'struck-out':
      return `struck out: ${rejection.reason}`;
    case 'edge-or-gap':
      return 'window reaches over an edge or gap';
    case 'beyond-limit':
      return `not cut: ${rejection.cutCount} sweeps, spread evenly, are as many as can be held`;
    case 'overlap':
      return `another jerk ${Math.abs(rejection.otherLatencyMs).toFixed(0)} ms ${rejection.otherLatencyMs < 0 ? 'before' : 'after'}`;
    case 'amplitude':
      return `${labelOf(rejection.channelIndex)}: ${rejection.peakToPeakMicrovolts.toFixed(0)} µV peak to peak`;
    case 'gradient':
      return `${labelOf(rejection.channelIndex)}: step of ${rejection.stepMicrovolts.toFixed(0)} µV`;
    case 'flat':
      return `${labelOf(rejection.channelIndex)}: flat (${rejection.peakToPeakMicrovolts.toFixed(2)} µV peak to peak)`;
    default:
      return assertNever(rejection);
  }
}
