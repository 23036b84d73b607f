import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/statistics.expected.json';
import type { Burst } from '../detection/burst';
import { summariseBursts } from './summariseBursts';

function burstOf(durationMs: number, changes: Partial<Burst> = {}): Burst {
  return {
    channelIndex: 4,
    onsetSeconds: 12.5,
    offsetSeconds: 12.5 + durationMs / 1000,
    durationMs,
    peakMicrovolts: 300,
    rmsMicrovolts: 100,
    backgroundRmsMicrovolts: 10,
    snrDecibels: 20,
    exclusion: undefined,
    ...changes,
  };
}

describe('summariseBursts', () => {
  test(`agrees with ${expected.producer}`, () => {
    const summary = summariseBursts(expected.durationsMs.map((ms) => burstOf(ms)));

    const reference = expected.durationSummary;
    expect(summary?.burstCount).toBe(expected.durationsMs.length);
    // Sums of 47 values in another order: a few units in the last place.
    expect(summary?.meanDurationMs).toBeCloseTo(reference.meanMs, 11);
    expect(summary?.sdDurationMs).toBeCloseTo(reference.sdMs, 11);
    expect(summary?.medianDurationMs).toBeCloseTo(reference.medianMs, 11);
    expect(summary?.lowerQuartileDurationMs).toBeCloseTo(reference.lowerQuartileMs, 11);
    expect(summary?.upperQuartileDurationMs).toBeCloseTo(reference.upperQuartileMs, 11);
    expect(summary?.meanDurationCi95?.lowMs).toBeCloseTo(reference.lowMs, 10);
    expect(summary?.meanDurationCi95?.highMs).toBeCloseTo(reference.highMs, 10);
  });

  test('leaves excluded bursts out', () => {
    const bursts = [burstOf(30), burstOf(900, { exclusion: { kind: 'heartbeat' } }), burstOf(40)];
    expect(summariseBursts(bursts)).toEqual(summariseBursts([burstOf(40), burstOf(30)]));
  });

  test('says nothing of no burst, and gives one burst no spread', () => {
    expect(summariseBursts([])).toBeUndefined();
    expect(summariseBursts([burstOf(30, { exclusion: { kind: 'at-edge' } })])).toBeUndefined();
    expect(summariseBursts([burstOf(30)])).toMatchObject({
      burstCount: 1,
      meanDurationMs: 30,
      medianDurationMs: 30,
      sdDurationMs: undefined,
      meanDurationCi95: undefined,
    });
  });

  test('summarises sizes', () => {
    const bursts = [12, 18, 30].map((snrDecibels, i) =>
      burstOf(30, { snrDecibels, peakMicrovolts: [500, 100, 200][i] ?? 0 }),
    );
    expect(summariseBursts(bursts)).toMatchObject({
      meanSnrDecibels: 20,
      medianSnrDecibels: 18,
      medianPeakMicrovolts: 200,
    });
  });
});
