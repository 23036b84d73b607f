import { intervalOf, sampleOfTime, timeOfSample, type Signal } from '../base/signal';

/**
 * The window is at least this long, and eight times `maxDurationMs` when that is longer: a quarter
 * of it must outlast any burst, because tonic activity that starts or ends is seen for so long as
 * standing out, and must then count as a contraction and not as a burst.
 */
const MIN_WINDOW_SECONDS = 8;
const WINDOW_TIMES_MAX_DURATION = 8;

/** Envelope values per second that enter the percentile: one a window of 10 ms. */
const LEVEL_RATE_HZ = 100;

/** Low enough to be background when half of the time is burst. */
const LOW_FRACTION = 0.25;

/** Levels up to this many times the low percentile are background; about 98 % of plain noise is. */
const BACKGROUND_TIMES_LOW = 2;

/** One value a second, on whole seconds of the recording wherever the signal starts. */
const NODE_SPACING_SECONDS = 1;

/**
 * Follows the RMS of the background through a short-term RMS envelope: one value a second, as a
 * signal at 1 Hz whose first sample lies at or before the envelope's start.
 *
 * Each value is the RMS of the envelope values, in a centred window of 8 s or more, that lie below
 * twice their own 25th percentile. So bursts that fill up to half of the time leave it alone, and a
 * change of posture is followed within a quarter of the window. Values depend on the window's
 * samples alone, not on where the signal was cut. Empty for an empty envelope.
 */
export function followBackground(envelope: Signal, maxDurationMs: number): Signal {
  const covered = intervalOf(envelope);
  const windowSeconds = Math.max(
    MIN_WINDOW_SECONDS,
    (WINDOW_TIMES_MAX_DURATION * maxDurationMs) / 1000,
  );
  const firstNode = Math.floor(covered.startSeconds / NODE_SPACING_SECONDS);
  const lastNode = Math.ceil(covered.endSeconds / NODE_SPACING_SECONDS);
  const levels = thinToGrid(envelope);
  const microvolts = new Float64Array(
    levels.microvolts.length === 0 ? 0 : lastNode - firstNode + 1,
  );
  for (let node = 0; node < microvolts.length; node += 1) {
    const nodeSeconds = (firstNode + node) * NODE_SPACING_SECONDS;
    const first = Math.round(sampleOfTime(levels, nodeSeconds - windowSeconds / 2));
    const last = Math.round(sampleOfTime(levels, nodeSeconds + windowSeconds / 2));
    microvolts[node] = lowRms(levels.microvolts.slice(Math.max(0, first), Math.max(0, last)));
  }
  return {
    microvolts,
    sampleRateHz: 1 / NODE_SPACING_SECONDS,
    startSeconds: firstNode * NODE_SPACING_SECONDS,
  };
}

/** The background at an instant, by straight lines between the values of `followBackground`. */
export function backgroundAt(background: Signal, seconds: number): number {
  const position = sampleOfTime(background, seconds);
  const before = Math.floor(position);
  const share = position - before;
  return share === 0
    ? background.microvolts[before]
    : (1 - share) * background.microvolts[before] + share * background.microvolts[before + 1];
}

/** The envelope at whole multiples of 10 ms of the recording, so that cutting it shifts nothing. */
function thinToGrid(envelope: Signal): Signal & { readonly microvolts: Float64Array } {
  const { startSeconds, endSeconds } = intervalOf(envelope);
  // A millionth of a step keeps rounding of times from choosing another sample.
  const first = Math.ceil(startSeconds * LEVEL_RATE_HZ - 1e-6);
  const last = Math.ceil(endSeconds * LEVEL_RATE_HZ - 1e-6);
  const microvolts = new Float64Array(Math.max(0, last - first));
  const grid = { microvolts, sampleRateHz: LEVEL_RATE_HZ, startSeconds: first / LEVEL_RATE_HZ };
  for (let i = 0; i < microvolts.length; i += 1) {
    const nearest = Math.floor(sampleOfTime(envelope, timeOfSample(grid, i)) + 1e-6);
    microvolts[i] =
      envelope.microvolts[Math.min(Math.max(0, nearest), envelope.microvolts.length - 1)];
  }
  return grid;
}

function lowRms(levels: Float64Array): number {
  if (levels.length === 0) return 0;
  levels.sort();
  const limit = BACKGROUND_TIMES_LOW * levels[Math.floor(LOW_FRACTION * (levels.length - 1))];
  let sum = 0;
  let count = 0;
  for (const level of levels) {
    if (level > limit) break;
    sum += level * level;
    count += 1;
  }
  return Math.sqrt(sum / Math.max(1, count));
}
