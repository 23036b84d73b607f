import { sampleOfTime, samplesIn, timeOfSample, type Interval, type Signal } from '../base/signal';
import type { Burst } from './burst';
import { ENVELOPE_WINDOW_MS } from './findActivity';
import type { Quiet } from './findQuiet';
import { fitEnvelope, type BinnedEnergy } from './fitEnvelope';

/** Bins are 0.5 ms, or longer where that would give more than this many. */
const BIN_SECONDS = 0.0005;
const MAX_BIN_COUNT = 400;

/** Independent values a second of steepened EMG: twice its bandwidth of about 350 Hz. */
const INDEPENDENT_PER_SECOND = 700;

/** The difference over 1 ms sees an edge up to 0.5 ms outside the burst; half of that on average. */
const SMEAR_SECONDS = 0.00025;

/** The peak is where the energy over 5 ms is largest. */
const PEAK_REACH_SECONDS = 0.0025;

/**
 * Measures a burst's edges, to a fraction of a sample, by `fitEnvelope`.
 *
 * `room` is where the edges may lie: the activity with some time around it, no neighbour in it.
 * The background may differ before and after the peak.
 */
export function measureEdges(
  steep: Signal,
  activity: Interval,
  room: Interval,
  quiet: Quiet,
): { readonly onsetSeconds: number; readonly offsetSeconds: number } {
  const first = firstSampleFrom(steep, room.startSeconds);
  const end = endSampleBefore(steep, room.endSeconds);
  const binSamples = Math.max(
    1,
    Math.round(steep.sampleRateHz * BIN_SECONDS),
    Math.ceil((end - first) / MAX_BIN_COUNT),
  );
  const binCount = Math.max(1, Math.floor((end - first) / binSamples));
  const meanSquares = new Float64Array(binCount);
  for (let k = 0; k < binCount; k += 1) {
    const from = first + k * binSamples;
    meanSquares[k] = meanSquare(steep, from, from + binSamples);
  }
  // Bin coordinate u lies at sample first + u · binSamples − ½: samples stand for points in time.
  const timeOfBin = (bin: number) => timeOfSample(steep, first + bin * binSamples - 0.5);
  const binOf = (seconds: number) =>
    Math.floor((sampleOfTime(steep, seconds) + 0.5 + ROUNDING - first) / binSamples);
  const peakBin = findPeak(meanSquares, {
    firstBin: binOf(activity.startSeconds),
    endBin: binOf(activity.endSeconds) + 1,
    reachBins: Math.round((PEAK_REACH_SECONDS * steep.sampleRateHz) / binSamples),
  });
  const energy: BinnedEnergy = {
    meanSquares,
    backgrounds: backgroundsAround(steep, quiet, meanSquares, peakBin),
    peakBin,
    independentPerBin: Math.min(1, (INDEPENDENT_PER_SECOND * binSamples) / steep.sampleRateHz),
  };
  const { startBin, endBin } = fitEnvelope(energy);
  const onsetSeconds = timeOfBin(startBin) + SMEAR_SECONDS;
  const offsetSeconds = timeOfBin(endBin) - SMEAR_SECONDS;
  return onsetSeconds < offsetSeconds
    ? { onsetSeconds, offsetSeconds }
    : { onsetSeconds: timeOfBin(startBin), offsetSeconds: timeOfBin(endBin) };
}

type BurstSize = Pick<
  Burst,
  'peakMicrovolts' | 'rmsMicrovolts' | 'backgroundRmsMicrovolts' | 'snrDecibels'
>;

/**
 * Whether an activity stands out of the quiet beside it: the RMS of its loudest 10 ms, or of all of
 * it when shorter, exceeds `thresholdTimesBackground` times theirs. The running background, a low
 * percentile, is too low where a few motor units fire steadily: their potentials are no bursts.
 */
