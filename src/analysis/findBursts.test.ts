import { describe, expect, test } from 'vitest';
import { findBursts } from './findBursts';
import {
  bursting,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  openTestRecording,
} from './makeTestRecording';
import { DEFAULT_SETTINGS } from './settings';

const BAND = { ...DEFAULT_SETTINGS.emgFilter, lowPassHz: undefined };
const EMG = [0, 1].map((channelIndex) => ({ channelIndex, sampleRateHz: 1000, band: BAND }));

describe('findBursts', () => {
  test('finds each planted burst once, at its time, on both sides of a gap', async () => {
    const { file, recording } = await openTestRecording(EMG_TRACKS, JERK_RUNS);
    const fractions: number[] = [];
    const found = await findBursts({
      file,
      recording,
      emg: [...EMG].reverse(),
      ecg: [],
      detection: DEFAULT_SETTINGS.detection,
      onProgress: (fraction) => fractions.push(fraction),
    });

    const [quiet, bursts] = found;
    expect(quiet?.filter(({ exclusion }) => exclusion === undefined)).toEqual([]);
    expect(bursts).toHaveLength(JERK_ONSETS_SECONDS.length);
    for (const [i, burst] of (bursts ?? []).entries()) {
      expect(burst.channelIndex).toBe(0);
      expect(burst.exclusion).toBeUndefined();
      // White noise of 40 ms: its first sample above 5 % of the peak and its last lie within 3 ms.
      expect(Math.abs(burst.onsetSeconds - (JERK_ONSETS_SECONDS.at(i) ?? NaN))).toBeLessThan(0.003);
      expect(Math.abs(burst.durationMs - 40)).toBeLessThan(6);
    }
    expect(fractions.at(-1)).toBe(1);
  });

  test('bursts at a border of two blocks are found once', async () => {
    // Blocks of this file meet at 120 s.
    const onsets = [119.9, 119.98, 120, 120.15, 121];
    const track = { label: 'EMG ECR R', sampleRateHz: 1000, microvoltsAt: bursting(onsets) };
    const { file, recording } = await openTestRecording(
      [track],
      [{ startSeconds: 0, endSeconds: 160 }],
    );
    const [bursts] = await findBursts({
      file,
      recording,
      emg: EMG.slice(0, 1),
      ecg: [],
      detection: DEFAULT_SETTINGS.detection,
      onProgress: () => undefined,
    });
    // 119.98 s + 40 ms runs into the burst at 120 s: one of 60 ms.
    const expected = [119.9, 119.98, 120.15, 121];
    expect(bursts).toHaveLength(expected.length);
    for (const [i, { onsetSeconds }] of (bursts ?? []).entries())
      expect(Math.abs(onsetSeconds - (expected.at(i) ?? NaN))).toBeLessThan(0.003);
  });

  test('without EMG nothing is read', async () => {
    const { recording } = await openTestRecording(EMG_TRACKS, JERK_RUNS);
    const unreadable = new Blob([]);
    const ecg = EMG.slice(0, 1);
    const { detection } = DEFAULT_SETTINGS;
    const search = { file: unreadable, recording, emg: [], ecg, detection };
    expect(await findBursts({ ...search, onProgress: () => undefined })).toEqual([]);
  });
});
