import { describe, expect, test } from 'vitest';
import type { BandFilter } from './bandFilter';
import { effectiveBand } from './effectiveBand';

const EMG: BandFilter = { highPassHz: 20, lowPassHz: 500, order: 2, notchHz: 50 };

describe('effectiveBand', () => {
  test('applies a band the rate can carry as it was asked for', () => {
    expect(effectiveBand(EMG, 2000)).toEqual({ ok: true, value: { applied: EMG, notes: [] } });
  });

  test('leaves out a low-pass from 0.95 of half the rate on, and says so', () => {
    expect(effectiveBand(EMG, 1000)).toEqual({
      ok: true,
      value: {
        applied: { ...EMG, lowPassHz: undefined },
        notes: [{ kind: 'low-pass-left-out', lowPassHz: 500, limitHz: 475 }],
      },
    });
    const at = (lowPassHz: number) => effectiveBand({ ...EMG, lowPassHz }, 2000);
    expect(at(950)).toMatchObject({ value: { applied: { lowPassHz: undefined } } });
    expect(at(949.9)).toMatchObject({ value: { applied: { lowPassHz: 949.9 }, notes: [] } });
  });

  test('leaves out a notch the rate cannot hold, and says so', () => {
    const band: BandFilter = { highPassHz: 1, lowPassHz: undefined, order: 2, notchHz: 50 };
    expect(effectiveBand(band, 100)).toEqual({
      ok: true,
      value: {
        applied: { ...band, notchHz: undefined },
        notes: [{ kind: 'notch-left-out', notchHz: 50, limitHz: 47.5 }],
      },
    });
  });

  test('refuses what would leave nothing, with the numbers', () => {
    const errorOf = (change: Partial<BandFilter>, sampleRateHz = 2000) =>
      effectiveBand({ ...EMG, ...change }, sampleRateHz);
    expect(errorOf({ lowPassHz: undefined }, 40)).toEqual({
      ok: false,
      error: { kind: 'high-pass-above-nyquist', highPassHz: 20, limitHz: 19 },
    });
    expect(errorOf({ highPassHz: 19, lowPassHz: undefined }, 40)).toMatchObject({ ok: false });
    expect(errorOf({ lowPassHz: 20 })).toEqual({
      ok: false,
      error: { kind: 'band-empty', highPassHz: 20, lowPassHz: 20 },
    });
    expect(errorOf({ highPassHz: 0.001 })).toEqual({
      ok: false,
      error: { kind: 'high-pass-too-low', highPassHz: 0.001, minHz: 0.002 },
    });
  });

  test.each([0, -1, Number.NaN])('refuses a cut-off of %d Hz', (cutoffHz) => {
    const error = { kind: 'cutoff-not-positive', cutoffHz };
    expect(effectiveBand({ ...EMG, highPassHz: cutoffHz }, 2000)).toEqual({ ok: false, error });
    expect(effectiveBand({ ...EMG, lowPassHz: cutoffHz }, 2000)).toEqual({ ok: false, error });
  });

  test.each([0, 9, 2.5, Number.NaN])('refuses an order of %d', (order) => {
    expect(effectiveBand({ ...EMG, order }, 2000)).toEqual({
      ok: false,
      error: { kind: 'order-out-of-range', order, minOrder: 1, maxOrder: 8 },
    });
  });

  test('has nothing to say about a band that lets all through', () => {
    const open: BandFilter = {
      highPassHz: undefined,
      lowPassHz: undefined,
      order: 2,
      notchHz: undefined,
    };
    expect(effectiveBand(open, 1)).toEqual({ ok: true, value: { applied: open, notes: [] } });
  });
});
