import { describe, expect, test } from 'vitest';
import { openRecording } from '../recording/openRecording';
import { makeTestFile } from '../recording/testFiles';
import { createAnalyser } from './analyse';
import type { Analysis } from './analysis';
import { inspectChannels } from './inspectChannels';
import { EEG_TRACKS, EMG_TRACKS, JERK_RUNS, makeTestRecording, noise } from './makeTestRecording';
import type { TestTrack } from './makeTestRecording';
import { readBlocks, recordedSecondsOf } from './readBlocks';
import { DEFAULT_SETTINGS } from './settings';
import type { AnalysisSettings } from './settings';

/** Hazards of the file format that an analysis has to decide on, by their number in the list. */
async function analyse(
  file: Blob,
  average: Partial<AnalysisSettings['average']> = {},
): Promise<Analysis> {
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  const settings = {
    ...DEFAULT_SETTINGS,
    average: { ...DEFAULT_SETTINGS.average, nullDrawCount: 100, splitCount: 20, ...average },
  };
  const source = { sourceId: 'a', file, recording: opened.value };
  const result = await createAnalyser()(source, settings, () => undefined);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const flat = (label: string, sampleRateHz: number): TestTrack => ({
  label,
  sampleRateHz,
  microvoltsAt: () => 12.5,
});

describe('hazard 11: a last record filled up', () => {
  test('is read by no measure', async () => {
    const wave = (from: number) => Array.from({ length: 1000 }, (_, k) => ((from + k) * 37) % 1000);
    const last = wave(4000).fill(0, 700);
    const channels = [
      { label: 'EMG APB R', records: [0, 1, 2, 3].map((r) => wave(1000 * r)).concat([last]) },
    ];
    const file = new Blob([makeTestFile({ channels })]);
    const opened = await openRecording(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const recording = opened.value;

    expect(recordedSecondsOf(recording)).toBeCloseTo(4.701, 9);
    for await (const { core, signals } of readBlocks(file, recording, [0], 30)) {
      expect(core).toEqual({ startSeconds: 0, endSeconds: 5 - 0.299 });
      expect(signals[0]?.microvolts).toHaveLength(4701);
    }
  });
});

describe('hazard 42: a coarse digital step', () => {
  const stepMicrovolts = 31;
  const coarse: TestTrack = {
    label: 'EMG TA L',
    sampleRateHz: 1000,
    // Mostly one value; now and then the last bit flickers, in some places for 30 ms.
    microvoltsAt: (seconds, random) => {
      const isBurst = seconds % 2 < 0.03;
      const flickers = random.uniform() < (isBurst ? 0.5 : 0.01);
      return flickers ? stepMicrovolts : 0;
    },
  };

  test('flicker of the last bit is no burst, and the step is told', async () => {
    const analysis = await analyse(makeTestRecording([coarse], JERK_RUNS));
    const [muscle] = analysis.muscles;
    expect(muscle?.summary).toBeUndefined();
    expect(analysis.jerks).toEqual([]);
    const coarseNotes = analysis.notes.filter((note) => note.kind === 'coarse-step');
    expect(coarseNotes).toHaveLength(1);
    expect(coarseNotes[0]?.stepMicrovolts).toBeCloseTo(stepMicrovolts, 6);
    const exclusions = muscle?.bursts.map(({ exclusion }) => exclusion?.kind) ?? [];
    expect(exclusions).toContain('below-resolution');
  });

  test('a fine step is not mentioned', async () => {
    const { notes } = await analyse(makeTestRecording(EMG_TRACKS, JERK_RUNS));
    expect(notes.filter(({ kind }) => kind === 'coarse-step')).toEqual([]);
  });
});

describe('hazard 50: EMG stored as an envelope', () => {
  test('below 200 Hz it is not searched', async () => {
    const slow = { label: 'EMG submental', sampleRateHz: 1, microvoltsAt: noise(4) };
    const { muscles, notes } = await analyse(makeTestRecording([slow], JERK_RUNS));
    expect(muscles).toEqual([]);
    expect(notes.map(({ kind }) => kind)).toContain('rate-too-low-for-bursts');
  });
});

describe('hazard 54: dead channels', () => {
  const dead = [flat('EEG P3', 250), flat('EMG TA L', 1000)];

  test('take part in nothing, are named, and change no other number', async () => {
    const live = [...EEG_TRACKS, ...EMG_TRACKS];
    for (const reference of ['as-recorded', 'average'] as const) {
      const without = await analyse(makeTestRecording(live, JERK_RUNS), { reference });
      const withDead = await analyse(makeTestRecording([...live, ...dead], JERK_RUNS), {
        reference,
      });
      expect(withDead.backAverage?.acceptedCount).toBeGreaterThan(15);
      expect(withDead.backAverage).toEqual(without.backAverage);
      expect(withDead.muscles).toEqual(without.muscles);
      expect(withDead.notes.filter(({ kind }) => kind === 'dead-channel')).toEqual([
        { kind: 'dead-channel', channelIndex: 6 },
        { kind: 'dead-channel', channelIndex: 5 },
      ]);
    }
  });

  test('a channel that moves in one window of twenty is alive', async () => {
    const wakes: TestTrack = {
      label: 'EEG P4',
      sampleRateHz: 250,
      microvoltsAt: (seconds) => (seconds >= 81 ? seconds : 0),
    };
    const file = makeTestRecording([wakes, flat('EEG P3', 250)], JERK_RUNS);
    const opened = await openRecording(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const band = { highPassHz: 1, lowPassHz: undefined, order: 1, notchHz: undefined };
    const channels = [0, 1].map((channelIndex) => ({ channelIndex, sampleRateHz: 250, band }));
    const qualities = await inspectChannels({ file, recording: opened.value, channels });
    expect(qualities.map(({ isConstant }) => isConstant)).toEqual([false, true]);
    expect(qualities[1]?.stepMicrovolts).toBeUndefined();
  });
});
