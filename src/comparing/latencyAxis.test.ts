import { expect, test } from 'vitest';
import { latencyAxis } from './latencyAxis';

test('one latency a sample, from the first latency on', () => {
  const average = { firstLatencyMs: -4.5, sampleRateHz: 400, meanMicrovolts: [1, 2, 3, 4] };

  expect(latencyAxis(average)).toEqual([-4.5, -2, 0.5, 3]);
});
