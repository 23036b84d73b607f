import { describe, expect, test } from 'vitest';
import { openRecording } from '../src/recording/openRecording';
import { makeBenchRecording } from './makeBenchRecording';

describe('makeBenchRecording', () => {
  test('has the size asked for, and real bursts in it', async () => {
    const size = { minutes: 0.5, eegCount: 24, emgCount: 8, sampleRateHz: 2000, seed: 3 };
    const { bytes, truth } = makeBenchRecording(size);
    const opened = await openRecording(new Blob([bytes]));
    if (!opened.ok) throw new Error(opened.error.kind);
    const { channels, runs } = opened.value;
    expect(channels).toHaveLength(32);
    expect(channels.every(({ sampleRateHz }) => sampleRateHz === 2000)).toBe(true);
    expect(runs.at(0)?.endSeconds).toBe(30);
    expect(truth.jerks).toHaveLength(7);
    expect(truth.jerks.every(({ bursts }) => bursts.length >= 2)).toBe(true);
  });

  test('refuses a size it has no sites for', () => {
    const size = { minutes: 1, eegCount: 60, emgCount: 1, sampleRateHz: 1000, seed: 1 };
    expect(() => makeBenchRecording(size)).toThrow('sites');
  });
});
