import { describe, expect, test } from 'vitest';
import type { Burst } from './burst';
import { chooseTrigger } from './chooseTrigger';
import { groupJerks } from './groupJerks';
import { markBrokenContractions } from './markBrokenContractions';
import { markHeartbeats } from './markHeartbeats';

function burstAt(onsetSeconds: number, changes: Partial<Burst> = {}): Burst {
  const durationMs = changes.durationMs ?? 30;
  return {
    channelIndex: 2,
    onsetSeconds,
    offsetSeconds: onsetSeconds + durationMs / 1000,
    durationMs,
    peakMicrovolts: 300,
    rmsMicrovolts: 100,
    backgroundRmsMicrovolts: 10,
    snrDecibels: 20,
    exclusion: undefined,
    ...changes,
  };
}

describe('groupJerks', () => {
  test('keeps the first of a train and starts again when the refractory time is over', () => {
    const bursts = [12.5, 12.5625, 12.625, 12.75, 20].map((onset) => burstAt(onset));
    const jerks = groupJerks(bursts, 125);
    // 12.625 lies exactly the refractory time after 12.5, so it starts a jerk.
    expect(jerks.map(({ onsetSeconds }) => onsetSeconds)).toEqual([12.5, 12.625, 12.75, 20]);
    expect(jerks.map(({ jerkIndex }) => jerkIndex)).toEqual([0, 1, 2, 3]);
    expect(jerks.at(1)?.triggerBurst).toBe(bursts[2]);
  });

  test('takes bursts in time order and leaves excluded ones out', () => {
    const excluded = burstAt(12.45, { exclusion: { kind: 'electrode-pop' } });
    const jerks = groupJerks([burstAt(15), excluded, burstAt(12.5)], 100);
    expect(jerks.map(({ onsetSeconds }) => onsetSeconds)).toEqual([12.5, 15]);
    expect(groupJerks([], 100)).toEqual([]);
  });
});

describe('chooseTrigger', () => {
  const rows = (channelIndex: number, snrs: readonly number[]) =>
    snrs.map((snrDecibels, i) => burstAt(12.5 + i, { channelIndex, snrDecibels }));

  test('takes the channel with most bursts of at least 10 dB', () => {
    expect(chooseTrigger([...rows(7, [9.9, 9, 9, 9]), ...rows(9, [10, 12])])).toBe(9);
  });

  test('of equals the one with the higher median, then the first', () => {
    expect(chooseTrigger([...rows(4, [20, 20, 20]), ...rows(3, [11, 25, 30])])).toBe(3);
    expect(chooseTrigger([...rows(4, [20]), ...rows(3, [20])])).toBe(3);
  });

  test('is undefined without a good burst', () => {
    expect(chooseTrigger([])).toBeUndefined();
    expect(chooseTrigger(rows(4, [8]))).toBeUndefined();
    expect(chooseTrigger([burstAt(12.5, { exclusion: { kind: 'at-edge' } })])).toBeUndefined();
  });
});

describe('markHeartbeats', () => {
  const beats = Array.from({ length: 60 }, (_, i) => 12.5 + 0.83 * i);
  const onBeats = beats.slice(0, 20).map((beat) => burstAt(beat - 0.015));
  const between = beats.slice(0, 15).map((beat) => burstAt(beat + 0.4));

  test('excludes bursts of a channel most of which meet a heartbeat', () => {
    const marked = markHeartbeats([...onBeats, ...between], beats);
    expect(marked.slice(0, 20).every(({ exclusion }) => exclusion?.kind === 'heartbeat')).toBe(
      true,
    );
    expect(marked.slice(20)).toEqual(between);
  });

  test('spares a jerk larger than a heartbeat, and an exclusion already there', () => {
    const jerk = burstAt(beats[30] - 0.01, { peakMicrovolts: 900 });
    const pop = burstAt(beats[31], { exclusion: { kind: 'electrode-pop' } });
    expect(markHeartbeats([...onBeats, jerk, pop], beats).slice(20)).toEqual([jerk, pop]);
  });

  test('changes nothing where few bursts meet one, in another channel, or without an ECG', () => {
    const few = [...onBeats.slice(0, 12), ...between];
    expect(markHeartbeats(few, beats)).toEqual(few);
    const other = between.map((burst) => ({ ...burst, channelIndex: 5 }));
    expect(markHeartbeats([...onBeats, ...other], beats).slice(20)).toEqual(other);
    expect(markHeartbeats(onBeats, [])).toEqual(onBeats);
    expect(markHeartbeats(onBeats.slice(0, 9), beats)).toEqual(onBeats.slice(0, 9));
  });

  test('changes nothing where long bursts must meet one by chance', () => {
    const long = beats.slice(0, 20).map((beat) => burstAt(beat - 0.2, { durationMs: 400 }));
    expect(markHeartbeats(long, beats)).toEqual(long);
  });
});

describe('markBrokenContractions', () => {
  test('excludes the pieces of one contraction, not a train of short bursts', () => {
    const pieces = [12.5, 12.72, 12.94].map((onset) => burstAt(onset, { durationMs: 200 }));
    const train = Array.from({ length: 20 }, (_, i) => burstAt(20 + i * 0.04));
    const marked = markBrokenContractions([...pieces, ...train], 500);
    for (const { exclusion } of marked.slice(0, 3))
      expect(exclusion).toEqual({ kind: 'contraction', maxDurationMs: 500 });
    expect(marked.slice(3)).toEqual(train);
    expect(markBrokenContractions(pieces, 700)).toEqual(pieces);
    expect(markBrokenContractions([], 500)).toEqual([]);
  });
});
