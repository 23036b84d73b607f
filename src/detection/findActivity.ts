import { timeOfSample, type Interval, type Signal } from '../base/signal';
import { movingRms } from '../filtering/envelope';
import type { DetectionSettings } from './detectionSettings';
import { backgroundAt, followBackground } from './followBackground';

/**
 * Window of the finding envelope. Long enough that band-passed noise hardly ever reaches three
 * times its own RMS (some nine independent values for a band of 430 Hz), short enough to see the
 * silences of a train with a cycle of 20 ms.
 */
export const ENVELOPE_WINDOW_MS = 10;

/** A stretch lasts as long as the envelope of the steepened EMG stays above this. */
const QUIET_TIMES_BACKGROUND = 1.6;

/**
 * Finds where the EMG is active: a stretch lasts while the RMS over 10 ms of the steepened EMG stays
 * above 1.6 times its running background, and counts if that of the EMG itself rises above
 * `thresholdTimesBackground` times its own within it. The two levels keep the dips of a weak burst
 * from cutting it; steepening keeps the ringing of the high-pass from closing a short silence.
 *
 * `emg` is band-passed, all samples finite; `steep` is the same steepened (see `steepen`). Stretches
 * come in time order and never touch. Silences are bridged when the window, which shortens them by
 * its own length, leaves less than `minGapMs` of them. Where the background is 0, as in an
 * unplugged channel, nothing is active.
 */
export function findActivity(
  emg: Signal,
  steep: Signal,
  settings: Pick<DetectionSettings, 'thresholdTimesBackground' | 'minGapMs' | 'maxDurationMs'>,
): readonly Interval[] {
  const loud = timesBackground(emg, settings.maxDurationMs);
  const lasting = timesBackground(steep, settings.maxDurationMs);
  const stretches = runsOf(loud, lasting, settings.thresholdTimesBackground).map(
    ({ first, end }) => ({
      startSeconds: timeOfSample(emg, first),
      endSeconds: timeOfSample(emg, end),
    }),
  );
  return bridge(stretches, (settings.minGapMs - ENVELOPE_WINDOW_MS) / 1000);
}

/** The RMS over 10 ms around each sample in multiples of its running background, 0 where that is 0. */
function timesBackground(signal: Signal, maxDurationMs: number): Float64Array {
  const envelope = movingRms(signal, ENVELOPE_WINDOW_MS);
  const background = followBackground(envelope, maxDurationMs);
  const ratios = Float64Array.from(envelope.microvolts);
  for (let i = 0; i < ratios.length; i += 1) {
    const usual = backgroundAt(background, timeOfSample(envelope, i));
    ratios[i] = usual > 0 ? ratios[i] / usual : 0;
  }
  return ratios;
}

/** Runs of `lasting` above its level in which `loud` exceeds the threshold, as sample ranges. */
function runsOf(
  loud: Float64Array,
  lasting: Float64Array,
  thresholdTimesBackground: number,
): readonly { readonly first: number; readonly end: number }[] {
  const runs = [];
  let first = -1;
  let largest = 0;
  for (let i = 0; i <= loud.length; i += 1) {
    if (i < loud.length && lasting[i] > QUIET_TIMES_BACKGROUND) {
      if (first < 0) first = i;
      largest = Math.max(largest, loud[i]);
    } else if (first >= 0) {
      if (largest > thresholdTimesBackground) runs.push({ first, end: i });
      first = -1;
      largest = 0;
    }
  }
  return runs;
}

function bridge(stretches: readonly Interval[], minGapSeconds: number): readonly Interval[] {
  const bridged: Interval[] = [];
  for (const stretch of stretches) {
    const previous = bridged.at(-1);
    if (previous && stretch.startSeconds - previous.endSeconds < minGapSeconds) {
      bridged[bridged.length - 1] = { ...previous, endSeconds: stretch.endSeconds };
    } else bridged.push(stretch);
  }
  return bridged;
}
