import { describe, expect, test } from 'vitest';
import { measureEdges, measureSize, standsOut } from './measureBurst';
import { steepen } from './steepen';

/** Alternating signs: ±10 µV, and ±40 µV in the 31 samples from 20.000 to 20.030 s. */
const emg = {
  microvolts: new Float64Array(20_000).map(
    (_, i) => (i % 2 === 0 ? 1 : -1) * (i >= 7500 && i <= 7530 ? 40 : 10),
  ),
  sampleRateHz: 1000,
  startSeconds: 12.5,
};
const activity = { startSeconds: 20, endSeconds: 20.031 };
const quiet = {
  before: [{ startSeconds: 19.6, endSeconds: 19.9 }],
  after: [{ startSeconds: 20.1, endSeconds: 20.4 }],
};

describe('measureSize', () => {
  test('knows peak, RMS, background and their ratio', () => {
    const size = measureSize(emg, { onsetSeconds: 20, offsetSeconds: 20.0305 }, quiet);
    expect(size?.peakMicrovolts).toBe(40);
    expect(size?.rmsMicrovolts).toBeCloseTo(40, 12);
    expect(size?.backgroundRmsMicrovolts).toBeCloseTo(10, 12);
    expect(size?.snrDecibels).toBeCloseTo(20 * Math.log10(4), 12);
  });

  test('is undefined where the quiet is silent', () => {
    const silent = { ...emg, microvolts: emg.microvolts.map((x) => (Math.abs(x) > 20 ? x : 0)) };
    const edges = { onsetSeconds: 20, offsetSeconds: 20.03 };
    expect(measureSize(silent, edges, quiet)).toBeUndefined();
  });
});

describe('standsOut', () => {
  test('compares the loudest 10 ms with the quiet', () => {
    expect(standsOut(emg, activity, quiet, 3.99)).toBe(true);
    expect(standsOut(emg, activity, quiet, 4)).toBe(false);
  });
});

describe('measureEdges', () => {
  test('finds the edges of a sudden burst within the reach of the difference, and its middle exactly', () => {
    const room = { startSeconds: 19.95, endSeconds: 20.08 };
    const edges = measureEdges(steepen(emg), activity, room, quiet);
    // At 1000 Hz the change over 1 ms is the mean of two spans and so sees a whole sample farther;
    // a quarter of a millisecond is taken back, and gradual shapes may weigh in with half a bin.
    expect(Math.abs(edges.onsetSeconds - 19.9995)).toBeLessThan(0.0013);
    expect(Math.abs(edges.offsetSeconds - 20.0305)).toBeLessThan(0.0013);
    expect((edges.onsetSeconds + edges.offsetSeconds) / 2).toBeCloseTo(20.015, 4);
  });
});
