import { expect, test } from 'vitest';
import type { BackAverage } from '../averaging/backAverage';
import { defaultEegChannels } from './defaultEegChannels';

const SITES = ['Fz', 'FC5', 'C3', 'Cz', 'C4', 'FC6', undefined];
const siteOf = (channelIndex: number) => SITES[channelIndex];

function averageOf(channelIndexes: readonly number[], peakIndex: number | undefined): BackAverage {
  return {
    triggerChannelIndex: 9,
    sweeps: [],
    acceptedCount: 3,
    eeg: channelIndexes.map((channelIndex) => ({
      channelIndex,
      sampleRateHz: 500,
      firstLatencyMs: -200,
      meanMicrovolts: [],
      standardErrorMicrovolts: undefined,
    })),
    rectifiedEmg: [],
    transient:
      peakIndex === undefined
        ? undefined
        : {
            searchStartMs: -50,
            searchEndMs: -5,
            searchedChannelIndexes: channelIndexes,
            peak: {
              channelIndex: peakIndex,
              latencyMs: -20,
              amplitudeMicrovolts: 8,
              peakToNoise: 5,
            },
            null: { kind: 'not-assessable', reason: 'test' },
            splitHalves: { kind: 'not-assessable', reason: 'test' },
          },
  };
}

test.each([
  ['the peak on the left: its counterpart and Cz', [0, 1, 2, 3, 4, 5], 2, [2, 4, 3]],
  ['the peak on the right: its counterpart and Cz', [0, 1, 2, 3, 4, 5], 5, [5, 1, 3]],
  ['the peak at Cz: Cz alone', [0, 2, 3, 4], 3, [3]],
  ['the peak where the site is not known: with Cz', [3, 6], 6, [6, 3]],
  ['counterparts that are missing are left out', [2], 2, [2]],
  ['no transient: the central three', [0, 2, 3, 4], undefined, [2, 3, 4]],
  ['no transient, no central site: the first', [1, 5], undefined, [1]],
  ['no EEG: none', [], undefined, []],
])('%s', (_, present, peakIndex, shown) => {
  expect(defaultEegChannels(averageOf(present, peakIndex), siteOf)).toEqual(shown);
});
