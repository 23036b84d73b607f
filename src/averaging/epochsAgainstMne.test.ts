import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Signal } from '../base/signal';
import type { Jerk } from '../detection/burst';
import { assembleEpochs } from './assembleEpochs';
import { averageEpochs } from './averageEpochs';
import { correctBaseline } from './correctBaseline';
import { cutEpochs } from './cutEpochs';
import { latencyMsOfSample } from './epochs';
import { interpolationKernel } from './interpolationKernel';
import { percentileOf } from './percentileOf';
import { rejectSweeps } from './rejectSweeps';
import { splitHalves } from './splitHalves';

const numbers = z.array(z.number());
const expected = z
  .object({
    producer: z.string(),
    sampleRateHz: z.number(),
    startSeconds: z.number(),
    channels: z.array(numbers),
    onsetSamples: numbers,
    maxPeakToPeakMicrovolts: z.number(),
    minPeakToPeakMicrovolts: z.number(),
    decisions: z.array(z.enum(['accepted', 'edge-or-gap', 'dropped'])),
    latenciesMs: numbers,
    firstEpochMicrovolts: z.array(numbers),
    meanMicrovolts: z.array(numbers),
    standardErrorMicrovolts: z.array(numbers),
    mneStandardErrorMicrovolts: z.array(numbers),
    splitCorrelationsOfFirstSix: numbers,
    percentileValues: numbers,
    percentileFractions: numbers,
    percentiles: numbers,
    kaiserKernel: z.object({ fractions: numbers, weights: z.array(numbers) }),
  })
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../../samples/reference/averaging.expected.json', import.meta.url),
        'utf8',
      ),
    ),
  );

const WINDOW = { startMs: -200, endMs: 100 };
const { sampleRateHz, startSeconds } = expected;
const onsetsSeconds = expected.onsetSamples.map((sample) => startSeconds + sample / sampleRateHz);
const jerks = onsetsSeconds.map((onsetSeconds, jerkIndex): Jerk => ({
  jerkIndex,
  onsetSeconds,
  verdict: { kind: 'accepted' },
  triggerBurst: {
    channelIndex: 9,
    onsetSeconds,
    offsetSeconds: onsetSeconds + 0.03,
    durationMs: 30,
    peakMicrovolts: 200,
    rmsMicrovolts: 100,
    backgroundRmsMicrovolts: 5,
    snrDecibels: 26,
    exclusion: undefined,
  },
}));
const cuts = expected.channels.map((samples, channelIndex) => {
  const signal: Signal = { microvolts: Float64Array.from(samples), sampleRateHz, startSeconds };
  return cutEpochs([signal], { channelIndex, sampleRateHz }, onsetsSeconds, WINDOW);
});
const sweeps = rejectSweeps(
  jerks,
  { eeg: cuts, emg: [] },
  {
    ...expected,
    maxStepMicrovolts: Infinity,
    overlapStartMs: -1,
    overlapEndMs: 0,
  },
);
const kept = sweeps.filter(({ rejection }) => rejection === undefined).map((s) => s.jerkIndex);
const epochs = cuts.flatMap(
  (cut) => correctBaseline(assembleEpochs(cut, kept), { startMs: -200, endMs: -100 }) ?? [],
);
const averages = epochs.flatMap((channel) => averageEpochs(channel) ?? []);

/** Both sides add some 70 numbers of 10 to 100 microvolts; volts and back costs MNE a few roundings. */
const TOLERANCE_MICROVOLTS = 1e-9;

function expectClose(actual: ArrayLike<number> | undefined, wanted: readonly number[]) {
  expect(actual).toHaveLength(wanted.length);
  const differences = wanted.map((value, i) => Math.abs((actual?.[i] ?? NaN) - value));
  expect(Math.max(...differences)).toBeLessThan(TOLERANCE_MICROVOLTS);
}

describe(`agrees with ${expected.producer}`, () => {
  test('which sweeps are dropped, for the edge or for an artefact', () => {
    const decisions = sweeps.map(({ rejection }) => {
      if (rejection === undefined) return 'accepted';
      return rejection.kind === 'edge-or-gap' ? 'edge-or-gap' : 'dropped';
    });
    expect(decisions).toEqual(expected.decisions);
    expect(new Set(decisions).size).toBe(3);
  });

  test('latencies, with a sample at 0 ms', () => {
    const latencies = expected.latenciesMs.map((_, k) => latencyMsOfSample(epochs[0], k));
    expect(epochs[0].sampleCount).toBe(expected.latenciesMs.length);
    expectClose(latencies, expected.latenciesMs);
    expect(latencies).toContain(0);
  });

  test('baseline-corrected epochs', () => {
    for (const [i, { microvolts, sampleCount }] of epochs.entries())
      expectClose(microvolts.subarray(0, sampleCount), expected.firstEpochMicrovolts[i]);
  });

  test('the mean and its standard error', () => {
    for (const [i, average] of averages.entries()) {
      expectClose(average.meanMicrovolts, expected.meanMicrovolts[i]);
      expectClose(average.standardErrorMicrovolts, expected.standardErrorMicrovolts[i]);
      // MNE divides by n where the sample standard deviation takes n − 1.
      const fromMne = Math.sqrt(kept.length / (kept.length - 1));
      expectClose(
        average.standardErrorMicrovolts,
        expected.mneStandardErrorMicrovolts[i].map((value) => value * fromMne),
      );
    }
  });

  test('the correlation of halves: the ten splits of six sweeps, each as often as the next', () => {
    const six = { ...epochs[0], epochCount: 6 };
    const counts = expected.splitCorrelationsOfFirstSix.map(() => 0);
    const splitCount = 3000;
    for (let seed = 1; seed <= splitCount; seed += 1) {
      const halves = splitHalves(six, { window: WINDOW, splitCount: 1, seed });
      const r = halves.kind === 'assessed' ? halves.medianCorrelation : NaN;
      // Sums of 76 products of numbers below 1.
      counts[
        expected.splitCorrelationsOfFirstSix.findIndex((value) => Math.abs(value - r) < 1e-12)
      ] += 1;
    }
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(splitCount);
    // Four standard deviations of a fraction of one tenth.
    for (const count of counts) expect(Math.abs(count / splitCount - 0.1)).toBeLessThan(0.022);
  });

  test('percentiles', () => {
    for (const [i, fraction] of expected.percentileFractions.entries())
      expect(percentileOf(expected.percentileValues, fraction)).toBeCloseTo(
        expected.percentiles[i],
        12,
      );
  });

  test('the weights of interpolation', () => {
    for (const [i, fraction] of expected.kaiserKernel.fractions.entries())
      expectClose(interpolationKernel(fraction), expected.kaiserKernel.weights[i]);
  });
});
