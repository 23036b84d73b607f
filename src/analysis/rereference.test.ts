import { describe, expect, test } from 'vitest';
import type { Signal } from '../base/signal';
import { referenceableChannels, rereference } from './rereference';

function signal(sampleRateHz: number, microvolts: readonly number[]): Signal {
  return { sampleRateHz, startSeconds: 12.5, microvolts: Float64Array.from(microvolts) };
}

const FIRST = signal(500, [1, 10]);
const OTHER_RATE = signal(250, [7]);
const SECOND = signal(500, [4, -2]);
const THIRD = signal(500, [-2, 1]);
const OTHER_TOO = signal(250, [1]);

describe('rereference', () => {
  test('takes the mean of the signals of one rate off each, in the order given', () => {
    const referenced = rereference([FIRST, OTHER_RATE, SECOND, THIRD, OTHER_TOO], 'average');
    // Means by hand: (1 + 4 − 2) / 3 = 1 and (10 − 2 + 1) / 3 = 3 at 500 Hz; (7 + 1) / 2 = 4 at 250 Hz.
    const expected = [[0, 7], [3], [3, -5], [-3, -2], [-3]];
    for (const [i, { microvolts }] of referenced.entries())
      for (const [k, value] of Array.from(microvolts).entries())
        expect(value).toBeCloseTo(expected.at(i)?.at(k) ?? NaN, 12);
    expect(referenced.map(({ startSeconds }) => startSeconds)).toEqual([
      12.5, 12.5, 12.5, 12.5, 12.5,
    ]);
    expect(Array.from(FIRST.microvolts)).toEqual([1, 10]);
  });

  test('as recorded nothing changes', () => {
    expect(rereference([FIRST, SECOND], 'as-recorded')).toEqual([FIRST, SECOND]);
    expect(rereference([], 'average')).toEqual([]);
  });
});

describe('referenceableChannels', () => {
  const band = { highPassHz: 1, lowPassHz: undefined, order: 2, notchHz: undefined };
  const eeg = [500, 250, 500].map((sampleRateHz, channelIndex) => ({
    channelIndex,
    sampleRateHz,
    band,
  }));

  test('a channel alone at its rate has no average reference and is named', () => {
    const { channels, notes } = referenceableChannels(eeg, 'average');
    expect(channels.map(({ channelIndex }) => channelIndex)).toEqual([0, 2]);
    expect(notes).toEqual([{ kind: 'no-average-reference', channelIndex: 1, sampleRateHz: 250 }]);
  });

  test('as recorded all stay', () => {
    expect(referenceableChannels(eeg, 'as-recorded')).toEqual({ channels: eeg, notes: [] });
  });
});
