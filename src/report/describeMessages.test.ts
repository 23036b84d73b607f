import { describe, expect, test } from 'vitest';
import type { AnalysisError } from '../analysis/analysisError';
import type { AnalysisNote } from '../analysis/analysisNote';
import type { ResultFileError } from '../analysis/resultFile';
import type { SweepRejection } from '../averaging/epochs';
import type { BurstExclusion } from '../detection/burst';
import type { FilterError } from '../filtering/effectiveBand';
import type { RecordingError } from '../recording/recordingError';
import type { RecordingNote } from '../recording/recordingNote';
import {
  describeAnalysisError,
  describeAnalysisNote,
  describeAnalysisNotes,
  describeBurstExclusion,
  describeSweepRejection,
} from './describeAnalysis';
import { describeResultFileError } from './describeComparison';
import { describeRecordingError } from './describeRecordingError';
import { describeRecordingNote } from './describeRecordingNote';

/** One example of each member: a new one cannot be forgotten here. */
type ExampleOfEach<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: Extract<Union, { readonly kind: Kind }>;
};

const labelOf = (channelIndex: number) => ['EEG C3', 'EMG ECR R'].at(channelIndex) ?? 'channel 3';

/** Starts upper case, ends in one full stop, and holds nothing a program would say. */
function expectSentence(text: string) {
  expect(text).toMatch(/^[A-Z“\d][^]*[^.\s]\.$/u);
  expectClean(text);
}

