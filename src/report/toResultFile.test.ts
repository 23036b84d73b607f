import { beforeAll, describe, expect, test } from 'vitest';
import { createAnalyser } from '../analysis/analyse';
import type { Analysis } from '../analysis/analysis';
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  openTestRecording,
} from '../analysis/makeTestRecording';
import { parseResultFile } from '../analysis/resultFile';
import type { ResultFile } from '../analysis/resultFile';
import { DEFAULT_SETTINGS } from '../analysis/settings';
import type { AnalysisSettings } from '../analysis/settings';
import type { Recording } from '../recording/recording';
import { labelsOf, toResultFile } from './toResultFile';
import { writeResult } from './writeResult';

const SETTINGS: AnalysisSettings = {
  ...DEFAULT_SETTINGS,
  eegFilter: { ...DEFAULT_SETTINGS.eegFilter, lowPassHz: undefined, notchHz: 50 },
  decisions: [
    { channelIndex: 3, onsetSeconds: JERK_ONSETS_SECONDS.at(2) ?? 0, reason: 'voluntary' },
  ],
};
const PROVENANCE = {
  fileName: 'recording.edf',
  byteCount: 1234,
  sha256: 'ab'.repeat(32),
  softwareVersion: '0.1.0',
};
/** Everything a header could say about a person. */
const HEADER = {
  patient: 'MCH-0234567 F 02-MAY-1951 Haagse_Harry',
  recording: 'Startdate 17-OCT-1987 PSG-1234/87 Dr_Zorn Telemetry03',
};

let recording: Recording;
let analysis: Analysis;
let result: ResultFile;
let text: string;

beforeAll(async () => {
  const opened = await openTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS, HEADER);
  recording = opened.recording;
  const source = { sourceId: 'one', ...opened };
  const answer = await createAnalyser()(source, SETTINGS, () => undefined);
  if (!answer.ok) throw new Error(answer.error.kind);
  analysis = answer.value;
  result = toResultFile(analysis, { recording, settings: SETTINGS, provenance: PROVENANCE });
  text = writeResult(result);
});

function parsed(): ResultFile {
  const read = parseResultFile(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('toResultFile', () => {
  test('what is written is read back, and writes the same again', () => {
    expect(JSON.parse(writeResult(parsed()))).toEqual(JSON.parse(text));
  });

  test('rounding stays below what a number means: a nanosecond, a millionth of a microvolt', () => {
    const read = parsed();
    for (const [i, jerk] of result.jerks.entries())
      expect(Math.abs((read.jerks.at(i)?.onsetSeconds ?? NaN) - jerk.onsetSeconds)).toBeLessThan(
        0.51e-9,
      );
    for (const [i, channel] of (result.backAverage?.eeg ?? []).entries())
      for (const [k, value] of channel.meanMicrovolts.entries()) {
        const written = read.backAverage?.eeg.at(i)?.meanMicrovolts.at(k) ?? NaN;
        expect(Math.abs(written - value)).toBeLessThan(0.51e-6);
      }
    expect(result.jerks.length).toBeGreaterThan(0);
  });

  test('no number is missing', () => {
    expect(text).not.toMatch(/\bnull,|: null|\[\s*null|NaN|Infinity/);
  });

  test('the header’s texts on patient and recording are not in it, nor its dates', () => {
    expect(recording.header.patientText).toContain('Haagse_Harry');
    // The two start dates differ, which a note of the recording says with both.
    expect(recording.notes.map(({ kind }) => kind)).toContain('header-date-mismatch');
    const words = ['MCH', 'Haagse', 'Harry', 'MAY', 'PSG', 'Zorn', 'Telemetry', 'OCT', '02.03.21'];
    for (const word of words) expect(text).not.toContain(word);
    expect(text).not.toMatch(/clock time|start date/i);
  });

  test('no sample is in it: the arrays are as long as the average, and few', () => {
    const rows = [
      ...(result.backAverage?.eeg ?? []),
      ...(result.backAverage?.rectifiedEmg ?? []),
    ].map(({ meanMicrovolts }) => meanMicrovolts.length);
    // −200 to 100 ms: 76 samples at 250 Hz, 301 at 1000 Hz.
    expect(rows).toEqual([76, 76, 76, 301, 301]);
  });

  test('counts agree with the analysis, and with what was planted', () => {
    const { backAverage, jerks, muscles } = parsed();
    expect(jerks).toHaveLength(JERK_ONSETS_SECONDS.length);
    expect(jerks.filter(({ verdict }) => verdict === 'struck-out')).toMatchObject([
      { jerkIndex: 2, reason: 'voluntary', sweepRejection: 'struck-out' },
    ]);
    expect(backAverage?.totalCount).toBe(JERK_ONSETS_SECONDS.length);
    const rejected = Object.values(backAverage?.rejectedCountByReason ?? {});
    expect(rejected.reduce((sum, count) => sum + count, 0)).toBe(
      (backAverage?.totalCount ?? 0) - (backAverage?.acceptedCount ?? 0),
    );
    expect(muscles.map(({ channelLabel }) => channelLabel)).toEqual(['EMG ECR R', 'EMG FCR R']);
    expect(muscles.at(0)?.summary?.burstCount).toBe(JERK_ONSETS_SECONDS.length - 1);
    expect(muscles.at(1)?.summary).toBeUndefined();
    expect(parsed().recording.runs).toEqual(JERK_RUNS);
    expect(parsed().file).toEqual({
      name: 'recording.edf',
      byteCount: 1234,
      sha256: 'ab'.repeat(32),
    });
  });

  test('a filter step that was left out stays left out', () => {
    expect(parsed().settings.eegFilter).toEqual({ highPassHz: 1, order: 2, notchHz: 50 });
  });
});

describe('parseResultFile', () => {
  const errorOf = (changed: string) => {
    const read = parseResultFile(changed);
    return read.ok ? undefined : read.error;
  };

  test('each kind of refusal', () => {
    expect(errorOf(text.slice(0, -10))).toEqual({ kind: 'not-json' });
    expect(errorOf('')).toEqual({ kind: 'not-json' });
    expect(errorOf('null')).toEqual({ kind: 'not-a-result-file' });
    expect(errorOf('{"format":"polymyo-recipe","version":1}')).toEqual({
      kind: 'not-a-result-file',
    });
    expect(errorOf(text.replace('"version": 1', '"version": 2'))).toEqual({
      kind: 'newer-version',
      version: 2,
      knownVersion: 1,
    });
    expect(errorOf(text.replace('"version": 1', '"version": 0'))).toMatchObject({
      kind: 'damaged',
      path: 'version',
    });
    expect(errorOf(text.replace(/"jerkIndex": 1,/, '"jerkIndex": "1",'))).toMatchObject({
      kind: 'damaged',
      path: 'jerks.1.jerkIndex',
    });
    expect(errorOf(text.replace(/"durationMs": [\d.]+/, '"durationMs": null'))).toMatchObject({
      kind: 'damaged',
      path: 'muscles.0.bursts.0.durationMs',
    });
  });

  test('fields that this version does not know do no harm', () => {
    const more = text.replace('"format"', '"colour": "blue", "format"');
    expect(parseResultFile(more)).toEqual({ ok: true, value: parsed() });
  });
});

test('labelsOf names a channel without a label by its position', () => {
  const [first] = recording.channels;
  const nameless = { ...recording, channels: first ? [{ ...first, label: '' }] : [] };
  expect(labelsOf(recording)(3)).toBe('EMG ECR R');
  expect(labelsOf(nameless)(0)).toBe('channel 1');
  expect(labelsOf(recording)(70)).toBe('channel 71');
});
