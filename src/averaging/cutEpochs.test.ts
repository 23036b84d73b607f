import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signal } from '../base/signal';
import { cutEpochs } from './cutEpochs';
import { latencyMsOfSample } from './epochs';
import { latencyGridOf, samplesWithin } from './latencyGrid';
import { rectifyEpochs } from './rectifyEpochs';

const CHANNEL = { channelIndex: 3, sampleRateHz: 500 };
const WINDOW = { startMs: -20, endMs: 10 };

function sample(
  sampleCount: number,
  startSeconds: number,
  valueAt: (seconds: number) => number,
): Signal {
  const { sampleRateHz } = CHANNEL;
  return {
    microvolts: Float64Array.from({ length: sampleCount }, (_, i) =>
      valueAt(startSeconds + i / sampleRateHz),
    ),
    sampleRateHz,
    startSeconds,
  };
}

describe('cutEpochs', () => {
  test('an onset on a sample gives the samples themselves', () => {
    const signal = sample(500, 12.5, (seconds) => seconds);
    const { epochs, ...grid } = cutEpochs([signal], CHANNEL, [13.1], WINDOW);
    expect(grid).toEqual({ ...CHANNEL, firstLatencyMs: -20, sampleCount: 16 });
    for (const [k, value] of (epochs[0] ?? []).entries())
      expect(value).toBeCloseTo(13.1 + latencyMsOfSample(grid, k) / 1000, 12);
  });

  test('an onset between samples reads a band-limited signal within 3e-5 of its amplitude', () => {
    const { sampleRateHz } = CHANNEL;
    let worst = 0;
    for (const frequencyHz of [3, 47, 100, 150, 0.4 * sampleRateHz])
      for (const fraction of [0.01, 0.25, 0.5, 0.77, 0.99]) {
        const valueAt = (seconds: number) => Math.sin(2 * Math.PI * frequencyHz * seconds + 0.3);
        const onsetSeconds = 13 + fraction / sampleRateHz;
        const cut = cutEpochs([sample(500, 12.5, valueAt)], CHANNEL, [onsetSeconds], WINDOW);
        for (const [k, value] of (cut.epochs[0] ?? [NaN]).entries()) {
          const seconds = onsetSeconds + latencyMsOfSample(cut, k) / 1000;
          worst = Math.max(worst, Math.abs(value - valueAt(seconds)));
        }
      }
    expect(worst).toBeGreaterThan(0);
    expect(worst).toBeLessThan(3e-5);
  });

  test('a constant stays a constant between samples', () => {
    const cut = cutEpochs([sample(500, 12.5, () => 7)], CHANNEL, [13.0007], WINDOW);
    for (const value of cut.epochs[0] ?? [NaN]) expect(value).toBeCloseTo(7, 12);
  });

  test('the first and the last onset that fit, on a sample', () => {
    const signal = sample(100, 12.5, () => 1);
    const onsetOf = (sampleIndex: number) => 12.5 + sampleIndex / 500;
    const covered = (onsetSeconds: number) =>
      cutEpochs([signal], CHANNEL, [onsetSeconds], WINDOW).epochs[0] !== undefined;
    expect([9, 10, 94, 95].map((index) => covered(onsetOf(index)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    // Between samples 15 more are read before and 16 after.
    expect([24.5, 25.5, 78.5, 79.5].map((index) => covered(onsetOf(index)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('nothing is cut across a gap or over a sample that is not a number', () => {
    const before = sample(100, 12.5, () => 1);
    const after = sample(100, 12.7 + 1, () => 2);
    const onsets = [12.6, 12.699, 13.7, 13.8];
    const cut = cutEpochs([before, after], CHANNEL, onsets, WINDOW);
    expect(cut.epochs.map((epoch) => epoch?.[0])).toEqual([1, undefined, undefined, 2]);
    const broken = sample(100, 12.5, (seconds) => (Math.abs(seconds - 12.55) < 1e-6 ? NaN : 1));
    expect(
      cutEpochs([broken], CHANNEL, [12.55, 12.6], WINDOW).epochs.map((epoch) => epoch?.[0]),
    ).toEqual([undefined, 1]);
    expect(cutEpochs([], CHANNEL, [12.6], WINDOW).epochs).toEqual([undefined]);
  });

  test('overlapping blocks joined onset by onset equal the whole', () => {
    const valueAt = (seconds: number) => Math.sin(40 * seconds) + Math.cos(301 * seconds);
    const whole = sample(1000, 12.5, valueAt);
    const blockOf = (first: number, count: number): Signal => ({
      ...whole,
      startSeconds: 12.5 + first / 500,
      microvolts: Float64Array.from(whole.microvolts).slice(first, first + count),
    });
    const overlap = 16 + 32;
    const blocks = [blockOf(0, 500 + overlap), blockOf(500, 500)];
    fc.assert(
      fc.property(fc.double({ min: 12.5, max: 14.5, noNaN: true }), (onsetSeconds) => {
        const direct = cutEpochs([whole], CHANNEL, [onsetSeconds], WINDOW).epochs[0];
        const joined = blocks
          .map((block) => cutEpochs([block], CHANNEL, [onsetSeconds], WINDOW).epochs[0])
          .find((epoch) => epoch !== undefined);
        expect(joined === undefined).toBe(direct === undefined);
        for (const [k, value] of (direct ?? []).entries())
          expect(joined?.[k]).toBeCloseTo(value, 9);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('rectified epochs are absolute and leave the cut ones as they were', () => {
    const cut = cutEpochs(
      [sample(100, 12.5, (s) => Math.sin(300 * s))],
      CHANNEL,
      [12.6, 1],
      WINDOW,
    );
    const rectified = rectifyEpochs(cut);
    expect(cut.epochs[0]?.some((value) => value < 0)).toBe(true);
    expect([...(rectified.epochs[0] ?? [])]).toEqual([...(cut.epochs[0] ?? [])].map(Math.abs));
    expect(rectified.epochs[1]).toBeUndefined();
  });
});

describe('latencyGridOf', () => {
  test('has a sample at 0 ms and none outside the window, at any rate', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(200, 250, 256, 499.9, 512, 1000, 2048, 5000),
        fc.integer({ min: -2500, max: -1 }),
        fc.integer({ min: 1, max: 500 }),
        (sampleRateHz, startMs, endMs) => {
          const grid = latencyGridOf({ startMs, endMs }, sampleRateHz);
          const period = 1000 / sampleRateHz;
          const lastMs = latencyMsOfSample(grid, grid.sampleCount - 1);
          expect(grid.firstLatencyMs).toBeGreaterThanOrEqual(startMs - 1e-6);
          expect(grid.firstLatencyMs).toBeLessThan(startMs + period);
          expect(lastMs).toBeLessThanOrEqual(endMs + 1e-6);
          expect(lastMs).toBeGreaterThan(endMs - period);
          const steps = -grid.firstLatencyMs / period;
          expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
        },
      ),
      { seed: 5 },
    );
  });

  test('samplesWithin takes both ends and leaves out what the grid does not have', () => {
    const grid = latencyGridOf({ startMs: -200, endMs: 100 }, 500);
    expect(samplesWithin(grid, { startMs: -200, endMs: -100 })).toEqual({
      firstIndex: 0,
      endIndex: 51,
    });
    expect(samplesWithin(grid, { startMs: -51, endMs: -5 })).toEqual({
      firstIndex: 75,
      endIndex: 98,
    });
    expect(samplesWithin(grid, { startMs: 90, endMs: 400 })).toEqual({
      firstIndex: 145,
      endIndex: 151,
    });
    const none = samplesWithin(grid, { startMs: -51.5, endMs: -50.5 });
    expect(none.endIndex - none.firstIndex).toBe(0);
    const outside = samplesWithin(grid, { startMs: -400, endMs: -300 });
    expect(outside.endIndex - outside.firstIndex).toBe(0);
  });
});
