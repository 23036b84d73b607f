import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/comparing.expected.json';
import { compareAverages, type ComparableAverage, type ComparedSide } from './compareAverages';
import { latencyAxis } from './latencyAxis';

function sideOf(
  average: Partial<ComparableAverage>,
  settings: object = { eegFilter: { highPassHz: 1 } },
): ComparedSide {
  return {
    average: {
      channelLabel: 'EEG C3',
      site: 'C3',
      sampleRateHz: 500,
      firstLatencyMs: -20,
      meanMicrovolts: [1, 2, 4, 8],
      standardErrorMicrovolts: [3, 3, 3, 3],
      ...average,
    },
    settings,
  };
}

function compared(first: ComparedSide, second: ComparedSide) {
  const result = compareAverages(first, second);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('compareAverages', () => {
  test.each(expected.averages)(`agrees with ${expected.producer}: $name`, (reference) => {
    const comparison = compared(sideOf(reference.first), sideOf(reference.second));

    const latenciesMs = latencyAxis({
      ...comparison,
      meanMicrovolts: comparison.difference.meanMicrovolts,
    });
    expect(latenciesMs).toHaveLength(reference.latenciesMs.length);
    for (const [i, latencyMs] of latenciesMs.entries()) {
      // Same arithmetic on doubles in another order: rounding of values below 1000 ms and 20 µV.
      expect(latencyMs).toBeCloseTo(reference.latenciesMs[i], 8);
      expect(comparison.difference.meanMicrovolts[i]).toBeCloseTo(
        reference.differenceMicrovolts[i],
        6,
      );
      expect(comparison.difference.standardErrorMicrovolts?.[i]).toBeCloseTo(
        reference.standardErrorMicrovolts[i],
        6,
      );
    }
  });

  test('is second minus first, errors added in squares, by hand', () => {
    const comparison = compared(
      sideOf({}),
      sideOf({ meanMicrovolts: [5, 5, 5, 5], standardErrorMicrovolts: [4, 4, 4, 0] }),
    );

    expect(comparison.difference.meanMicrovolts).toEqual([4, 3, 1, -3]);
    expect(comparison.difference.standardErrorMicrovolts).toEqual([5, 5, 5, 3]);
    expect(comparison.firstLatencyMs).toBe(-20);
    expect(comparison.notes).toEqual([]);
  });

  test('reads the finer one between its samples, by hand, and says so', () => {
    // 1000 Hz from −20.5 ms: the latencies −20, −18, −16 of the coarser lie half-way between samples.
    const fine = sideOf({
      sampleRateHz: 1000,
      firstLatencyMs: -20.5,
      meanMicrovolts: [0, 2, 10, 20, 30, 50],
      standardErrorMicrovolts: [1, 1, 1, 2, 2, 4],
    });

    const comparison = compared(sideOf({}), fine);

    expect(comparison.second.meanMicrovolts).toEqual([1, 15, 40]);
    expect(comparison.second.standardErrorMicrovolts).toEqual([1, 1.5, 3]);
    expect(comparison.difference.meanMicrovolts).toEqual([0, 13, 36]);
    expect(comparison).toMatchObject({ sampleRateHz: 500, firstLatencyMs: -20 });
    expect(comparison.notes).toEqual([
      { kind: 'resampled', fromHz: 1000, toHz: 500 },
      { kind: 'interpolated', side: 'second' },
      { kind: 'cropped', startMs: -20, endMs: -16 },
    ]);
  });

  test('keeps to the latencies both cover', () => {
    const comparison = compared(sideOf({}), sideOf({ firstLatencyMs: -16 }));

    expect(comparison.firstLatencyMs).toBe(-16);
    expect(comparison.difference.meanMicrovolts).toEqual([1 - 4, 2 - 8]);
    expect(comparison.notes).toEqual([{ kind: 'cropped', startMs: -16, endMs: -14 }]);
  });

  test('has no standard error where one side has none', () => {
    const comparison = compared(sideOf({}), sideOf({ standardErrorMicrovolts: undefined }));

    expect(comparison.difference.standardErrorMicrovolts).toBeUndefined();
    expect(comparison.first.standardErrorMicrovolts).toEqual([3, 3, 3, 3]);
    expect(comparison.notes).toEqual([{ kind: 'no-standard-error', side: 'second' }]);
  });

  test('names each setting and site that differs', () => {
    const comparison = compared(
      sideOf({}),
      sideOf({ site: 'C4', channelLabel: 'EEG C4' }, { eegFilter: { highPassHz: 5 } }),
    );

    expect(comparison.notes).toEqual([
      { kind: 'different-sites', first: 'C3', second: 'C4' },
      {
        kind: 'different-setting',
        setting: { path: 'eegFilter.highPassHz', first: 1, second: 5 },
      },
    ]);
  });

  test('says where each lies when they do not overlap', () => {
    expect(compareAverages(sideOf({}), sideOf({ firstLatencyMs: 30 }))).toEqual({
      ok: false,
      error: {
        kind: 'no-common-latencies',
        firstStartMs: -20,
        firstEndMs: -14,
        secondStartMs: 30,
        secondEndMs: 36,
      },
    });
  });

  test.each<[string, Partial<ComparableAverage>]>([
    ['a value that is no number', { meanMicrovolts: [1, NaN, 2, 3] }],
    ['no samples', { meanMicrovolts: [], standardErrorMicrovolts: [] }],
    ['fewer errors than means', { standardErrorMicrovolts: [1, 1, 1] }],
    ['a negative error', { standardErrorMicrovolts: [1, 1, -1, 1] }],
    ['no rate', { sampleRateHz: 0 }],
  ])('refuses an average with %s', (_, damage) => {
    expect(compareAverages(sideOf({}), sideOf(damage))).toEqual({
      ok: false,
      error: { kind: 'damaged-average', side: 'second' },
    });
    expect(compareAverages(sideOf(damage), sideOf({}))).toMatchObject({
      error: { kind: 'damaged-average', side: 'first' },
    });
  });

  test('changes sign, and nothing else, when the two are exchanged', () => {
    const averages = fc.record({
      sampleRateHz: fc.constantFrom(256, 500, 512, 1000, 2048),
      firstLatencyMs: fc.double({ min: -60, max: -20, noNaN: true }),
      meanMicrovolts: fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
        minLength: 60,
        maxLength: 200,
      }),
      standardErrorMicrovolts: fc.constant(undefined),
    });
    fc.assert(
      fc.property(averages, averages, (a, b) => {
        fc.pre(a.sampleRateHz !== b.sampleRateHz);
        const forth = compared(sideOf(a), sideOf(b));
        const back = compared(sideOf(b), sideOf(a));
        expect(forth.difference.meanMicrovolts).toEqual(
          back.difference.meanMicrovolts.map((microvolts) => 0 - microvolts),
        );
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
