import type { Random } from '../base/random';
import { seededRandom } from '../base/random';
import type { NotAssessable, SplitHalves } from './backAverage';
import type { ChannelEpochs } from './epochs';
import { samplesWithin, type LatencyWindow } from './latencyGrid';
import { percentileOf } from './percentileOf';

/** Halves of fewer than three sweeps say nothing of an average. */
const MIN_SWEEP_COUNT = 6;

/** A correlation of two points is always ±1. */
const MIN_SAMPLE_COUNT = 3;

/**
 * Correlates the averages of random halves of the sweeps, over and over.
 *
 * Each split shuffles the sweeps (Fisher & Yates), averages the first and the second half (with an
 * odd number the second has one more) and takes Pearson's r over the window. Given are the median
 * and the 5th and 95th percentile over splits. They describe how alike halves are; halves of the same
 * sweeps are not independent, so the percentiles are no confidence interval.
 *
 * Not assessable with fewer than six sweeps, fewer than three samples, or an average without variation.
 */
export function splitHalves(
  epochs: ChannelEpochs,
  options: { readonly window: LatencyWindow; readonly splitCount: number; readonly seed: number },
): SplitHalves | NotAssessable {
  const { firstIndex, endIndex } = samplesWithin(epochs, options.window);
  if (epochs.epochCount < MIN_SWEEP_COUNT)
    return notAssessable(`${epochs.epochCount} sweeps; halves need at least ${MIN_SWEEP_COUNT}`);
  if (endIndex - firstIndex < MIN_SAMPLE_COUNT)
    return notAssessable('fewer than three samples lie in the window compared');
  const rows = Array.from({ length: epochs.epochCount }, (_, e) =>
    epochs.microvolts.subarray(
      e * epochs.sampleCount + firstIndex,
      e * epochs.sampleCount + endIndex,
    ),
  );
  const random = seededRandom(options.seed);
  const correlations: number[] = [];
  for (let split = 0; split < options.splitCount; split += 1) {
    const order = shuffle(rows, random);
    const half = Math.floor(order.length / 2);
    const r = correlate(meanOf(order.slice(0, half)), meanOf(order.slice(half)));
    if (r === undefined) return notAssessable('the average of a half does not vary');
    correlations.push(r);
  }
  if (correlations.length === 0) return notAssessable('no split was asked for');
  return {
    kind: 'assessed',
    splitCount: options.splitCount,
    medianCorrelation: percentileOf(correlations, 0.5),
    lowCorrelation: percentileOf(correlations, 0.05),
    highCorrelation: percentileOf(correlations, 0.95),
  };
}

function notAssessable(reason: string): NotAssessable {
  return { kind: 'not-assessable', reason };
}

function shuffle<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const chosen = random.integer(last + 1);
    [shuffled[last], shuffled[chosen]] = [shuffled[chosen], shuffled[last]];
  }
  return shuffled;
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(rows[0].length);
  for (const row of rows) for (let k = 0; k < mean.length; k += 1) mean[k] += row[k];
  return mean.map((sum) => sum / rows.length);
}

/** Pearson's r; `undefined` when one side does not vary beyond rounding. */
function correlate(a: Float64Array, b: Float64Array): number | undefined {
  const deviationsA = deviationsOf(a);
  const deviationsB = deviationsOf(b);
  if (deviationsA === undefined || deviationsB === undefined) return undefined;
  let product = 0;
  for (let k = 0; k < deviationsA.length; k += 1) product += deviationsA[k] * deviationsB[k];
  return Math.max(-1, Math.min(1, product));
}

/** Deviations from the mean, scaled to a sum of squares of 1. */
function deviationsOf(values: Float64Array): Float64Array | undefined {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviations = values.map((value) => value - mean);
  const length = Math.hypot(...deviations);
  const rounding = 1e-12 * Math.hypot(...values);
  return length > rounding ? deviations.map((deviation) => deviation / length) : undefined;
}
