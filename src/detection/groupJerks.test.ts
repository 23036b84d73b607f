import { describe, expect, test } from 'vitest';
import { burstAt } from './burstAt';
import { groupJerks } from './groupJerks';

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
