import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { succeed } from '../base/result';
import { findRuns, type FoundRuns, type StampReader } from './findRuns';

const TOLERANCE_SECONDS = 0.5 / 1000;

/** Runs the search over given stamps and counts the records read. */
async function search(
  stamps: readonly (number | undefined)[],
  recordDurationSeconds: number,
  leafRecordCount = 4,
): Promise<FoundRuns & { readCount: number }> {
  let readCount = 0;
  const readStamps: StampReader = (first, count) => {
    readCount += count;
    return Promise.resolve(succeed(stamps.slice(first, first + count)));
  };
  const found = await findRuns(
    {
      recordCount: stamps.length,
      recordDurationSeconds,
      toleranceSeconds: TOLERANCE_SECONDS,
      leafRecordCount,
    },
    readStamps,
  );
  if (!found.ok) throw new Error(found.error.kind);
  return { ...found.value, readCount };
}

/** The obvious way: every record against the one before it. */
function runsByReadingAll(stamps: readonly number[], recordDurationSeconds: number) {
  const starts = stamps.flatMap((stamp, i) =>
    i === 0 || Math.abs(stamp - (stamps[i - 1] ?? 0) - recordDurationSeconds) > TOLERANCE_SECONDS
      ? [i]
      : [],
  );
  return starts.map((start, i) => ({
    firstRecordIndex: start,
    recordCount: (starts[i + 1] ?? stamps.length) - start,
  }));
}

describe('findRuns', () => {
  test('without gaps two stamps are read, however many records there are', async () => {
    const stamps = Array.from({ length: 100_000 }, (_, i) => 12.5 + i * 0.25);
    const { runs, readCount, firstStampSeconds } = await search(stamps, 0.25);
    expect(runs).toEqual([
      { firstRecordIndex: 0, recordCount: 100_000, startSeconds: 0, endSeconds: 25_000 },
    ]);
    expect(readCount).toBe(2);
    expect(firstStampSeconds).toBe(12.5);
  });

  test('one gap among 100,000 records costs a few dozen reads', async () => {
    const stamps = Array.from({ length: 100_000 }, (_, i) => 12.5 + i + (i >= 70_001 ? 60 : 0));
    const { runs, readCount } = await search(stamps, 1);
    expect(runs).toEqual([
      { firstRecordIndex: 0, recordCount: 70_001, startSeconds: 0, endSeconds: 70_001 },
      { firstRecordIndex: 70_001, recordCount: 29_999, startSeconds: 70_061, endSeconds: 100_060 },
    ]);
    expect(readCount).toBeLessThan(40);
  });

  test('agrees with reading every record, for random gaps and leaf sizes', async () => {
    const random = seededRandom(21);
    for (let round = 0; round < 200; round += 1) {
      const recordDurationSeconds = 0.1 + random.uniform();
      let late = 3.25;
      const stamps = Array.from({ length: 1 + random.integer(60) }, (_, i) => {
        if (i > 0 && random.uniform() < 0.1) late += 0.01 + random.uniform() * 100;
        return late + i * recordDurationSeconds;
      });
      const { runs } = await search(stamps, recordDurationSeconds, 1 + random.integer(8));
      expect(runs).toMatchObject(runsByReadingAll(stamps, recordDurationSeconds));
      for (const { firstRecordIndex, startSeconds } of runs) {
        expect(startSeconds).toBeCloseTo((stamps[firstRecordIndex] ?? NaN) - 3.25, 9);
      }
    }
  });

  test('rounding noise of microseconds is no gap', async () => {
    const random = seededRandom(22);
    const stamps = Array.from({ length: 500 }, (_, i) => 0.5 + i + random.uniform() * 1e-5);
    expect((await search(stamps, 1)).runs).toHaveLength(1);
  });

  test('just under half a sample follows on, just over does not', async () => {
    const withStep = (stepSeconds: number) => [2, 3, 4 + stepSeconds, 5 + stepSeconds];
    expect((await search(withStep(0.00049), 1)).runs).toHaveLength(1);
    expect((await search(withStep(0.00051), 1)).runs).toHaveLength(2);
  });

  test('a clock that drifts slowly is one run, and the drift is told', async () => {
    const stamps = Array.from({ length: 1000 }, (_, i) => 0.5 + i * 1.00001);
    const { runs, driftSeconds } = await search(stamps, 1);
    expect(runs).toHaveLength(1);
    expect(driftSeconds).toBeCloseTo(0.00999, 6);
  });

  test('records that overlap are placed one after the other, and counted', async () => {
    const { runs, overlapCount, largestOverlapSeconds } = await search([1, 2, 2.4, 3.4], 1);
    expect(runs.map(({ startSeconds }) => startSeconds)).toEqual([0, 2]);
    expect(overlapCount).toBe(1);
    expect(largestOverlapSeconds).toBeCloseTo(0.6, 12);
  });

  test('a record without a stamp follows the one before it', async () => {
    const { runs, missingStampCount } = await search([5, undefined, 17, undefined, 19], 1);
    expect(runs.map(({ firstRecordIndex }) => firstRecordIndex)).toEqual([0, 2]);
    expect(missingStampCount).toBe(2);
  });
});
