import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { burstAt } from './burstAt';
import { findCrossTalk } from './findCrossTalk';

const SAMPLE_RATE_HZ = 2000;
const START_SECONDS = 12.5;
const SAMPLE_COUNT = 4000;

function noise(seed: number, rmsMicrovolts: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: SAMPLE_COUNT }, () => rmsMicrovolts * random.normal());
}

const signal = (microvolts: Float64Array, startSeconds = START_SECONDS) => ({
  microvolts,
  sampleRateHz: SAMPLE_RATE_HZ,
  startSeconds,
});

describe('findCrossTalk', () => {
  const loud = noise(1, 100);
  const copy = (fraction: number, ownRmsMicrovolts: number) =>
    signal(noise(2, ownRmsMicrovolts).map((value, i) => value + fraction * loud[i]));
  const burst = burstAt(13, { channelIndex: 7 });

  test('names the source of a scaled copy, upright or inverted', () => {
    for (const fraction of [0.12, -0.12]) {
      const found = findCrossTalk(burst, copy(fraction, 5), [
        { channelIndex: 3, signal: signal(loud) },
      ]);
      expect(found?.fromChannelIndex).toBe(3);
      // 12 µV of copy in 5 µV of own noise: r = 12 / √(12² + 5²) = 0.92, from about 60 samples.
      expect(found?.correlation).toBeGreaterThan(0.85);
      expect(found?.correlation).toBeLessThan(0.97);
    }
  });

  test('a muscle that contracts at the same time on its own is no source', () => {
    const other = { channelIndex: 3, signal: signal(loud) };
    expect(findCrossTalk(burst, signal(noise(5, 20)), [other])).toBeUndefined();
  });

  test('the louder of two copies of one signal is not cross-talk of the weaker', () => {
    const weak = { channelIndex: 3, signal: copy(0.12, 1) };
    expect(findCrossTalk(burst, signal(loud), [weak])).toBeUndefined();
  });

  test('the channel itself, another rate and silence are passed over', () => {
    const own = copy(0.12, 5);
    expect(findCrossTalk(burst, own, [{ channelIndex: 7, signal: signal(loud) }])).toBeUndefined();
    const slower = { ...signal(loud), sampleRateHz: 1000 };
    expect(findCrossTalk(burst, own, [{ channelIndex: 3, signal: slower }])).toBeUndefined();
    const silent = signal(new Float64Array(SAMPLE_COUNT));
    expect(findCrossTalk(burst, own, [{ channelIndex: 3, signal: silent }])).toBeUndefined();
    expect(
      findCrossTalk(burst, silent, [{ channelIndex: 3, signal: signal(loud) }]),
    ).toBeUndefined();
  });
});
