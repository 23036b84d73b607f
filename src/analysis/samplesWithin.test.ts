import { expect, test } from 'vitest';
import { samplesWithin } from './samplesWithin';

/** Samples at 12.5, 12.75, 13.0 and 13.25 s. */
const RUN = { microvolts: [1, 2, 3, 4], sampleRateHz: 4, startSeconds: 12.5 };

test.each([
  [12.5, 13.5, { from: 0, to: 4 }],
  [12.75, 13.25, { from: 1, to: 3 }],
  [12.6, 12.8, { from: 1, to: 2 }],
  [0, 12.5, { from: 0, to: 0 }],
  [0, 100, { from: 0, to: 4 }],
])('%d to %d s', (startSeconds, endSeconds, expected) => {
  expect(samplesWithin(RUN, { startSeconds, endSeconds })).toEqual(expected);
});

test('past the end there is none', () => {
  const { from, to } = samplesWithin(RUN, { startSeconds: 20, endSeconds: 30 });
  expect(to).toBeLessThanOrEqual(from);
});
