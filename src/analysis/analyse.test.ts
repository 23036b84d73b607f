import { median } from 'simple-statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCase } from '../../samples/makeCase';
import type { Truth } from '../../samples/truth';
import { openRecording } from '../recording/openRecording';
import type { Recording } from '../recording/recording';
import { annotationChannel, makeTestFile, stamp } from '../recording/testFiles';
import { createAnalyser } from './analyse';
import type { Analyse } from './analyse';
import type { Analysis } from './analysis';
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  openTestRecording,
  TRANSIENT_LATENCY_MS,
} from './makeTestRecording';
import { DEFAULT_SETTINGS } from './settings';
import type { AnalysisSettings } from './settings';

interface Opened {
  readonly file: Blob;
  readonly recording: Recording;
}

async function ask(
  { file, recording }: Opened,
  changes: Partial<AnalysisSettings> = {},
  analyse: Analyse = createAnalyser(),
): Promise<Analysis> {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  const answer = await analyse({ sourceId: 'one', file, recording }, settings, () => undefined);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

async function openCase(caseId: string): Promise<Opened & { readonly truth: Truth }> {
  const { bytes, truth } = makeCase(caseId, () => undefined);
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { file, recording: opened.value, truth };
}

const trackFile = (...tracks: Parameters<typeof openTestRecording>[0]) =>
  openTestRecording(tracks, JERK_RUNS);

/** A file that counts how often its bytes are asked for. */
function countReads(file: Blob): { readonly file: Blob; readonly readCount: () => number } {
  let readCount = 0;
  const slice = file.slice.bind(file);
  const counted = Object.defineProperty(file.slice(), 'slice', {
    value: (start?: number, end?: number) => {
      readCount += 1;
      return slice(start, end);
    },
  });
  return { file: counted, readCount: () => readCount };
}

const kindsOf = ({ notes }: Analysis) => notes.map(({ kind }) => kind);

describe('on the sample case of cortical myoclonus', () => {
  let opened: Opened & { readonly truth: Truth };
  let analysis: Analysis;
  beforeAll(async () => {
    opened = await openCase('case-01');
    analysis = await ask(opened);
  });
  const labelOf = (channelIndex: number | undefined) =>
    opened.recording.channels.find(({ index }) => index === channelIndex)?.label;

  /** Planted jerks of at least 10 dB in the trigger muscle, each with the burst found for it. */
  function pairs() {
    const planted = opened.truth.jerks.flatMap(({ bursts }) =>
      bursts.filter(
        ({ channelLabel, snrDecibels }) =>
          channelLabel === opened.truth.triggerChannelLabel && snrDecibels >= 10,
      ),
    );
    return planted.map((truly) => ({
      truly,
      found: analysis.jerks.find(
        ({ onsetSeconds }) => Math.abs(onsetSeconds - truly.onsetSeconds) < 0.025,
      ),
    }));
  }

  test('every planted jerk of 10 dB and more is found and none is invented', () => {
    expect(labelOf(analysis.triggerChannelIndex)).toBe(opened.truth.triggerChannelLabel);
    expect(pairs().length).toBeGreaterThan(50);
    expect(pairs().filter(({ found }) => found === undefined)).toEqual([]);
    expect(analysis.jerks).toHaveLength(opened.truth.jerks.length);
  });

  test('onsets lie within 3 ms, durations have no bias beyond 5 ms', () => {
    const errorsMs = pairs().map(
      ({ truly, found }) => ((found?.onsetSeconds ?? NaN) - truly.onsetSeconds) * 1000,
    );
    expect(median(errorsMs.map(Math.abs))).toBeLessThanOrEqual(3);
    const durationErrorsMs = pairs().map(
      ({ truly, found }) => (found?.triggerBurst.durationMs ?? NaN) - truly.durationMs,
    );
    const biasMs =
      durationErrorsMs.reduce((sum, error) => sum + error, 0) / durationErrorsMs.length;
    expect(Math.abs(biasMs)).toBeLessThanOrEqual(5);
  });

  test('the transient is found where and when it was planted, and supports a cortical origin', () => {
    const peak = analysis.backAverage?.transient?.peak;
    const planted = opened.truth.transient;
    expect(labelOf(peak?.channelIndex)).toBe(planted?.channelLabel);
    expect(Math.abs((peak?.latencyMs ?? NaN) - (planted?.latencyMs ?? NaN))).toBeLessThan(3);
    expect(Math.sign(peak?.amplitudeMicrovolts ?? 0)).toBe(
      planted?.polarity === 'positive' ? 1 : -1,
    );
    const c3 = analysis.findings.find(({ ruleId }) => ruleId === 'C3');
    expect(c3?.outcome.kind).toBe('supports');
    expect(analysis.certainty.kind).toBe('definite-cortical');
    expect(analysis.origins.at(0)?.origin).toBe('cortical');
  });

  test('muscles without myoclonus have no burst that counts', () => {
    const active = new Set(
      opened.truth.jerks.flatMap(({ bursts }) => bursts.map(({ channelLabel }) => channelLabel)),
    );
    const silent = analysis.muscles.filter(({ channelIndex }) => {
      const label = labelOf(channelIndex);
      return label !== undefined && !active.has(label);
    });
    expect(silent.length).toBeGreaterThan(2);
    expect(silent.map(({ summary }) => summary)).toEqual(silent.map(() => undefined));
  });
});

test('on the sample case without myoclonus hardly any burst is invented', async () => {
  const { recordedSeconds, muscles } = await ask(await openCase('case-03'));
  const inventedCount = muscles.reduce((sum, { summary }) => sum + (summary?.burstCount ?? 0), 0);
  // The aim of the product, per minute and muscle; four minutes of one muscle alone would say nothing.
  const muscleMinutes = (muscles.length * recordedSeconds) / 60;
  expect(inventedCount / muscleMinutes).toBeLessThanOrEqual(0.2);
});

describe('on a recording with a gap', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await trackFile(...EEG_TRACKS, ...EMG_TRACKS);
  });

  test('jerks, durations and the transient are those planted', async () => {
    const analysis = await ask(opened);
    expect(analysis.recordedSeconds).toBe(90);
    expect(analysis.triggerChannelIndex).toBe(3);
    expect(analysis.jerks).toHaveLength(JERK_ONSETS_SECONDS.length);
    for (const [i, { onsetSeconds, jerkIndex }] of analysis.jerks.entries()) {
      expect(jerkIndex).toBe(i);
      expect(Math.abs(onsetSeconds - (JERK_ONSETS_SECONDS.at(i) ?? NaN))).toBeLessThan(0.003);
    }
    expect(analysis.intervals?.jerksPerMinute).toBeCloseTo(JERK_ONSETS_SECONDS.length / 1.5, 12);
    expect(analysis.backAverage?.acceptedCount).toBe(JERK_ONSETS_SECONDS.length);
    const peak = analysis.backAverage?.transient?.peak;
    expect(peak?.channelIndex).toBe(0);
    // A sample of the EEG lasts 4 ms.
    expect(Math.abs((peak?.latencyMs ?? NaN) - TRANSIENT_LATENCY_MS)).toBeLessThan(4);
  });

  test('a struck-out jerk leaves counts, mean duration and average', async () => {
    const before = await ask(opened);
    const [struck] = before.jerks;
    const decision = { channelIndex: 3, onsetSeconds: struck?.onsetSeconds ?? 0, reason: 'tap' };
    const after = await ask(opened, { decisions: [decision] });
    expect(after.jerks.at(0)?.verdict).toEqual({ kind: 'struck-out', reason: 'tap' });
    expect(after.jerks).toHaveLength(before.jerks.length);
    expect(after.intervals?.jerkCount).toBe(before.jerks.length - 1);
    expect(after.backAverage?.acceptedCount).toBe(before.jerks.length - 1);
    expect(after.backAverage?.sweeps.at(0)?.rejection?.kind).toBe('struck-out');
    const rest = before.jerks.slice(1).map(({ triggerBurst }) => triggerBurst.durationMs);
    const meanMs = rest.reduce((sum, durationMs) => sum + durationMs, 0) / rest.length;
    expect(after.muscles.at(0)?.summary?.meanDurationMs).toBeCloseTo(meanMs, 9);
    expect(after.muscles.at(0)?.summary?.burstCount).toBe(rest.length);
    expect(after.backAverage?.eeg.at(0)?.meanMicrovolts).not.toEqual(
      before.backAverage?.eeg.at(0)?.meanMicrovolts,
    );
    // All muscles keep their lists; the verdict is not an exclusion.
    expect(after.muscles.at(0)?.bursts).toEqual(before.muscles.at(0)?.bursts);
  });

  test('what changes after the reading reads no byte again, and the answer is the same', async () => {
    const analyse = createAnalyser();
    const counted = countReads(opened.file);
    const source = { recording: opened.recording, file: counted.file };
    await ask(source, {}, analyse);
    const readCount = counted.readCount();
    expect(readCount).toBeGreaterThan(0);

    const decisions = [{ channelIndex: 3, onsetSeconds: 5.5, reason: 'tap' }];
    const average = { ...DEFAULT_SETTINGS.average, maxPeakToPeakMicrovolts: 140, splitCount: 100 };
    const again = await ask(source, { decisions, average }, analyse);
    expect(counted.readCount()).toBe(readCount);
    expect(JSON.stringify(again)).toBe(JSON.stringify(await ask(opened, { decisions, average })));

    // The bursts are remembered when only the EEG is filtered anew.
    const eegFilter = { ...DEFAULT_SETTINGS.eegFilter, highPassHz: 2 };
    const refiltered = await ask(source, { eegFilter }, analyse);
    expect(counted.readCount()).toBeGreaterThan(readCount);
    expect(JSON.stringify(refiltered)).toBe(JSON.stringify(await ask(opened, { eegFilter })));
  });

  test('another file is never answered from memory', async () => {
    const analyse = createAnalyser();
    await ask(opened, {}, analyse);
    const silent = await trackFile(...EEG_TRACKS, ...EMG_TRACKS.slice(1), ...EMG_TRACKS.slice(1));
    const answer = await analyse({ sourceId: 'two', ...silent }, DEFAULT_SETTINGS, () => undefined);
    expect(answer.ok && answer.value.jerks).toEqual([]);
  });

  test('two analysers give the same text', async () => {
    expect(JSON.stringify(await ask(opened))).toBe(JSON.stringify(await ask(opened)));
  });

  test('progress rises to its end, with words', async () => {
    const progress: { readonly stage: string; readonly fraction: number }[] = [];
    await createAnalyser()({ sourceId: 'one', ...opened }, DEFAULT_SETTINGS, (step) =>
      progress.push(step),
    );
    const fractions = progress.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true);
    expect(progress.every(({ stage }) => stage !== '')).toBe(true);
  });

  test('settings that cannot be used are refused with their numbers', async () => {
    const detection = { ...DEFAULT_SETTINGS.detection, minGapMs: 0 };
    const settings = { ...DEFAULT_SETTINGS, detection };
    const answer = await createAnalyser()(
      { sourceId: 'one', ...opened },
      settings,
      () => undefined,
    );
    expect(answer).toEqual({
      ok: false,
      error: {
        kind: 'settings',
        problems: [{ field: 'detection.minGapMs', value: 0, expected: 'from 1 to 100 ms' }],
      },
    });
  });

  test('a trigger that was not searched, or has no burst, is named as such', async () => {
    const notSearched = await ask(opened, { triggerChannelIndex: 0 });
    expect(kindsOf(notSearched)).toContain('trigger-not-found');
    expect(kindsOf(notSearched)).not.toContain('no-bursts');
    expect(notSearched.triggerChannelIndex).toBeUndefined();
    expect(notSearched.backAverage).toBeUndefined();
    const silent = await ask(opened, { triggerChannelIndex: 4 });
    expect(kindsOf(silent)).toContain('trigger-without-bursts');
    expect(kindsOf(silent)).not.toContain('no-bursts');
    expect(silent.muscles.at(0)?.summary?.burstCount).toBe(JERK_ONSETS_SECONDS.length);
  });
});

