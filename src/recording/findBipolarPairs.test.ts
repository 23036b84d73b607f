import { describe, expect, test } from 'vitest';
import { findBipolarPairs } from './findBipolarPairs';
import { openRecording } from './openRecording';
import { makeTestFile, type TestChannel } from './testFiles';

async function pairsOf(labels: readonly string[], more: Partial<TestChannel>[] = []) {
  const channels = labels.map((label, i) => ({ label, records: [[1, 2, 3, 4]], ...more[i] }));
  const opened = await openRecording(new Blob([makeTestFile({ channels })]));
  if (!opened.ok) throw new Error(opened.error.kind);
  return findBipolarPairs(opened.value).map(({ plusIndex, minusIndex }) => [
    labels[plusIndex],
    labels[minusIndex],
  ]);
}

describe('labels of two contacts', () => {
  test.each([
    [['EMG1+', 'EMG1-']],
    [['EMG 1 +', 'emg 1 -']],
    [['R APB +', 'R APB -']],
    [['Leg/L (+)', 'Leg/L (-)']],
    [['Chan3 plus', 'Chan3 minus']],
    [['CHIN1', 'CHIN2']],
    [['R APB 1', 'R APB 2']],
    [['EMG TIB ANT L-1', 'EMG TIB ANT L-2']],
  ])('%s are a pair', async (pair) => {
    expect(await pairsOf(pair)).toEqual([pair]);
    expect(await pairsOf([...pair].reverse())).toEqual([pair]);
  });

  test.each([
    ['electrodes of the scalp', ['O1', 'O2', 'Fp1', 'Fp2', 'A1', 'A2', 'M1', 'M2', 'C3', 'C4']],
    ['numbered channels without a muscle', ['EMG1', 'EMG2', '1', '2', 'ECG1', 'ECG2', 'X1', 'X2']],
    ['two sides', ['R APB 1', 'L APB 2', 'APB1 re', 'APB2 li']],
    ['other contacts', ['CHIN2', 'CHIN3', 'EMG1+', 'EMG2-']],
    ['a sign and a number', ['CHIN+', 'CHIN2']],
    ['one contact only', ['EMG1+', 'Surplus', 'Terminus']],
  ])('%s are none', async (_what, labels) => {
    expect(await pairsOf(labels)).toEqual([]);
  });

  test('each contact is in one pair; the order is that of the file', async () => {
    const labels = ['TA2', 'EMG1-', 'EMG1+', 'EMG1+', 'TA1', 'CHIN1', 'CHIN3', 'CHIN2'];
    expect(await pairsOf(labels)).toEqual([
      ['EMG1+', 'EMG1-'],
      ['TA1', 'TA2'],
      ['CHIN1', 'CHIN2'],
    ]);
  });

  test('two rates, and a unit that is no voltage, make no pair', async () => {
    expect(await pairsOf(['EMG1+', 'EMG1-'], [{ records: [[1, 2]] }])).toEqual([]);
    expect(await pairsOf(['EMG1+', 'EMG1-'], [{ unit: '' }])).toEqual([]);
    expect(await pairsOf(['EMG1+', 'EMG1-'], [{ unit: 'mV' }])).toEqual([['EMG1+', 'EMG1-']]);
  });
});
