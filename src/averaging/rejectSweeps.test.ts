import { describe, expect, test } from 'vitest';
import type { Jerk, JerkVerdict } from '../detection/burst';
import { countRejections } from './countRejections';
import type { CutEpochs } from './cutEpochs';
import { rejectSweeps } from './rejectSweeps';

const SETTINGS = {
  maxPeakToPeakMicrovolts: 150,
  maxStepMicrovolts: 50,
  minPeakToPeakMicrovolts: 0.5,
  overlapStartMs: -150,
  overlapEndMs: 30,
};
const CLEAN = [0, 10, -10];
const LARGE = [0, 50, 100, 150.5, 110, 60];
const STEEP = [0, 50.5, 20];
const FLAT = [3, 3.4, 3.1];

function jerkAt(onsetSeconds: number, jerkIndex: number, verdict?: JerkVerdict): Jerk {
  return {
    jerkIndex,
    onsetSeconds,
    verdict: verdict ?? { kind: 'accepted' },
    triggerBurst: {
      channelIndex: 9,
      onsetSeconds,
      offsetSeconds: onsetSeconds + 0.03,
      durationMs: 30,
      peakMicrovolts: 200,
      rmsMicrovolts: 100,
      backgroundRmsMicrovolts: 5,
      snrDecibels: 26,
      exclusion: undefined,
    },
  };
}

function channel(channelIndex: number, epochs: readonly (readonly number[] | undefined)[]) {
  return {
    channelIndex,
    sampleRateHz: 500,
    firstLatencyMs: -2,
    sampleCount: 3,
    epochs: epochs.map((epoch) => epoch && Float64Array.from(epoch)),
  } satisfies CutEpochs;
}

function rejectOne(epochs: readonly (readonly number[])[]) {
  const eeg = epochs.map((epoch, i) => channel(i + 4, [epoch]));
  return rejectSweeps([jerkAt(12.5, 0)], { eeg, emg: [] }, SETTINGS)[0].rejection;
}

function overlapsOf(onsetsSeconds: readonly number[]) {
  const jerks = onsetsSeconds.map((onset, index) => jerkAt(onset, index));
  return rejectSweeps(jerks, { eeg: [], emg: [] }, SETTINGS).map(({ rejection }) =>
    rejection?.kind === 'overlap' ? Math.round(rejection.otherLatencyMs) : undefined,
  );
}

describe('artefacts', () => {
  test('each kind names its worst channel and its number', () => {
    expect(rejectOne([CLEAN, LARGE])).toEqual({
      kind: 'amplitude',
      channelIndex: 5,
      peakToPeakMicrovolts: 150.5,
    });
    expect(rejectOne([STEEP, CLEAN])).toEqual({
      kind: 'gradient',
      channelIndex: 4,
      stepMicrovolts: 50.5,
    });
    expect(rejectOne([CLEAN, FLAT])).toMatchObject({ kind: 'flat', channelIndex: 5 });
    expect(rejectOne([CLEAN, CLEAN])).toBeUndefined();
  });

  test('amplitude goes before gradient, gradient before flatness, whatever the channel', () => {
    expect(rejectOne([FLAT, STEEP, LARGE])).toMatchObject({ kind: 'amplitude', channelIndex: 6 });
    expect(rejectOne([FLAT, STEEP])).toMatchObject({ kind: 'gradient', channelIndex: 5 });
  });

  test('a value at its limit is clean', () => {
    expect(rejectOne([[0, 50, 100, 150]])).toBeUndefined();
    expect(rejectOne([[0, 0.5, 0.2]])).toBeUndefined();
  });

  test('EMG may be as large as it likes', () => {
    const emg = [channel(9, [[0, 900, -900]])];
    const eeg = [channel(4, [CLEAN])];
    expect(rejectSweeps([jerkAt(12.5, 0)], { eeg, emg }, SETTINGS)[0].rejection).toBeUndefined();
  });
});

describe('overlap', () => {
  test('the first of a train stays', () => {
    expect(overlapsOf([12.5, 12.6, 12.7, 14])).toEqual([undefined, -100, -100, undefined]);
  });

  test('a later jerk counts only inside the end of the window; limits are included', () => {
    expect(overlapsOf([12.5, 12.53, 14])).toEqual([30, -30, undefined]);
    expect(overlapsOf([12.5, 12.531, 14])).toEqual([undefined, -31, undefined]);
    expect(overlapsOf([12.5, 12.65])).toEqual([undefined, -150]);
    expect(overlapsOf([12.5, 12.651])).toEqual([undefined, undefined]);
  });

  test('jerks may come in any order', () => {
    expect(overlapsOf([14, 12.6, 12.5])).toEqual([undefined, -100, undefined]);
  });
});

test('the first reason in the order of the contract wins, and all are counted', () => {
  const struckOut = { kind: 'struck-out', reason: 'cough' } as const;
  const jerks = [
    jerkAt(12.5, 0),
    jerkAt(12.6, 1, struckOut),
    jerkAt(12.7, 2),
    jerkAt(12.8, 3),
    jerkAt(20, 4),
    jerkAt(30, 5),
    jerkAt(40, 6),
    jerkAt(50, 7),
  ];
  const eeg = [
    channel(4, [CLEAN, undefined, undefined, LARGE, LARGE, STEEP, FLAT, CLEAN]),
    channel(5, [CLEAN, LARGE, LARGE, LARGE, CLEAN, CLEAN, CLEAN, CLEAN]),
  ];
  const emg = [channel(9, [...jerks.slice(1).map(() => CLEAN), undefined])];
  const sweeps = rejectSweeps(jerks, { eeg, emg }, SETTINGS);
  expect(sweeps.map(({ rejection }) => rejection?.kind)).toEqual([
    undefined,
    'struck-out',
    'edge-or-gap',
    'overlap',
    'amplitude',
    'gradient',
    'flat',
    'edge-or-gap',
  ]);
  expect(sweeps.map(({ jerkIndex }) => jerkIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(sweeps[1].rejection).toEqual(struckOut);
  expect(countRejections(sweeps)).toEqual({
    sweepCount: 8,
    acceptedCount: 1,
    countOfReason: {
      'struck-out': 1,
      'edge-or-gap': 2,
      'beyond-limit': 0,
      overlap: 1,
      amplitude: 1,
      gradient: 1,
      flat: 1,
    },
  });
});

test('a jerk that was not cut says so, not that it lies at an edge', () => {
  const jerks = [jerkAt(12.5, 0), jerkAt(13.5, 1), jerkAt(14.5, 2)];
  const eeg = [channel(4, [CLEAN, undefined, undefined])];
  const sweeps = rejectSweeps(jerks, { eeg, emg: [], cutPositions: new Set([0, 2]) }, SETTINGS);
  expect(sweeps.map(({ rejection }) => rejection)).toEqual([
    undefined,
    { kind: 'beyond-limit', cutCount: 2 },
    { kind: 'edge-or-gap' },
  ]);
});
