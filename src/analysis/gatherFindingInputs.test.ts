import { expect, test } from 'vitest';
import type { BurstSummary } from '../measuring/summariseBursts';
import { gatherFindingInputs } from './gatherFindingInputs';
import { identifyChannels } from './identifyChannels';
import { EEG_TRACKS, EMG_TRACKS, JERK_RUNS, openTestRecording } from './makeTestRecording';
import { DEFAULT_SETTINGS } from './settings';

const SUMMARY: BurstSummary = {
  burstCount: 40,
  meanDurationMs: 31,
  sdDurationMs: 7,
  meanDurationCi95: { lowMs: 28.8, highMs: 33.2 },
  medianDurationMs: 30,
  lowerQuartileDurationMs: 26,
  upperQuartileDurationMs: 35,
  meanSnrDecibels: 21,
  medianSnrDecibels: 22,
  medianPeakMicrovolts: 300,
};

async function identified() {
  const { recording } = await openTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS);
  return identifyChannels(recording, []);
}

test('measures come in the words and units of the rules', async () => {
  const inputs = gatherFindingInputs(
    {
      channels: await identified(),
      trigger: { channelIndex: 3, bursts: [], summary: SUMMARY },
      intervals: {
        jerkCount: 40,
        recordedSeconds: 90,
        jerksPerMinute: 40 / 1.5,
        intervals: {
          intervalCount: 39,
          medianSeconds: 2.25,
          lowerQuartileSeconds: 2,
          upperQuartileSeconds: 3,
          variationFraction: 0.4,
        },
      },
      backAverage: undefined,
    },
    DEFAULT_SETTINGS,
  );
  expect(inputs).toMatchObject({
    triggerMuscle: { region: 'arm', side: 'right' },
    emgSampleRateHz: 1000,
    triggerBursts: {
      count: 40,
      meanDurationMs: 31,
      low95Ms: 28.8,
      high95Ms: 33.2,
      medianSnrDecibels: 22,
    },
    medianJerkIntervalMs: 2250,
    minGapMs: 10,
    backAverage: undefined,
  });
  expect([...inputs.siteOfChannel]).toEqual([
    [0, 'C3'],
    [1, 'Cz'],
    [2, 'C4'],
  ]);
});

test('what was not measured is undefined, never zero', async () => {
  const inputs = gatherFindingInputs(
    {
      channels: await identified(),
      trigger: { channelIndex: 3, bursts: [], summary: undefined },
      intervals: undefined,
      backAverage: undefined,
    },
    DEFAULT_SETTINGS,
  );
  expect(inputs.triggerBursts).toBeUndefined();
  expect(inputs.medianJerkIntervalMs).toBeUndefined();
  expect(inputs.triggerMuscle?.side).toBe('right');

  const none = { trigger: undefined, intervals: undefined, backAverage: undefined };
  const empty = gatherFindingInputs({ channels: [], ...none }, DEFAULT_SETTINGS);
  expect(empty.triggerMuscle).toBeUndefined();
  expect(empty.emgSampleRateHz).toBeUndefined();
  expect(empty.siteOfChannel.size).toBe(0);
});
