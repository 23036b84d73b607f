import { expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { ChannelEpochs } from './epochs';
import { splitHalves } from './splitHalves';

const OPTIONS = { window: { startMs: -40, endMs: 0 }, splitCount: 200, seed: 1 };

function epochsOf(
  epochCount: number,
  valueAt: (latencyMs: number, epochIndex: number) => number,
): ChannelEpochs {
  const sampleCount = 31;
  return {
    channelIndex: 1,
    sampleRateHz: 500,
    firstLatencyMs: -60,
    sampleCount,
    epochCount,
    microvolts: Float64Array.from({ length: epochCount * sampleCount }, (_, i) =>
      valueAt(-60 + 2 * (i % sampleCount), Math.floor(i / sampleCount)),
    ),
  };
}

test('equal sweeps agree, sweeps of opposite halves do not', () => {
  const equal = splitHalves(
    epochsOf(10, (ms) => Math.sin(ms / 9)),
    OPTIONS,
  );
  expect(equal).toMatchObject({ kind: 'assessed', splitCount: 200 });
  if (equal.kind === 'assessed') expect(equal.lowCorrelation).toBeCloseTo(1, 12);
});

test('a transient lifts the correlation above that of noise, whose median is near zero', () => {
  const correlationOf = (transientMicrovolts: number) => {
    const random = seededRandom(7);
    const halves = splitHalves(
      epochsOf(100, (ms) => {
        const transient = transientMicrovolts * Math.exp(-(((ms + 20) / 8) ** 2));
        return transient + 10 * random.normal();
      }),
      OPTIONS,
    );
    expect(halves.kind).toBe('assessed');
    return halves.kind === 'assessed' ? halves : undefined;
  };
  const noise = correlationOf(0);
  const transient = correlationOf(10);
  expect(Math.abs(noise?.medianCorrelation ?? NaN)).toBeLessThan(0.25);
  expect(transient?.medianCorrelation).toBeGreaterThan(0.6);
  expect(transient?.lowCorrelation).toBeLessThan(transient?.medianCorrelation ?? NaN);
  expect(transient?.highCorrelation).toBeGreaterThan(transient?.medianCorrelation ?? NaN);
});

test('only the window is compared', () => {
  const outside = (ms: number, e: number) =>
    ms < -40 || ms > 0 ? 100 * (-1) ** e * ms : Math.sin(ms / 9);
  const halves = splitHalves(epochsOf(7, outside), OPTIONS);
  expect(halves.kind === 'assessed' && halves.lowCorrelation).toBeCloseTo(1, 12);
});

test('same seed, same answer; another seed, another', () => {
  const random = seededRandom(3);
  const epochs = epochsOf(30, () => random.normal());
  expect(splitHalves(epochs, OPTIONS)).toEqual(splitHalves(epochs, OPTIONS));
  expect(splitHalves(epochs, { ...OPTIONS, seed: 2 })).not.toEqual(splitHalves(epochs, OPTIONS));
});

test('too few sweeps, too few samples and flat averages are not assessable', () => {
  const wave = (ms: number) => Math.sin(ms / 9);
  expect(splitHalves(epochsOf(5, wave), OPTIONS)).toEqual({
    kind: 'not-assessable',
    reason: '5 sweeps; halves need at least 6',
  });
  expect(splitHalves(epochsOf(6, wave), OPTIONS).kind).toBe('assessed');
  for (const constant of [0, 0.1, 1e6 / 3])
    expect(
      splitHalves(
        epochsOf(9, () => constant),
        OPTIONS,
      ).kind,
    ).toBe('not-assessable');
  const narrow = { ...OPTIONS, window: { startMs: -4, endMs: -2 } };
  expect(splitHalves(epochsOf(9, wave), narrow).kind).toBe('not-assessable');
  expect(splitHalves(epochsOf(9, wave), { ...OPTIONS, splitCount: 0 }).kind).toBe('not-assessable');
});
