import { intervalOf, type Interval, type Signal } from '../base/signal';
import type { Burst, BurstExclusion } from './burst';
import type { DetectionSettings } from './detectionSettings';
import { findActivity } from './findActivity';
import { findQuiet } from './findQuiet';
import { isElectrodePop } from './isElectrodePop';
import { measureEdges, measureSize, standsOut } from './measureBurst';
import { markBrokenContractions } from './markBrokenContractions';
import { steepen } from './steepen';

/** Edges are sought up to this far outside the rough activity: a slow rise hides in the noise. */
const EDGE_REACH_SECONDS = 0.05;

/** Activity of so many times the longest burst is a contraction whatever its exact edges. */
const SURE_CONTRACTION_TIMES = 2;

/** Activity is measured this far outside the core, so that joining comes out the same anywhere. */
const CORE_MARGIN_SECONDS = 2;

/** A burst that begins or ends this close to the end of the signal may be cut. */
const EDGE_MARGIN_SECONDS = 0.01;

/**
 * Finds the bursts of one EMG channel, measures their edges, and says which are none of myoclonus.
 *
 * `signal` is band-passed with zero phase, all samples finite, without a gap. Only bursts whose
 * onset lies in `core` are given, in time order; with 30 s of signal on both sides of the core they
 * do not depend on where the signal was cut, contractions of more than 20 s apart. Stretches whose
 * measured silence is shorter than `minGapMs` are one burst. Activity with less than 50 ms of quiet
 * within 3 s has nothing to be compared with and is left out. Excluded bursts are in the answer,
 * with their reason; the edges of a contraction beyond twice `maxDurationMs` are rough.
 */
export function detectBursts(
  signal: Signal,
  channelIndex: number,
  settings: DetectionSettings,
  core: Interval,
): readonly Burst[] {
  const steep = steepen(signal);
  const active = findActivity(signal, steep, settings);
  const measure = measurerOf({ emg: signal, steep, active, channelIndex, settings });
  const found: FoundBurst[] = [];
  for (const [i, activity] of active.entries()) {
    if (activity.endSeconds < core.startSeconds - CORE_MARGIN_SECONDS) continue;
    if (activity.startSeconds > core.endSeconds + CORE_MARGIN_SECONDS) break;
    let latest = measure(activity, active.at(i + 1), i > 0 ? active.at(i - 1) : undefined);
    let previous = found.at(-1);
    while (latest && previous && silenceMs(previous.burst, latest.burst) < settings.minGapMs) {
      found.pop();
      const joined = { ...previous.activity, endSeconds: latest.activity.endSeconds };
      latest = measure(joined, latest.next, previous.previous);
      previous = found.at(-1);
    }
    if (latest) found.push(latest);
  }
  const bursts = markBrokenContractions(
    found.map(({ burst }) => burst),
    settings.maxDurationMs,
  );
  return bursts.filter(
    ({ onsetSeconds }) => onsetSeconds >= core.startSeconds && onsetSeconds < core.endSeconds,
  );
}

interface FoundBurst {
  readonly burst: Burst;
  readonly activity: Interval;
  readonly previous: Interval | undefined;
  readonly next: Interval | undefined;
}

function silenceMs(earlier: Burst, later: Burst): number {
  return (later.onsetSeconds - earlier.offsetSeconds) * 1000;
}

/** All that measuring one burst of a channel needs to know of the channel. */
interface Surroundings {
  readonly emg: Signal;
  readonly steep: Signal;
  readonly active: readonly Interval[];
  readonly channelIndex: number;
  readonly settings: DetectionSettings;
}

function measurerOf({ emg, steep, active, channelIndex, settings }: Surroundings) {
  const covered = intervalOf(emg);
  return (
    activity: Interval,
    next: Interval | undefined,
    previous: Interval | undefined,
  ): FoundBurst | undefined => {
    const quiet = findQuiet(active, activity, covered);
    if (!quiet || !standsOut(emg, activity, quiet, settings.thresholdTimesBackground))
      return undefined;
    const activityMs = (activity.endSeconds - activity.startSeconds) * 1000;
    const edges =
      activityMs > SURE_CONTRACTION_TIMES * settings.maxDurationMs
        ? { onsetSeconds: activity.startSeconds, offsetSeconds: activity.endSeconds }
        : measureEdges(steep, activity, roomFor(activity, next, previous, covered), quiet);
    const size = measureSize(emg, edges, quiet);
    if (!size) return undefined;
    const sized = {
      channelIndex,
      ...edges,
      durationMs: (edges.offsetSeconds - edges.onsetSeconds) * 1000,
      ...size,
    };
    const exclusion = exclusionOf(sized, { activity, covered, steep, settings });
    return { burst: { ...sized, exclusion }, activity, previous, next };
  };
}

/** The activity and up to 50 ms on either side, half-way to its neighbours at most. */
function roomFor(
  activity: Interval,
  next: Interval | undefined,
  previous: Interval | undefined,
  covered: Interval,
): Interval {
  const startSeconds = Math.max(
    covered.startSeconds,
    activity.startSeconds - EDGE_REACH_SECONDS,
    previous ? (previous.endSeconds + activity.startSeconds) / 2 : covered.startSeconds,
  );
  const endSeconds = Math.min(
    covered.endSeconds,
    activity.endSeconds + EDGE_REACH_SECONDS,
    next ? (activity.endSeconds + next.startSeconds) / 2 : covered.endSeconds,
  );
  return { startSeconds, endSeconds };
}

function exclusionOf(
  burst: Omit<Burst, 'exclusion'>,
  place: {
    readonly activity: Interval;
    readonly covered: Interval;
    readonly steep: Signal;
    readonly settings: DetectionSettings;
  },
): BurstExclusion | undefined {
  const { minDurationMs, maxDurationMs } = place.settings;
  if (burst.durationMs > maxDurationMs) return { kind: 'contraction', maxDurationMs };
  const firstSeconds = Math.min(burst.onsetSeconds, place.activity.startSeconds);
  const lastSeconds = Math.max(burst.offsetSeconds, place.activity.endSeconds);
  if (
    firstSeconds < place.covered.startSeconds + EDGE_MARGIN_SECONDS ||
    lastSeconds > place.covered.endSeconds - EDGE_MARGIN_SECONDS
  )
    return { kind: 'at-edge' };
  if (isElectrodePop(place.steep, burst)) return { kind: 'electrode-pop' };
  if (burst.durationMs < minDurationMs) return { kind: 'too-short', minDurationMs };
  return undefined;
}
