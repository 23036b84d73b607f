import { describe, expect, test } from 'vitest';
import { assessTransient } from './assessTransient';
import { averageEpochs } from './averageEpochs';
import { chooseSearchedChannels } from './chooseSearchedChannels';
import type { ChannelAverage } from './epochs';
import { findTransient } from './findTransient';
import { searchWindowOf } from './searchWindowOf';
import { splitHalves } from './splitHalves';

const ARM = { startMs: -50, endMs: -5 };

/** A channel at 250 Hz from −100 to 20 ms whose mean is a function of the latency. */
function averageOf(
  channelIndex: number,
  meanAt: (latencyMs: number) => number,
  standardError = 1,
): ChannelAverage {
  const latenciesMs = Array.from({ length: 31 }, (_, k) => -100 + 4 * k);
  return {
    channelIndex,
    sampleRateHz: 250,
    firstLatencyMs: -100,
    meanMicrovolts: latenciesMs.map(meanAt),
    standardErrorMicrovolts: latenciesMs.map(() => standardError),
  };
}

const bump = (centreMs: number, height: number) => (latencyMs: number) =>
  height * Math.exp(-(((latencyMs - centreMs) / 12) ** 2));

describe('findTransient', () => {
  test('the channel that stands out most from its own noise wins, not the largest', () => {
    const found = findTransient(
      [averageOf(4, bump(-30, 9), 3), averageOf(7, bump(-20, -6), 1.5)],
      ARM,
    );
    expect(found).toMatchObject({
      kind: 'found',
      peak: { channelIndex: 7, amplitudeMicrovolts: -6, peakToNoise: 4 },
      largerAtEdgeMs: undefined,
    });
    expect(found.kind === 'found' && found.peak.latencyMs).toBeCloseTo(-20, 9);
  });

  test('the latency is refined between samples', () => {
    for (const centreMs of [-23.1, -22, -20.7]) {
      const found = findTransient([averageOf(4, bump(centreMs, 8))], ARM);
      // A parabola through three points 4 ms apart is exact for a parabola, nearly so for this bump.
      expect(
        Math.abs((found.kind === 'found' ? found.peak.latencyMs : NaN) - centreMs),
      ).toBeLessThan(0.1);
    }
    const parabola = findTransient([averageOf(4, (ms) => 9 - ((ms + 21.3) / 20) ** 2)], ARM);
    expect(parabola.kind === 'found' && parabola.peak.latencyMs).toBeCloseTo(-21.3, 9);
  });

  test('a deflection that is still rising at the edge is told of but is not the peak', () => {
    const found = findTransient([averageOf(4, (ms) => bump(-28, 5)(ms) + bump(10, 80)(ms))], ARM);
    expect(found).toMatchObject({ kind: 'found', largerAtEdgeMs: -8 });
    expect(found.kind === 'found' && found.peak.latencyMs).toBeCloseTo(-28, 0);
    const rising = findTransient([averageOf(4, (ms) => ms + 200)], ARM);
    expect(rising).toMatchObject({ kind: 'not-assessable' });
  });

  test('a peak on the outermost sample of the window is a peak', () => {
    const at = (centreMs: number) => findTransient([averageOf(4, bump(centreMs, 5))], ARM);
    expect(at(-8)).toMatchObject({ kind: 'found', largerAtEdgeMs: undefined });
    expect(at(-48)).toMatchObject({ kind: 'found' });
    expect(at(-4)).toMatchObject({ kind: 'not-assessable' });
    expect(at(-52)).toMatchObject({ kind: 'not-assessable' });
  });

  test('no average, no noise and one sweep are each not assessable', () => {
    const withoutNoise = { ...averageOf(4, bump(-20, 5)), standardErrorMicrovolts: undefined };
    expect(findTransient([], ARM)).toMatchObject({ kind: 'not-assessable' });
    expect(findTransient([withoutNoise], ARM)).toMatchObject({
      kind: 'not-assessable',
      reason: 'one sweep alone has no measure of noise',
    });
    expect(findTransient([averageOf(4, bump(-20, 5), 0)], ARM)).toMatchObject({
      kind: 'not-assessable',
    });
  });
});

test('the window follows the conduction time to the muscle', () => {
  expect(searchWindowOf('hand')).toEqual(ARM);
  expect(searchWindowOf('cranial')).toEqual(ARM);
  expect(searchWindowOf('foot')).toEqual({ startMs: -60, endMs: -15 });
  expect(searchWindowOf(undefined)).toEqual({ startMs: -60, endMs: -5 });
});

test('central channels are searched where there are any, else all', () => {
  const sites = new Map([
    [2, 'Fp1'],
    [3, 'C3'],
    [4, undefined],
    [5, 'CP4'],
  ]);
  expect(chooseSearchedChannels([2, 3, 4, 5], sites)).toEqual([3, 5]);
  expect(chooseSearchedChannels([2, 4], sites)).toEqual([2, 4]);
  expect(chooseSearchedChannels([], sites)).toEqual([]);
});

test('halves are compared at the channel of the peak, and a window’s edge is passed on', () => {
  const rowOf = (sign: number, e: number) =>
    Array.from({ length: 31 }, (_, k) => {
      const latencyMs = -100 + 4 * k;
      return sign * bump(-28, 5)(latencyMs) + bump(10, 80)(latencyMs) + (e % 2) / 10;
    });
  const epochs = [2, 8].map((channelIndex, sign) => ({
    channelIndex,
    sampleRateHz: 250,
    firstLatencyMs: -100,
    sampleCount: 31,
    epochCount: 10,
    microvolts: Float64Array.from(Array.from({ length: 10 }, (_, e) => rowOf(sign, e)).flat()),
  }));
  const averages = epochs.flatMap((channel) => averageEpochs(channel) ?? []);
  const search = assessTransient(
    { epochs, averages, randomEpochs: epochs, window: ARM },
    { nullDrawCount: 10, splitCount: 10, seed: 1 },
  );
  expect(search).toMatchObject({
    searchStartMs: -50,
    searchEndMs: -5,
    searchedChannelIndexes: [2, 8],
    peak: { channelIndex: 8 },
    largerAtEdgeMs: -8,
    null: {
      kind: 'not-assessable',
      reason: '10 clean stretches away from jerks; 10 sweeps need 40',
    },
    splitHalves: splitHalves(epochs[1], {
      window: { startMs: -100, endMs: 0 },
      splitCount: 10,
      seed: 1,
    }),
  });
});
