import { expect, test } from 'vitest';
import { rectify } from './rectify';

test('drops the sign of every sample and nothing else', () => {
  const signal = {
    microvolts: Float64Array.of(-3, 0, 2.5),
    sampleRateHz: 2000,
    startSeconds: 12.5,
  };
  expect(rectify(signal)).toEqual({ ...signal, microvolts: Float64Array.of(3, 0, 2.5) });
  expect([...signal.microvolts]).toEqual([-3, 0, 2.5]);
});
