import { describe, expect, test } from 'vitest';
import { guessIdentity } from './guessIdentity';
import { openRecording } from './openRecording';
import { readChannelValues } from './readChannelValues';
import { readSignals } from './readSignals';
import { annotationChannel, makeTestFile, stamp } from './testFiles';
import { withDerivations } from './withDerivations';

const WHOLE = { startSeconds: 0, endSeconds: Infinity };

/** Two records a gap of 3 s apart; two rates and two units among the channels. */
async function openExample() {
  const millivolts = { unit: 'mV', physicalMinimum: '-32.768', physicalMaximum: '32.767' };
  const bytes = makeTestFile({
    reserved: 'EDF+D',
    channels: [
      annotationChannel([stamp('+0.25'), stamp('+4.25')]),
      {
        label: 'CHIN1',
        records: [
          [10, 20, 30, 40],
          [50, 60, 70, 80],
        ],
      },
      {
        label: 'slow',
        records: [
          [1, 2],
          [3, 4],
        ],
      },
      {
        label: 'CHIN2',
        ...millivolts,
        records: [
          [1, -2, 3, 4],
          [5, 6, 7, -8],
        ],
      },
      {
        label: 'Temp',
        unit: 'degC',
        records: [
          [1, 1, 1, 1],
          [1, 1, 1, 1],
        ],
      },
    ],
  });
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { file, recording: opened.value };
}

const CHIN = { plusIndex: 1, minusIndex: 3 };

describe('bipolar channels', () => {
  test('are the first minus the second, in microvolts, gaps kept', async () => {
    const { file, recording } = await openExample();
    const derived = withDerivations(recording, [CHIN]);
    const channel = derived.channels.at(-1);
    expect(channel).toMatchObject({ label: 'CHIN1 − CHIN2', sampleRateHz: 4, derivation: CHIN });
    const index = channel?.index ?? -1;
    const [bipolar, plus] = await readSignals(file, derived, [index, 1], WHOLE);
    // One count of CHIN2 is 1 µV: its unit is millivolts.
    expect(bipolar?.map(({ startSeconds }) => startSeconds)).toEqual([0, 4]);
    const values = bipolar?.map(({ microvolts }) =>
      Array.from(microvolts, (v) => Math.round(v * 1e6) / 1e6),
    );
    expect(values).toEqual([
      [9, 22, 27, 36],
      [45, 54, 63, 88],
    ]);
    expect(Array.from(plus?.at(0)?.microvolts ?? [])).toEqual([10, 20, 30, 40]);
  });

  test('a page of one equals that page of the difference', async () => {
    const { file, recording } = await openExample();
    const derived = withDerivations(recording, [CHIN]);
    const index = derived.channels.at(-1)?.index ?? -1;
    const interval = { startSeconds: 0.5, endSeconds: 4.5 };
    const [bipolar, plus, minus] = await readChannelValues(file, derived, [index, 1, 3], interval);
    expect(bipolar?.map(({ startSeconds }) => startSeconds)).toEqual([0.5, 4]);
    for (const [run, { values }] of (bipolar ?? []).entries())
      expect(Array.from(values)).toEqual(
        Array.from(
          plus?.at(run)?.values ?? [],
          (value, i) => value - (minus?.at(run)?.values[i] ?? 0),
        ),
      );
  });

  test('keep their index, whatever other derivations there are', async () => {
    const { recording } = await openExample();
    const turned = { plusIndex: 3, minusIndex: 1 };
    const [alone] = withDerivations(recording, [CHIN]).channels.slice(-1);
    const both = withDerivations(recording, [turned, CHIN, turned]).channels.slice(-2);
    expect(both.at(1)?.index).toBe(alone?.index);
    expect(both.at(0)?.index).not.toBe(alone?.index);
    for (const { index } of both) expect(index).toBeGreaterThan(4);
  });

  test.each([
    ['two rates', { plusIndex: 1, minusIndex: 2 }],
    ['another unit than volts', { plusIndex: 1, minusIndex: 4 }],
    ['one channel twice', { plusIndex: 1, minusIndex: 1 }],
    ['an annotation channel', { plusIndex: 1, minusIndex: 0 }],
    ['a channel that is not there', { plusIndex: 1, minusIndex: 77 }],
  ])('are not made of %s', async (_what, derivation) => {
    const { recording } = await openExample();
    expect(withDerivations(recording, [derivation])).toBe(recording);
  });

  test('record what their first channel does', async () => {
    const { recording } = await openExample();
    const derived = withDerivations(recording, [CHIN]);
    const [first, bipolar] = [derived.channels.at(0), derived.channels.at(-1)];
    if (first === undefined || bipolar === undefined) throw new Error('no channels');
    expect(guessIdentity(bipolar, derived)).toEqual(guessIdentity(first, derived));
    expect(guessIdentity(bipolar, derived).type).toBe('EMG');
  });
});
