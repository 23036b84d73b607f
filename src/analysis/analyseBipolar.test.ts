import { describe, expect, test } from 'vitest';
import type { Random } from '../base/random';
import { labelsOf, PROVENANCE_PENDING, toResultFile } from '../report/toResultFile';
import { writeResult } from '../report/writeResult';
import { createAnalyser } from './analyse';
import { describeRecording } from './describeRecording';
import { bursting, JERK_ONSETS_SECONDS, JERK_RUNS, makeTestRecording } from './makeTestRecording';
import { parseResultFile } from './resultFile';
import { DEFAULT_SETTINGS } from './settings';

/** Mains on both contacts, far above the muscle on the first. */
const mains = (seconds: number) => 600 * Math.sin(2 * Math.PI * 50 * seconds);
const muscle = bursting(JERK_ONSETS_SECONDS);
const file = makeTestRecording(
  [
    {
      label: 'ECR R 1',
      sampleRateHz: 1000,
      microvoltsAt: (seconds: number, random: Random) => mains(seconds) + muscle(seconds, random),
    },
    { label: 'ECR R 2', sampleRateHz: 1000, microvoltsAt: mains },
  ],
  JERK_RUNS,
);

async function open() {
  const described = await describeRecording(file);
  if (!described.ok) throw new Error(described.error.kind);
  return described.value;
}

describe('analysis of a bipolar channel', () => {
  test('finds what its contacts hide, under a name of its own, in the result file too', async () => {
    const { recording, bipolarPairs } = await open();
    expect(bipolarPairs).toEqual([{ plusIndex: 0, minusIndex: 1 }]);
    const analyse = createAnalyser();
    const source = { sourceId: 'one', file, recording };
    const asRecorded = await analyse(source, DEFAULT_SETTINGS, () => undefined);
    const settings = { ...DEFAULT_SETTINGS, derivations: bipolarPairs };
    const bipolar = await analyse(source, settings, () => undefined);
    if (!asRecorded.ok || !bipolar.ok) throw new Error('settings are refused');

    expect(asRecorded.value.muscles).toHaveLength(2);
    const hidden = asRecorded.value.muscles.map(({ summary }) => summary?.burstCount ?? 0);
    expect(Math.max(...hidden)).toBeLessThan(JERK_ONSETS_SECONDS.length / 2);
    const derived = bipolar.value.muscles.at(2);
    expect(derived?.summary?.burstCount).toBe(JERK_ONSETS_SECONDS.length);
    for (const [i, { onsetSeconds }] of (derived?.bursts ?? []).entries())
      expect(Math.abs(onsetSeconds - (JERK_ONSETS_SECONDS.at(i) ?? NaN))).toBeLessThan(0.003);
    expect(bipolar.value.triggerChannelIndex).toBe(derived?.channelIndex);
    expect(bipolar.value.channels.at(2)?.identity).toMatchObject({ type: 'EMG', side: 'right' });

    const provenance = { ...PROVENANCE_PENDING, fileName: 'bipolar.edf' };
    const result = toResultFile(bipolar.value, { recording, settings, provenance });
    expect(result.muscles.at(2)?.channelLabel).toBe('ECR R 1 − ECR R 2');
    const read = parseResultFile(writeResult(result));
    expect(read.ok && read.value.settings.derivations).toEqual(bipolarPairs);
  });

  test('one the recording cannot give is noted and left out', async () => {
    const { recording } = await open();
    const derivations = [{ plusIndex: 0, minusIndex: 9 }];
    const settings = { ...DEFAULT_SETTINGS, derivations };
    const analysis = await createAnalyser()(
      { sourceId: 'one', file, recording },
      settings,
      () => undefined,
    );
    if (!analysis.ok) throw new Error(analysis.error.kind);
    expect(analysis.value.channels).toHaveLength(2);
    expect(analysis.value.notes).toContainEqual({
      kind: 'derivation-not-possible',
      plusIndex: 0,
      minusIndex: 9,
    });
    expect(labelsOf(recording)(9)).toBe('channel 10');
  });
});
