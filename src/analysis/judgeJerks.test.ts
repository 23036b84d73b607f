import { describe, expect, test } from 'vitest';
import type { Burst } from '../detection/burst';
import { judgeJerks } from './judgeJerks';
import { DECISION_REACH_MS } from './settings';

function burstAt(onsetSeconds: number): Burst {
  return {
    channelIndex: 3,
    onsetSeconds,
    offsetSeconds: onsetSeconds + 0.03,
    durationMs: 30,
    peakMicrovolts: 200,
    rmsMicrovolts: 80,
    backgroundRmsMicrovolts: 4,
    snrDecibels: 26,
    exclusion: undefined,
  };
}

const BURSTS = [12.5, 12.55, 13.2].map(burstAt);
const strike = (onsetSeconds: number, channelIndex = 3) => ({
  channelIndex,
  onsetSeconds,
  reason: 'voluntary',
});

/** Indexes of the jerks that are struck out, with no refractory time. */
function struckOut(decisions: Parameters<typeof judgeJerks>[2]): readonly number[] {
  return judgeJerks(BURSTS, 0, decisions).flatMap(({ jerkIndex, verdict }) =>
    verdict.kind === 'struck-out' ? [jerkIndex] : [],
  );
}

describe('judgeJerks', () => {
  test('without decisions all are accepted, in time order', () => {
    const jerks = judgeJerks([...BURSTS].reverse(), 0, []);
    expect(jerks.map(({ onsetSeconds }) => onsetSeconds)).toEqual([12.5, 12.55, 13.2]);
    expect(jerks.map(({ verdict }) => verdict.kind)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('a decision strikes out the nearest jerk, with its reason', () => {
    expect(struckOut([strike(12.526)])).toEqual([1]);
    expect(struckOut([strike(12.524)])).toEqual([0]);
    expect(judgeJerks(BURSTS, 0, [strike(13.2)]).at(2)?.verdict).toEqual({
      kind: 'struck-out',
      reason: 'voluntary',
    });
  });

  test('it reaches 30 ms, that distance included', () => {
    const reachSeconds = DECISION_REACH_MS / 1000;
    expect(DECISION_REACH_MS).toBe(30);
    expect(struckOut([strike(13.2 + reachSeconds)])).toEqual([2]);
    expect(struckOut([strike(13.2 - reachSeconds)])).toEqual([2]);
    expect(struckOut([strike(13.2 + reachSeconds + 0.0001)])).toEqual([]);
    expect(struckOut([strike(13.2 - reachSeconds - 0.0001)])).toEqual([]);
  });

  test('a decision without a jerk, or for another muscle, has no effect', () => {
    expect(struckOut([strike(40), strike(13.2, 4)])).toEqual([]);
    expect(judgeJerks([], 0, [strike(13.2)])).toEqual([]);
  });

  test('bursts within the refractory time start no jerk', () => {
    const jerks = judgeJerks(BURSTS, 100, [strike(12.55)]);
    expect(jerks.map(({ onsetSeconds }) => onsetSeconds)).toEqual([12.5, 13.2]);
    expect(jerks.every(({ verdict }) => verdict.kind === 'accepted')).toBe(true);
  });
});
