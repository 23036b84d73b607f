import { expect, test } from 'vitest';
import { describeRecording } from './describeRecording';
import { identifyChannels } from './identifyChannels';
import { EEG_TRACKS, EMG_TRACKS, JERK_RUNS, makeTestRecording } from './makeTestRecording';

test('describeRecording opens a file and guesses its channels', async () => {
  const described = await describeRecording(
    makeTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS),
  );
  if (!described.ok) throw new Error(described.error.kind);
  const { recording, guesses } = described.value;
  expect(recording.runs).toMatchObject(JERK_RUNS);
  expect(guesses.map(({ channel, identity }) => `${channel.index} ${identity.type}`)).toEqual([
    '0 EEG',
    '1 EEG',
    '2 EEG',
    '3 EMG',
    '4 EMG',
  ]);
  expect(guesses.at(0)?.identity.site).toBe('C3');
  expect(guesses.at(3)?.identity.side).toBe('right');
});

test('describeRecording says what is wrong with a file', async () => {
  expect(await describeRecording(new Blob([]))).toEqual({
    ok: false,
    error: { kind: 'empty-file' },
  });
});

test('a correction replaces the guess of its channel and of no other', async () => {
  const described = await describeRecording(makeTestRecording(EMG_TRACKS, JERK_RUNS));
  if (!described.ok) throw new Error(described.error.kind);
  const { recording, guesses } = described.value;
  const identity = {
    type: 'EEG' as const,
    site: 'Cz',
    reference: undefined,
    muscleId: undefined,
    side: undefined,
    confidence: 'corrected' as const,
  };
  const identified = identifyChannels(recording, [
    { channelIndex: 1, identity },
    { channelIndex: 77, identity },
  ]);
  expect(identified.at(0)).toEqual(guesses.at(0));
  expect(identified.at(1)?.identity).toBe(identity);
  expect(identified).toHaveLength(2);
});