function expectClean(text: string) {
  expect(text).not.toMatch(/undefined|NaN|\[object|null|Infinity| {2}|,,/);
  expect(text).not.toMatch(/[a-z]+-[a-z]+-[a-z]+-/);
}

const RECORDING_ERRORS: ExampleOfEach<RecordingError> = {
  'empty-file': { kind: 'empty-file' },
  'not-edf': { kind: 'not-edf', likelyKind: 'html', firstText: '<html>' },
  'header-truncated': { kind: 'header-truncated', expectedByteCount: 768, byteCount: 300 },
  'header-size-mismatch': {
    kind: 'header-size-mismatch',
    writtenByteCount: 512,
    expectedByteCount: 768,
    channelCount: 2,
  },
  'field-unreadable': {
    kind: 'field-unreadable',
    field: 'record-count',
    channelIndex: undefined,
    byteOffset: 236,
    text: 'abc',
  },
  'no-signals': { kind: 'no-signals' },
  'no-samples': { kind: 'no-samples', recordByteCount: 2000, dataByteCount: 12 },
  'record-duration-not-positive': {
    kind: 'record-duration-not-positive',
    recordDurationSeconds: 0,
  },
  'read-failed': { kind: 'read-failed', byteOffset: 512, byteCount: 1000 },
};

const FILTER_ERRORS: ExampleOfEach<FilterError> = {
  'order-out-of-range': { kind: 'order-out-of-range', order: 9, minOrder: 1, maxOrder: 8 },
  'cutoff-not-positive': { kind: 'cutoff-not-positive', cutoffHz: 0 },
  'high-pass-too-low': { kind: 'high-pass-too-low', highPassHz: 0.0001, minHz: 0.002 },
  'high-pass-above-nyquist': { kind: 'high-pass-above-nyquist', highPassHz: 150, limitHz: 121.6 },
  'band-empty': { kind: 'band-empty', highPassHz: 50, lowPassHz: 20 },
};

const ANALYSIS_NOTES: ExampleOfEach<AnalysisNote> = {
  'no-samples': { kind: 'no-samples' },
  'no-emg': { kind: 'no-emg' },
  'no-eeg': { kind: 'no-eeg' },
  'no-bursts': { kind: 'no-bursts' },
  'no-clear-bursts': { kind: 'no-clear-bursts' },
  'trigger-without-bursts': { kind: 'trigger-without-bursts', channelIndex: 1 },
  'channel-not-in-microvolts': { kind: 'channel-not-in-microvolts', channelIndex: 1 },
  'rate-too-low-for-bursts': {
    kind: 'rate-too-low-for-bursts',
    channelIndex: 1,
    sampleRateHz: 1,
    minSampleRateHz: 200,
  },
  'filter-not-possible': {
    kind: 'filter-not-possible',
    channelIndex: 1,
    error: FILTER_ERRORS['band-empty'],
  },
  'low-pass-left-out': {
    kind: 'low-pass-left-out',
    channelIndex: 1,
    sampleRateHz: 256,
    lowPassHz: 500,
    limitHz: 121.6,
  },
  'notch-left-out': {
    kind: 'notch-left-out',
    channelIndex: 1,
    sampleRateHz: 100,
    notchHz: 50,
    limitHz: 47.5,
  },
  'dead-channel': { kind: 'dead-channel', channelIndex: 1 },
  'coarse-step': {
    kind: 'coarse-step',
    channelIndex: 1,
    stepMicrovolts: 31,
    noiseMicrovolts: 8.2,
  },
  'trigger-not-found': { kind: 'trigger-not-found', channelIndex: 0 },
  'derivation-not-possible': { kind: 'derivation-not-possible', plusIndex: 0, minusIndex: 1 },
  'no-average-reference': { kind: 'no-average-reference', channelIndex: 0, sampleRateHz: 250 },
};

const RESULT_FILE_ERRORS: ExampleOfEach<ResultFileError> = {
  'not-json': { kind: 'not-json' },
  'not-a-result-file': { kind: 'not-a-result-file' },
  'newer-version': { kind: 'newer-version', version: 2, knownVersion: 1 },
  damaged: { kind: 'damaged', path: 'jerks.0.onsetSeconds', problem: 'Invalid input' },
};

const EXCLUSIONS: ExampleOfEach<BurstExclusion> = {
  'too-short': { kind: 'too-short', minDurationMs: 10 },
  contraction: { kind: 'contraction', maxDurationMs: 500 },
  'electrode-pop': { kind: 'electrode-pop' },
  heartbeat: { kind: 'heartbeat' },
  'at-edge': { kind: 'at-edge' },
  'below-resolution': { kind: 'below-resolution', stepMicrovolts: 31 },
  'cross-talk': { kind: 'cross-talk', fromChannelIndex: 3, correlation: 0.91 },
};

const REJECTIONS: ExampleOfEach<SweepRejection> = {
  'struck-out': { kind: 'struck-out', reason: 'voluntary' },
  'edge-or-gap': { kind: 'edge-or-gap' },
  'beyond-limit': { kind: 'beyond-limit', cutCount: 3333 },
  overlap: { kind: 'overlap', otherLatencyMs: -120.4 },
  amplitude: { kind: 'amplitude', channelIndex: 0, peakToPeakMicrovolts: 171.2 },
  gradient: { kind: 'gradient', channelIndex: 0, stepMicrovolts: 61 },
  flat: { kind: 'flat', channelIndex: 0, peakToPeakMicrovolts: 0.2 },
};

describe('errors say what happened and what to do', () => {
  test.each(Object.values<RecordingError>(RECORDING_ERRORS))('$kind', (error) => {
    const { what, next } = describeRecordingError(error);
    expectSentence(what);
    expectSentence(next);
    expect(describeAnalysisError({ kind: 'recording', error })).toEqual({ what, next });
  });

  test('settings: all problems, with their numbers, as one sentence', () => {
    const error: AnalysisError = {
      kind: 'settings',
      problems: [
        { field: 'emgFilter.order', value: 9, expected: 'a whole number from 1 to 8' },
        { field: 'average.endMs', value: undefined, expected: 'from 10 to 5000 ms' },
      ],
    };
    const { what, next } = describeAnalysisError(error);
    expect(what).toBe(
      'emgFilter.order is 9, expected a whole number from 1 to 8; average.endMs is missing, expected from 10 to 5000 ms.',
    );
    expectSentence(next);
  });

  test('a field of one channel is named by its position from 1', () => {
    const { what } = describeRecordingError({
      ...RECORDING_ERRORS['field-unreadable'],
      channelIndex: 0,
    });
    expect(what).toContain('channel 1');
  });

  test.each(Object.values<ResultFileError>(RESULT_FILE_ERRORS))('result file: $kind', (error) => {
    const text = describeResultFileError(error);
    expect(text).toMatch(/[^.]\.$/);
    expectClean(text);
  });
});

describe('notes on an analysis', () => {
  test.each(Object.values<AnalysisNote>(ANALYSIS_NOTES))('$kind', (note) => {
    const { what, next } = describeAnalysisNote(note, labelOf);
    expectSentence(what);
    expectSentence(next);
    if ('channelIndex' in note) expect(what).toContain(labelOf(note.channelIndex));
  });

  test.each(Object.values<FilterError>(FILTER_ERRORS))('filter: $kind', (error) => {
    const { what } = describeAnalysisNote(
      { kind: 'filter-not-possible', channelIndex: 1, error },
      labelOf,
    );
    expectSentence(what);
  });

  test('notes that say the same of several channels become one, others keep their channels', () => {
    const notes = [0, 1].map((channelIndex) => ({
      ...ANALYSIS_NOTES['low-pass-left-out'],
      channelIndex,
    }));
    const other = ANALYSIS_NOTES['derivation-not-possible'];
    const [together, alone, ...none] = describeAnalysisNotes([...notes, other], labelOf);
    expect(together?.what).toMatch(/^EEG C3, EMG ECR R: sampled at 256 Hz/);
    expect(alone).toEqual(describeAnalysisNote(other, labelOf));
    expect(none).toEqual([]);
  });

  test('beyond six channels the rest is counted', () => {
    const notes = Array.from({ length: 9 }, (_, channelIndex) => ({
      kind: 'channel-not-in-microvolts' as const,
      channelIndex,
    }));
    const [together] = describeAnalysisNotes(notes, (channelIndex) => `C${channelIndex}`);
    expect(together?.what).toMatch(/^C0, C1, C2, C3, C4, C5 and 3 more: /);
  });
});

test.each(Object.values<BurstExclusion>(EXCLUSIONS))('exclusion $kind', (exclusion) => {
  expect(describeBurstExclusion(exclusion, labelOf)).toMatch(/^[a-z].*[^.]$/);
  expectClean(describeBurstExclusion(exclusion, labelOf));
});

describe('sweeps', () => {
  test.each(Object.values<SweepRejection>(REJECTIONS))('$kind', (rejection) => {
    expect(describeSweepRejection(rejection, labelOf)).toMatch(/[^.]$/);
    expectClean(describeSweepRejection(rejection, labelOf));
  });

  test('an overlap says on which side', () => {
    expect(describeSweepRejection(REJECTIONS.overlap, labelOf)).toContain('120 ms before');
    expect(describeSweepRejection({ kind: 'overlap', otherLatencyMs: 25 }, labelOf)).toContain(
      '25 ms after',
    );
  });
});

const RECORDING_NOTES: readonly RecordingNote[] = [
  { kind: 'record-count-unknown', foundRecordCount: 12 },
  { kind: 'truncated', promisedRecordCount: 600, foundRecordCount: 598 },
  { kind: 'trailing-bytes', trailingByteCount: 120, wholeRecordCount: 0 },
  { kind: 'date-unknown', dateText: '99.99.99', timeText: 'x' },
  { kind: 'marked-continuous-but-gaps', gapCount: 2, totalGapSeconds: 20.5 },
  { kind: 'clock-drift', driftSeconds: 0.0021 },
  { kind: 'uncalibrated', channelIndex: 1, reason: 'blank-limits' },
  { kind: 'unit-unclear', channelIndexes: [0, 1], fileUnit: '' },
  { kind: 'decimal-comma', channelIndexes: [1], inRecordDuration: true },
  { kind: 'duplicate-labels', label: 'EMG', channelIndexes: [0, 1] },
  { kind: 'low-rate', channelIndex: 1, sampleRateHz: 200 },
  {
    kind: 'edfdecoder-disagrees',
    channelIndex: 0,
    recordIndex: 0,
    sampleIndex: 9,
    ownValue: 12.5,
    edfdecoderValue: 13,
  },
];

test.each(RECORDING_NOTES)('recording: $kind', (note) => {
  const text = describeRecordingNote(note, labelOf);
  expectSentence(text);
  if ('channelIndex' in note) expect(text).toContain(labelOf(note.channelIndex));
});

test('a second reader without a value is not called undefined', () => {
  const text = describeRecordingNote(
    {
      kind: 'edfdecoder-disagrees',
      channelIndex: 0,
      recordIndex: 0,
      sampleIndex: 9,
      ownValue: 12.5,
      edfdecoderValue: undefined,
    },
    labelOf,
  );
  expectSentence(text);
});
