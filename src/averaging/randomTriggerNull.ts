import { assert } from '../base/assert';
import { seededRandom } from '../base/random';
import type { NotAssessable, RandomTriggerNull } from './backAverage';
import type { ChannelEpochs } from './epochs';
import { findLargestPeak, noiseOver } from './findLargestPeak';
import { samplesWithin, type LatencyWindow } from './latencyGrid';
import { percentileOf } from './percentileOf';

/** Fewer random epochs than this show too little of what chance can do, however few the sweeps. */
const MIN_RANDOM_EPOCH_COUNT = 40;

export interface NullOptions {
  /** Latencies searched for the peak. */
  readonly window: LatencyWindow;
  /** Peak-to-noise of the back-average, found by the same search. */
  readonly observedPeakToNoise: number;
  /** Sweeps in the back-average, at least 2. */
  readonly sweepCount: number;
  readonly drawCount: number;
  readonly seed: number;
}

/**
 * Asks how often averages of as many epochs at random times show as large a peak as the back-average.
 *
 * Each draw takes `sweepCount` random epochs, the same in all channels, averages them and searches
 * them as the back-average was searched: the largest |mean| in units of its noise (`noiseOver`) that is a local
 * extremum, over all channels and latencies; so one p covers the whole search. Epochs are drawn
 * with replacement, after the mean of all random epochs has been subtracted: the average at random
 * times is 0 by definition, and without this the draws from a small pool would lean its way
 * (bootstrap under the null hypothesis, Efron & Tibshirani 1993, chapter 16).
 * p = (1 + draws at least as large) / (1 + draws), Phipson & Smyth 2010, doi:10.2202/1544-6115.1585.
 *
 * Not assessable with fewer random epochs than twice the sweeps, or than 40.
 *
 * @param randomEpochs one a channel searched, same epochs in the same order, baseline-corrected and
 *   cleaned as the sweeps were, on the same latency grid.
 */
export function randomTriggerNull(
  randomEpochs: readonly ChannelEpochs[],
  options: NullOptions,
): RandomTriggerNull | NotAssessable {
  const { sweepCount, drawCount } = options;
  assert(sweepCount >= 2, 'peak-to-noise needs two sweeps');
  const poolCount = randomEpochs.at(0)?.epochCount ?? 0;
  assert(
    randomEpochs.every(({ epochCount }) => epochCount === poolCount),
    'all channels have the same random epochs',
  );
  const neededCount = Math.max(2 * sweepCount, MIN_RANDOM_EPOCH_COUNT);
  if (poolCount < neededCount)
    return {
      kind: 'not-assessable',
      reason: `${poolCount} clean stretches away from jerks; ${sweepCount} sweeps need ${neededCount}`,
    };
  if (drawCount < 1) return { kind: 'not-assessable', reason: 'no random draw was asked for' };

  const random = seededRandom(options.seed);
  const drawn = Uint32Array.from({ length: drawCount * sweepCount }, () =>
    random.integer(poolCount),
  );
  const largest = new Float64Array(drawCount);
  for (const epochs of randomEpochs)
    peaksOfDraws(epochs, drawn, options).forEach((peakToNoise, draw) => {
      largest[draw] = Math.max(largest[draw], peakToNoise);
    });
  const asLargeCount = largest.filter((value) => value >= options.observedPeakToNoise).length;
  return {
    kind: 'assessed',
    drawCount,
    p: (1 + asLargeCount) / (1 + drawCount),
    limitPeakToNoise: percentileOf(largest, 0.95),
  };
}

/** Largest peak-to-noise of each draw in one channel; 0 for a draw without a peak. */
function peaksOfDraws(
  epochs: ChannelEpochs,
  drawn: Uint32Array,
  { window, sweepCount, drawCount }: NullOptions,
): Float64Array {
  const { rows, width, range } = centredRows(epochs, window);
  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  const peaks = new Float64Array(drawCount);
  for (let draw = 0; draw < drawCount; draw += 1) {
    sums.fill(0);
    squares.fill(0);
    for (let i = draw * sweepCount; i < (draw + 1) * sweepCount; i += 1) {
      const row = drawn[i] * width;
      for (let k = 0; k < width; k += 1) {
        const value = rows[row + k];
        sums[k] += value;
        squares[k] += value * value;
      }
    }
    for (let k = 0; k < width; k += 1) {
      const mean = sums[k] / sweepCount;
      const variance = Math.max(0, squares[k] - sums[k] * mean) / (sweepCount - 1);
      sums[k] = mean;
      squares[k] = Math.sqrt(variance / sweepCount);
    }
    peaks[draw] = findLargestPeak(sums, noiseOver(squares, range), range)?.peakToNoise ?? 0;
  }
  return peaks;
}

/**
 * The samples searched of each epoch, with one more to either side where there is one, minus their
 * mean over epochs; `width` samples an epoch.
 */
function centredRows(epochs: ChannelEpochs, window: LatencyWindow) {
  const { firstIndex, endIndex } = samplesWithin(epochs, window);
  const rowStart = Math.max(0, firstIndex - 1);
  const width = Math.min(epochs.sampleCount, endIndex + 1) - rowStart;
  const rows = new Float64Array(epochs.epochCount * width);
  for (let k = 0; k < width; k += 1) {
    let sum = 0;
    for (let e = 0; e < epochs.epochCount; e += 1)
      sum += epochs.microvolts[e * epochs.sampleCount + rowStart + k];
    const mean = sum / epochs.epochCount;
    for (let e = 0; e < epochs.epochCount; e += 1)
      rows[e * width + k] = epochs.microvolts[e * epochs.sampleCount + rowStart + k] - mean;
  }
  return {
    rows,
    width,
    range: { firstIndex: firstIndex - rowStart, endIndex: endIndex - rowStart },
  };
}