describe('on files that lack something', () => {
  test('without EEG: bursts, but no transient', async () => {
    const analysis = await ask(await trackFile(...EMG_TRACKS));
    expect(kindsOf(analysis)).toContain('no-eeg');
    expect(analysis.jerks).toHaveLength(JERK_ONSETS_SECONDS.length);
    expect(analysis.backAverage?.transient).toBeUndefined();
    expect(analysis.backAverage?.noTransientReason).toMatch(/\w/);
    expect(analysis.findings.find(({ ruleId }) => ruleId === 'C3')?.outcome.kind).toBe(
      'not-assessable',
    );
  });

  test('without EMG: nothing to start from', async () => {
    const analysis = await ask(await trackFile(...EEG_TRACKS));
    expect(kindsOf(analysis)).toContain('no-emg');
    expect(kindsOf(analysis)).not.toContain('no-bursts');
    expect(analysis.muscles).toEqual([]);
    expect(analysis.jerks).toEqual([]);
    expect(analysis.backAverage).toBeUndefined();
    expect(analysis.intervals?.intervals).toBeUndefined();
  });

  test('without a burst: said so, and nothing is averaged', async () => {
    const analysis = await ask(await trackFile(...EEG_TRACKS, ...EMG_TRACKS.slice(1)));
    expect(kindsOf(analysis)).toContain('no-bursts');
    expect(analysis.backAverage).toBeUndefined();
    expect(analysis.muscles.at(0)?.summary).toBeUndefined();
  });

  test('annotations only: no number at all', async () => {
    const bytes = makeTestFile({
      reserved: 'EDF+C',
      recordDuration: '0',
      channels: [annotationChannel([`${stamp('+0')}+0.5\u0014jerk\u0014\u0000`])],
    });
    const file = new Blob([bytes]);
    const opened = await openRecording(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const analysis = await ask({ file, recording: opened.value });
    expect(kindsOf(analysis)).toContain('no-samples');
    expect(analysis.intervals).toBeUndefined();
    expect(analysis.channels).toEqual([]);
    expect(analysis.findings.every(({ outcome }) => outcome.kind === 'not-assessable')).toBe(true);
  });
});