export function standsOut(
  emg: Signal,
  activity: Interval,
  quiet: Quiet,
  thresholdTimesBackground: number,
): boolean {
  const first = firstSampleFrom(emg, activity.startSeconds);
  const end = endSampleBefore(emg, activity.endSeconds);
  const width = Math.max(1, Math.min(end - first, samplesIn(emg, ENVELOPE_WINDOW_MS)));
  let loudest = 0;
  for (let i = first; i + width <= end; i += 1)
    loudest = Math.max(loudest, meanSquare(emg, i, i + width));
  const background = meanSquareOver(emg, [...quiet.before, ...quiet.after]);
  return loudest > thresholdTimesBackground ** 2 * background;
}

/** The sizes of a burst between its edges; `undefined` where the quiet around it is all zeros. */
export function measureSize(
  emg: Signal,
  edges: { readonly onsetSeconds: number; readonly offsetSeconds: number },
  quiet: Quiet,
): BurstSize | undefined {
  const { microvolts } = emg;
  const first = firstSampleFrom(emg, edges.onsetSeconds);
  const end = Math.max(first + 1, endSampleBefore(emg, edges.offsetSeconds));
  let peakMicrovolts = 0;
  for (let i = first; i < end; i += 1)
    peakMicrovolts = Math.max(peakMicrovolts, Math.abs(microvolts[i]));
  const rmsMicrovolts = Math.sqrt(meanSquare(emg, first, end));
  const backgroundRmsMicrovolts = Math.sqrt(meanSquareOver(emg, [...quiet.before, ...quiet.after]));
  if (backgroundRmsMicrovolts === 0) return undefined;
  return {
    peakMicrovolts,
    rmsMicrovolts,
    backgroundRmsMicrovolts,
    snrDecibels: 20 * Math.log10(rmsMicrovolts / backgroundRmsMicrovolts),
  };
}

function findPeak(
  meanSquares: Float64Array,
  range: { readonly firstBin: number; readonly endBin: number; readonly reachBins: number },
): number {
  const first = Math.max(0, Math.min(range.firstBin, meanSquares.length - 1));
  const end = Math.max(first + 1, Math.min(range.endBin, meanSquares.length));
  let peakBin = first;
  let largest = -1;
  for (let k = first; k < end; k += 1) {
    let sum = 0;
    const last = Math.min(meanSquares.length - 1, k + range.reachBins);
    for (let near = Math.max(0, k - range.reachBins); near <= last; near += 1)
      sum += meanSquares[near];
    if (sum > largest) {
      largest = sum;
      peakBin = k;
    }
  }
  return peakBin;
}

function backgroundsAround(
  steep: Signal,
  quiet: Quiet,
  meanSquares: Float64Array,
  peakBin: number,
): Float64Array {
  // A background of exactly 0, as in a clipped converter, would make any sample infinitely unlikely.
  const least = 1e-12 * meanSquares[peakBin] + Number.MIN_VALUE;
  const before = Math.max(least, meanSquareOver(steep, quiet.before));
  const after = Math.max(least, meanSquareOver(steep, quiet.after));
  return meanSquares.map((_, k) => (k <= peakBin ? before : after));
}

function meanSquareOver(signal: Signal, intervals: readonly Interval[]): number {
  let sum = 0;
  let count = 0;
  for (const { startSeconds, endSeconds } of intervals) {
    const first = firstSampleFrom(signal, startSeconds);
    const end = endSampleBefore(signal, endSeconds);
    if (end <= first) continue;
    sum += meanSquare(signal, first, end) * (end - first);
    count += end - first;
  }
  return count > 0 ? sum / count : 0;
}

function meanSquare({ microvolts }: Signal, first: number, end: number): number {
  let sum = 0;
  for (let i = first; i < end; i += 1) sum += microvolts[i] * microvolts[i];
  return sum / (end - first);
}

/** Times are sums of fractions: a sample within a millionth of its period of an edge lies on it. */
const ROUNDING = 1e-6;

function firstSampleFrom(signal: Signal, seconds: number): number {
  return Math.max(0, Math.ceil(sampleOfTime(signal, seconds) - ROUNDING));
}

function endSampleBefore(signal: Signal, seconds: number): number {
  return Math.min(signal.microvolts.length, Math.ceil(sampleOfTime(signal, seconds) - ROUNDING));
}
