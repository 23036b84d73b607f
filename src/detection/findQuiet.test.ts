import { describe, expect, test } from 'vitest';
import { findQuiet } from './findQuiet';

const COVERED = { startSeconds: 12.5, endSeconds: 32.5 };
const span = (startSeconds: number, endSeconds: number) => ({ startSeconds, endSeconds });

describe('findQuiet', () => {
  test('takes the nearest 0.3 s on either side, 20 ms clear of activity', () => {
    const active = [span(19.7, 19.8), span(20, 20.05), span(24, 24.1)];
    const quiet = findQuiet(active, active[1], COVERED);
    expect(quiet?.after).toEqual([span(20.07, 20.37)]);
    expect(quiet?.before.map(({ endSeconds }) => endSeconds)).toEqual([19.98, 19.68]);
    expect(quiet?.before[0].startSeconds).toBeCloseTo(19.82, 9);
    expect(quiet?.before[1].startSeconds).toBeCloseTo(19.54, 9);
  });

  test('borrows the other side at the end of the signal', () => {
    const active = [span(12.51, 12.6)];
    const quiet = findQuiet(active, active[0], COVERED);
    expect(quiet?.before).toEqual(quiet?.after);
    expect(quiet?.after[0].startSeconds).toBeCloseTo(12.62, 9);
  });

  test('comes closer in a dense train, and gives up where nothing is quiet', () => {
    const train = Array.from({ length: 200 }, (_, i) => span(15 + i * 0.05, 15.03 + i * 0.05));
    const quiet = findQuiet(train, train[100], COVERED);
    expect(quiet?.before[0].endSeconds).toBeCloseTo(train[100].startSeconds - 0.005, 9);
    const all = [span(12.5, 32.5)];
    expect(findQuiet(all, all[0], COVERED)).toBeUndefined();
  });
});
