import { expect, test } from 'vitest';
import { findGaps, recordingInterval } from './findGaps';

const RUNS = [
  { startSeconds: 0, endSeconds: 4 },
  { startSeconds: 7.5, endSeconds: 9 },
  { startSeconds: 20, endSeconds: 30 },
];

test('gaps lie between the runs', () => {
  expect(findGaps(RUNS)).toEqual([
    { startSeconds: 4, endSeconds: 7.5 },
    { startSeconds: 9, endSeconds: 20 },
  ]);
  expect(findGaps(RUNS.slice(0, 1))).toEqual([]);
});

test('the recording goes from the first run to the last', () => {
  expect(recordingInterval(RUNS)).toEqual({ startSeconds: 0, endSeconds: 30 });
  expect(recordingInterval([])).toBeUndefined();
});
