import type { Interval, Signal } from '../base/signal';
import { filterSignal } from '../filtering/filterSignal';
import { readSignals } from '../recording/readSignals';
import type { Recording } from '../recording/recording';
import { measuredRuns } from './measuredRuns';
import type { UsableChannel } from './usableChannels';

/** What a few seconds of a channel, taken from all over the recording, say about it. */
export interface ChannelQuality {
  readonly channelIndex: number;
  /** One value in every sample looked at: a dead or unplugged channel. */
  readonly isConstant: boolean;
  /** Smallest difference between neighbouring samples; `undefined` where none differ. */
  readonly stepMicrovolts: number | undefined;
  /** Band-passed RMS of the median window; `undefined` where no window could be read. */
  readonly noiseMicrovolts: number | undefined;
}

export interface ChannelInspection {
  readonly file: Blob;
  readonly recording: Recording;
  readonly channels: readonly UsableChannel[];
}

const WINDOW_COUNT = 20;
const WINDOW_SECONDS = 1;

/**
 * Looks at 20 windows of a second spread evenly over a recording, whatever its length, to tell dead
 * channels and channels whose digital step is coarse. A recording of less than 20 s is looked at whole.
 */
export async function inspectChannels({
  file,
  recording,
  channels,
}: ChannelInspection): Promise<readonly ChannelQuality[]> {
  const indexes = channels.map(({ channelIndex }) => channelIndex);
  const windows = spreadWindows(measuredRuns(recording));
  const signals: Signal[][] = channels.map(() => []);
  for (const window of windows) {
    const lists = await readSignals(file, recording, indexes, window);
    for (const [position, list] of lists.entries()) signals.at(position)?.push(...list);
  }
  return channels.map((channel, position) => judge(channel, signals.at(position) ?? []));
}

/** Windows of equal distance in recorded time; each lies within one run. */
function spreadWindows(runs: readonly Interval[]): readonly Interval[] {
  const totalSeconds = runs.reduce((sum, run) => sum + run.endSeconds - run.startSeconds, 0);
  const stepSeconds = Math.max(WINDOW_SECONDS, totalSeconds / WINDOW_COUNT);
  const windows: Interval[] = [];
  let nextSeconds = 0;
  let passedSeconds = 0;
  for (const run of runs) {
    const lengthSeconds = run.endSeconds - run.startSeconds;
    while (nextSeconds < passedSeconds + lengthSeconds) {
      const startSeconds = run.startSeconds + Math.max(0, nextSeconds - passedSeconds);
      const endSeconds = Math.min(run.endSeconds, startSeconds + WINDOW_SECONDS);
      windows.push({ startSeconds, endSeconds });
      nextSeconds += stepSeconds;
    }
    passedSeconds += lengthSeconds;
  }
  return windows;
}

function judge({ channelIndex, band }: UsableChannel, signals: readonly Signal[]): ChannelQuality {
  const first = signals.at(0)?.microvolts[0];
  let isConstant = first !== undefined;
  let stepMicrovolts: number | undefined;
  for (const { microvolts } of signals) {
    for (let i = 0; i < microvolts.length; i += 1) {
      if (microvolts[i] !== first) isConstant = false;
      const step = i === 0 ? 0 : Math.abs(microvolts[i] - microvolts[i - 1]);
      if (step > 0 && (stepMicrovolts === undefined || step < stepMicrovolts))
        stepMicrovolts = step;
    }
  }
  const noises = signals.map((signal) => rms(filterSignal(signal, band))).sort((a, b) => a - b);
  const noiseMicrovolts = noises.at(Math.floor(noises.length / 2));
  return { channelIndex, isConstant, stepMicrovolts, noiseMicrovolts };
}

function rms({ microvolts }: Signal): number {
  let sum = 0;
  for (const value of microvolts) sum += value * value;
  return Math.sqrt(sum / Math.max(1, microvolts.length));
}
