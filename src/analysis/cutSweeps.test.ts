import { describe, expect, test } from 'vitest';
import { cutEpochs } from '../averaging/cutEpochs';
import { drawRandomTriggers } from '../averaging/drawRandomTriggers';
import type { Signal } from '../base/signal';
import { averageReference } from '../filtering/derive';
import { filterSignal } from '../filtering/filterSignal';
import { readSignals } from '../recording/readSignals';
import type { Recording } from '../recording/recording';
import { cutSweeps } from './cutSweeps';
import { noise, openTestRecording } from './makeTestRecording';

/** 260 s make three blocks; the second run is short. */
const RUNS = [
  { startSeconds: 0, endSeconds: 260 },
  { startSeconds: 270.5, endSeconds: 280.5 },
] as const;
const TRACKS = [
  { label: 'EEG C3', sampleRateHz: 200, microvoltsAt: noise(20) },
  { label: 'EEG C4', sampleRateHz: 200, microvoltsAt: noise(20) },
  { label: 'EMG ECR R', sampleRateHz: 400, microvoltsAt: noise(20) },
];
const BAND = { highPassHz: 1, lowPassHz: undefined, order: 2, notchHz: undefined };
const UNFILTERED = { ...BAND, highPassHz: undefined };
const WINDOW = { startMs: -200, endMs: 100, reference: 'average', seed: 7 } as const;

/** Around the borders of blocks at 120 s and 240 s, and at the edges of runs. */
const ONSETS_SECONDS = [
  0.1, 5.0013, 119.9, 119.9999, 120, 120.0501, 239.99, 240.0007, 259.95, 270.6, 271.2, 275.25,
];

function channelsWith(band: typeof BAND | typeof UNFILTERED) {
  const eeg = [0, 1].map((channelIndex) => ({ channelIndex, sampleRateHz: 200, band }));
  return { eeg, emg: [{ channelIndex: 2, sampleRateHz: 400, band }] };
}

async function cut(changes: {
  readonly band: typeof BAND | typeof UNFILTERED;
  readonly onsetsSeconds?: readonly number[];
  readonly reference?: 'average' | 'as-recorded';
}) {
  const { file, recording } = await openTestRecording(TRACKS, RUNS);
  const window = { ...WINDOW, reference: changes.reference ?? 'average' };
  const cuts = await cutSweeps({
    file,
    recording,
    ...channelsWith(changes.band),
    onsetsSeconds: changes.onsetsSeconds ?? ONSETS_SECONDS,
    window,
    onProgress: () => undefined,
  });
  return { file, recording, cuts };
}

/** A time rounded at its 16th digit moves an interpolated sample of 20 µV by less than this. */
const ROUNDING_MICROVOLTS = 1e-8;

/** Each run as one piece, as if there were no blocks. */
async function readWhole(file: Blob, recording: Recording, index: number) {
  const [runs = []] = await readSignals(file, recording, [index], {
    startSeconds: 0,
    endSeconds: 300,
  });
  return runs;
}

/** C3 and C4 to their own average, by hand: half their difference. */
async function referencedWhole(file: Blob, recording: Recording) {
  const c3 = await readWhole(file, recording, 0);
  const c4 = await readWhole(file, recording, 1);
  return c3.map((run, i) => averageReference([run, c4.at(i) ?? run])?.at(0) ?? run);
}

function largestMiss(
  epochs: readonly (Float64Array | undefined)[],
  whole: readonly (Float64Array | undefined)[],
): number {
  expect(epochs.map((epoch) => epoch?.length)).toEqual(whole.map((epoch) => epoch?.length));
  const misses = epochs.flatMap((epoch, i) =>
    Array.from(epoch ?? [], (value, k) => Math.abs(value - (whole.at(i)?.at(k) ?? NaN))),
  );
  return Math.max(...misses);
}

function rangeOf(runs: readonly Signal[]): number {
  const values = runs.flatMap(({ microvolts }) => Array.from(microvolts));
  const sorted = Float64Array.from(values).sort();
  return (sorted.at(-1) ?? NaN) - (sorted.at(0) ?? NaN);
}

