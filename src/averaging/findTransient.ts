import type { NotAssessable, TransientPeak } from './backAverage';
import type { ChannelAverage } from './epochs';
import { latencyMsOfSample } from './epochs';
import { findLargestPeak, noiseOver } from './findLargestPeak';
import { samplesWithin, type LatencyWindow } from './latencyGrid';

/** The peak found, and whether a larger deflection grows out of the window searched. */
export interface FoundTransient {
  readonly kind: 'found';
  readonly peak: TransientPeak;
  /** Latency of the window's edge at which peak-to-noise is larger than at the peak, still rising outwards. */
  readonly largerAtEdgeMs: number | undefined;
}

interface Candidate {
  readonly average: ChannelAverage;
  readonly sampleIndex: number;
  readonly peakToNoise: number;
}

/**
 * Finds the deflection that stands out most from its noise, over all averages and latencies searched.
 *
 * A peak is a local extremum of the mean inside the window; a deflection still rising at the
 * window's edge has its peak elsewhere and is only told of. The latency is refined between samples
 * by a parabola through the peak and its neighbours (Smith & Serra 1987), but never past the
 * window's edge; amplitude and peak-to-noise are those of the sample itself.
 *
 * @param averages of the channels searched, baseline-corrected.
 */
export function findTransient(
  averages: readonly ChannelAverage[],
  window: LatencyWindow,
): FoundTransient | NotAssessable {
  if (averages.length === 0) return notAssessable('no EEG channel could be averaged');
  if (averages.every((average) => average.standardErrorMicrovolts === undefined))
    return notAssessable('one sweep alone has no measure of noise');
  const best = averages
    .flatMap((average): readonly Candidate[] => {
      const peak = findLargestPeak(
        average.meanMicrovolts,
        noiseOf(average, window),
        rangeOf(average, window),
      );
      return peak === undefined ? [] : [{ average, ...peak }];
    })
    .reduce<Candidate | undefined>(
      (a, b) => (a === undefined || b.peakToNoise > a.peakToNoise ? b : a),
      undefined,
    );
  if (best === undefined)
    return notAssessable(
      `no deflection has its peak between ${window.startMs} and ${window.endMs} ms`,
    );
  return {
    kind: 'found',
    peak: describePeak(best, window),
    largerAtEdgeMs: findLargerEdge(averages, window, best.peakToNoise),
  };
}

function notAssessable(reason: string): NotAssessable {
  return { kind: 'not-assessable', reason };
}

function rangeOf(average: ChannelAverage, window: LatencyWindow) {
  return samplesWithin({ ...average, sampleCount: average.meanMicrovolts.length }, window);
}

/** 0, by which nothing can be found, where there is no standard error. */
function noiseOf(average: ChannelAverage, window: LatencyWindow): number {
  const { standardErrorMicrovolts } = average;
  return standardErrorMicrovolts === undefined
    ? 0
    : noiseOver(standardErrorMicrovolts, rangeOf(average, window));
}

function describePeak(
  { average, sampleIndex, peakToNoise }: Candidate,
  window: LatencyWindow,
): TransientPeak {
  const mean = average.meanMicrovolts;
  const before = mean[sampleIndex - 1];
  const amplitudeMicrovolts = mean[sampleIndex];
  const after = mean[sampleIndex + 1];
  const shiftSamples = (before - after) / (2 * (before - 2 * amplitudeMicrovolts + after));
  const refinedMs = latencyMsOfSample(average, sampleIndex + shiftSamples);
  return {
    channelIndex: average.channelIndex,
    latencyMs: Math.min(window.endMs, Math.max(window.startMs, refinedMs)),
    amplitudeMicrovolts,
    peakToNoise,
  };
}

/** The edge of the window with the largest peak-to-noise above `limit`, if the deflection leaves there. */
function findLargerEdge(
  averages: readonly ChannelAverage[],
  window: LatencyWindow,
  limit: number,
): number | undefined {
  let largest = limit;
  let largestMs: number | undefined;
  for (const average of averages) {
    const { firstIndex, endIndex } = rangeOf(average, window);
    const noise = noiseOf(average, window);
    for (const [inside, outside] of [
      [firstIndex, firstIndex - 1],
      [endIndex - 1, endIndex],
    ]) {
      const size = Math.abs(average.meanMicrovolts[inside]);
      const sizeOutside = Math.abs(average.meanMicrovolts.at(outside) ?? 0);
      const leaves = outside >= 0 && sizeOutside > size;
      if (firstIndex < endIndex && leaves && noise > 0 && size / noise > largest) {
        largest = size / noise;
        largestMs = latencyMsOfSample(average, inside);
      }
    }
  }
  return largestMs;
}
