import type { AverageSettings } from './averageSettings';
import type { NotAssessable, TransientSearch } from './backAverage';
import type { ChannelAverage, ChannelEpochs } from './epochs';
import { findTransient } from './findTransient';
import type { LatencyWindow } from './latencyGrid';
import { randomTriggerNull } from './randomTriggerNull';
import { splitHalves } from './splitHalves';

/** What is searched; the three lists hold the searched channels only, in the same order. */
export interface TransientInputs {
  /** Accepted sweeps, baseline-corrected. */
  readonly epochs: readonly ChannelEpochs[];
  readonly averages: readonly ChannelAverage[];
  /** Epochs at random times, treated as the sweeps were. */
  readonly randomEpochs: readonly ChannelEpochs[];
  readonly window: LatencyWindow;
}

/**
 * Finds the largest deflection before the jerk and judges it by random triggers and split halves.
 *
 * Halves are compared at the channel of the peak, from twice as early as the search begins up to the
 * onset (arm −100 to 0 ms): long enough to have a shape, and clear of the usual baseline.
 */
export function assessTransient(
  { epochs, averages, randomEpochs, window }: TransientInputs,
  settings: Pick<AverageSettings, 'nullDrawCount' | 'splitCount' | 'seed'>,
): TransientSearch | NotAssessable {
  const found = findTransient(averages, window);
  if (found.kind === 'not-assessable') return found;
  const { peak, largerAtEdgeMs } = found;
  const peakEpochs = epochs.filter(({ channelIndex }) => channelIndex === peak.channelIndex);
  return {
    searchStartMs: window.startMs,
    searchEndMs: window.endMs,
    searchedChannelIndexes: averages.map(({ channelIndex }) => channelIndex),
    peak,
    ...(largerAtEdgeMs === undefined ? {} : { largerAtEdgeMs }),
    null: randomTriggerNull(randomEpochs, {
      window,
      observedPeakToNoise: peak.peakToNoise,
      sweepCount: peakEpochs[0].epochCount,
      drawCount: settings.nullDrawCount,
      seed: settings.seed,
    }),
    splitHalves: splitHalves(peakEpochs[0], {
      window: { startMs: 2 * window.startMs, endMs: 0 },
      splitCount: settings.splitCount,
      seed: settings.seed,
    }),
  };
}
