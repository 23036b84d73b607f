import { expect, test } from 'vitest';
import { filterSignal } from '../filtering/filterSignal';
import { readSignals } from '../recording/readSignals';
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  openTestRecording,
} from './makeTestRecording';
import { readOverview } from './readOverview';
import { DEFAULT_SETTINGS } from './settings';

const { emgFilter } = DEFAULT_SETTINGS;
const TRACKS = [...EMG_TRACKS, ...EEG_TRACKS];
/** Half a second each over 110.5 s. */
const COLUMN_COUNT = 221;

async function overviewOf(columnCount: number) {
  const { file, recording } = await openTestRecording(TRACKS, JERK_RUNS);
  const fractions: number[] = [];
  const request = { channelIndexes: [0, 1], columnCount, emgFilter };
  const overview = await readOverview(file, recording, request, (fraction) => {
    fractions.push(fraction);
  });
  return { file, recording, overview, fractions };
}

test('jerks stand out in the columns they lie in, and in no other', async () => {
  const { overview, fractions } = await overviewOf(COLUMN_COUNT);
  const [trigger, quiet] = overview.channels;
  const withJerk = new Set(
    JERK_ONSETS_SECONDS.flatMap((onset) => [
      Math.floor(onset / 0.5),
      Math.floor((onset + 0.04) / 0.5),
    ]),
  );
  const loud = [...(trigger?.maximumMicrovolts ?? [])].flatMap((value, column) =>
    value > 30 ? [column] : [],
  );
  expect(loud.length).toBeGreaterThanOrEqual(JERK_ONSETS_SECONDS.length);
  expect(loud.filter((column) => !withJerk.has(column))).toEqual([]);
  // The filter passes most of white noise of 4 µV; no piece of 100 ms is far off.
  expect(Math.max(...(quiet?.maximumMicrovolts ?? []))).toBeLessThan(6);
  expect(fractions.at(-1)).toBeCloseTo(1, 9);
  expect([...fractions].sort((a, b) => a - b)).toEqual(fractions);
});

test('a gap stays empty, and everything else is filled', async () => {
  const { overview } = await overviewOf(COLUMN_COUNT);
  const empty = [...(overview.channels[0]?.filled ?? [])].flatMap((filled, column) =>
    filled === 0 ? [column] : [],
  );
  expect(empty).toEqual(Array.from({ length: 41 }, (_, i) => 120 + i));
});

test('as many columns as there are, fewer pieces than columns or more', async () => {
  for (const columnCount of [1, 7, 3000]) {
    const { overview } = await overviewOf(columnCount);
    const [channel] = overview.channels;
    expect(channel?.maximumMicrovolts).toHaveLength(columnCount);
    expect(Math.max(...(channel?.maximumMicrovolts ?? []))).toBeGreaterThan(30);
    const isOrdered = channel?.minimumMicrovolts.every(
      (minimum, column) => minimum <= channel.maximumMicrovolts[column],
    );
    expect(isOrdered).toBe(true);
  }
});

test('is what filtering each run whole gives', async () => {
  const { file, recording, overview } = await overviewOf(COLUMN_COUNT);
  const [runs = []] = await readSignals(file, recording, [0], {
    startSeconds: 0,
    endSeconds: Infinity,
  });
  const [first] = runs;
  if (first === undefined) throw new Error('the recording has a run');
  // At 1000 Hz the low-pass of 500 Hz has nothing to do.
  const { microvolts } = filterSignal(first, { ...emgFilter, lowPassHz: undefined });
  const rmsOfPiece = (piece: number) =>
    Math.sqrt(
      Array.from({ length: 100 }, (_, k) => (microvolts[100 * piece + k] ?? NaN) ** 2).reduce(
        (sum, square) => sum + square / 100,
        0,
      ),
    );
  for (const column of [0, 11, 57, 119]) {
    const pieces = [0, 1, 2, 3, 4].map((i) => rmsOfPiece(5 * column + i));
    // 32-bit numbers, and the filter forgets all but a thousandth over its context.
    expect(overview.channels[0]?.maximumMicrovolts[column]).toBeCloseTo(Math.max(...pieces), 2);
    expect(overview.channels[0]?.minimumMicrovolts[column]).toBeCloseTo(Math.min(...pieces), 2);
  }
});

test('channels that cannot be filtered or are not there are left out', async () => {
  const { file, recording } = await openTestRecording(
    [{ label: 'EMG slow', sampleRateHz: 10, microvoltsAt: () => 1 }],
    JERK_RUNS,
  );
  const request = { channelIndexes: [0, 99], columnCount: 10, emgFilter };
  const overview = await readOverview(file, recording, request, () => undefined);
  expect(overview.channels).toEqual([]);
});
