import { describe, expect, test } from 'vitest';
import { burstAt } from './burstAt';
import { chooseTrigger } from './chooseTrigger';

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

  test('one stray burst more does not decide, more than 5 % do', () => {
    const many = (count: number, snr: number) => Array.from({ length: count }, () => snr);
    expect(chooseTrigger([...rows(4, many(20, 15)), ...rows(3, many(19, 25))])).toBe(3);
    expect(chooseTrigger([...rows(4, many(20, 15)), ...rows(3, many(18, 25))])).toBe(4);
  });

  test('is undefined without a good burst', () => {
    expect(chooseTrigger([])).toBeUndefined();
    expect(chooseTrigger(rows(4, [8]))).toBeUndefined();
    expect(chooseTrigger([burstAt(12.5, { exclusion: { kind: 'at-edge' } })])).toBeUndefined();
  });
});