describe('cutSweeps', () => {
  test('cutting block by block equals cutting the whole run', async () => {
    const { file, recording, cuts } = await cut({ band: BAND });
    const eegRuns = await referencedWhole(file, recording);
    const emgRuns = await readWhole(file, recording, 2);
    for (const [found, runs] of [
      [cuts.eeg.at(0), eegRuns],
      [cuts.emg.at(0), emgRuns],
    ] as const) {
      const filtered = runs.map((run) => filterSignal(run, BAND));
      const rate = { channelIndex: 0, sampleRateHz: runs.at(0)?.sampleRateHz ?? 0 };
      const whole = cutEpochs(filtered, rate, ONSETS_SECONDS, WINDOW);
      // contextSeconds promises a millionth of the range of what is filtered.
      expect(largestMiss(found?.epochs ?? [], whole.epochs)).toBeLessThan(1e-6 * rangeOf(runs));
      const missing = whole.epochs.flatMap((epoch, i) => (epoch ? [] : [ONSETS_SECONDS.at(i)]));
      // The window begins before the run, or ends after it; 270.6 s has only 100 ms before it.
      expect(missing).toEqual([0.1, 259.95, 270.6]);
    }
  });

  test('without a filter blocks still reach over the window and its interpolation', async () => {
    const { file, recording, cuts } = await cut({ band: UNFILTERED, reference: 'as-recorded' });
    const runs = await readWhole(file, recording, 0);
    const whole = cutEpochs(runs, { channelIndex: 0, sampleRateHz: 200 }, ONSETS_SECONDS, WINDOW);
    expect(largestMiss(cuts.eeg.at(0)?.epochs ?? [], whole.epochs)).toBeLessThan(
      ROUNDING_MICROVOLTS,
    );
  });

  test('at low rates too, where 16 samples last long', async () => {
    const slow = [{ label: 'EEG C3', sampleRateHz: 50, microvoltsAt: noise(20) }];
    const { file, recording } = await openTestRecording(slow, RUNS);
    const { eeg } = await cutSweeps({
      file,
      recording,
      eeg: [{ channelIndex: 0, sampleRateHz: 50, band: UNFILTERED }],
      emg: [],
      onsetsSeconds: [119.991, 120.003, 239.987],
      window: { ...WINDOW, reference: 'as-recorded' },
      onProgress: () => undefined,
    });
    expect(eeg.at(0)?.epochs.map((epoch) => epoch?.length)).toEqual([16, 16, 16]);
  });

  test('EMG is not referred to the average of the EEG', async () => {
    const { cuts } = await cut({ band: UNFILTERED });
    const { cuts: plain } = await cut({ band: UNFILTERED, reference: 'as-recorded' });
    expect(cuts.emg).toEqual(plain.emg);
    expect(cuts.eeg).not.toEqual(plain.eeg);
  });

  test('random epochs are those at the times drawn', async () => {
    const { file, recording, cuts } = await cut({ band: UNFILTERED, reference: 'as-recorded' });
    const drawn = drawRandomTriggers(recording.runs, ONSETS_SECONDS, {
      window: WINDOW,
      count: 200,
      seed: WINDOW.seed,
    });
    const runs = await readWhole(file, recording, 1);
    const whole = cutEpochs(runs, { channelIndex: 1, sampleRateHz: 200 }, drawn, WINDOW);
    expect(cuts.randomEeg.map(({ epochs }) => epochs.length)).toEqual([200, 200]);
    expect(largestMiss(cuts.randomEeg.at(1)?.epochs ?? [], whole.epochs)).toBeLessThan(
      ROUNDING_MICROVOLTS,
    );
  });

  test('without an onset nothing is read', async () => {
    const { recording } = await openTestRecording(TRACKS, RUNS);
    const cuts = await cutSweeps({
      file: new Blob([]),
      recording,
      ...channelsWith(BAND),
      onsetsSeconds: [],
      window: WINDOW,
      onProgress: () => undefined,
    });
    expect(cuts.eeg.map(({ epochs }) => epochs)).toEqual([[], []]);
    expect(cuts.randomEeg.map(({ epochs }) => epochs)).toEqual([[], []]);
  });
});

describe('more sweeps than memory bears', () => {
  const onsetsSeconds = Array.from({ length: 200 }, (_, i) => 2 + 1.25 * i);
  const all = { ...channelsWith(UNFILTERED), onsetsSeconds, window: WINDOW };
  /** -200 to 100 ms: 61 samples of two EEG channels at 200 Hz, 121 of one EMG channel at 400 Hz. */
  const samplesPerSweep = 2 * 61 + 121;
  const cutWith = async (maxSampleCount: number) => {
    const { file, recording } = await openTestRecording(TRACKS, RUNS);
    const onProgress = () => undefined;
    return cutSweeps({ ...all, file, recording, maxSampleCount, onProgress });
  };

  test('all are cut where there is room for them', async () => {
    expect((await cutWith(200 * samplesPerSweep)).cutPositions).toBeUndefined();
    expect((await cutWith(200 * samplesPerSweep - 1)).cutPositions?.size).toBe(199);
  });

  test('else those that are cut are spread evenly and are the same as without a limit', async () => {
    const limited = await cutWith(50 * samplesPerSweep);
    const whole = await cutWith(Infinity);
    expect([...(limited.cutPositions ?? [])]).toEqual(Array.from({ length: 50 }, (_, i) => 4 * i));
    for (const kind of ['eeg', 'emg'] as const)
      for (const [position, channel] of limited[kind].entries()) {
        const epochs = whole[kind].at(position)?.epochs ?? [];
        expect(channel.epochs).toEqual(epochs.map((epoch, i) => (i % 4 === 0 ? epoch : undefined)));
      }
    expect(limited.randomEeg).toEqual(whole.randomEeg);
  });
});
