import type { Signal } from '../base/signal';
import type { Burst } from '../detection/burst';
import { detectBursts } from '../detection/detectBursts';
import type { DetectionSettings } from '../detection/detectionSettings';
import { findCrossTalk } from '../detection/findCrossTalk';
import type { Neighbour } from '../detection/findCrossTalk';
import { findHeartbeats } from '../detection/findHeartbeats';
import { markHeartbeats } from '../detection/markHeartbeats';
import { filterSignal } from '../filtering/filterSignal';
import type { Recording } from '../recording/recording';
import { readBlocks } from './readBlocks';
import type { UsableChannel } from './usableChannels';

export interface BurstSearch {
  readonly file: Blob;
  readonly recording: Recording;
  readonly emg: readonly UsableChannel[];
  /** Channels that show the heart; heartbeats are taken from the first. */
  readonly ecg: readonly UsableChannel[];
  readonly detection: DetectionSettings;
  readonly onProgress: (fraction: number) => void;
}

/** The background of a burst is judged over this long on either side; filters need less. */
const CONTEXT_SECONDS = 30;

/** Bursts of each EMG channel, in the order of `emg`, each list in time order. */
export async function findBursts(search: BurstSearch): Promise<readonly (readonly Burst[])[]> {
  const { file, recording, emg, detection, onProgress } = search;
  if (emg.length === 0) return [];
  const endSeconds = recording.runs.at(-1)?.endSeconds ?? 0;
  const heart = search.ecg.slice(0, 1);
  const bursts: Burst[][] = emg.map(() => []);
  const heartbeatSeconds: number[] = [];
  const channelIndexes = [...emg, ...heart].map(({ channelIndex }) => channelIndex);
  for await (const { core, signals } of readBlocks(
    file,
    recording,
    channelIndexes,
    CONTEXT_SECONDS,
  )) {
    const filtered = emg.flatMap(({ channelIndex, band }, position) => {
      const signal = signals.at(position);
      return signal === undefined ? [] : [{ channelIndex, signal: filterSignal(signal, band) }];
    });
    for (const [position, { channelIndex, signal }] of filtered.entries()) {
      const found = detectBursts(signal, channelIndex, detection, core);
      bursts.at(position)?.push(...found.map((burst) => judgeOrigin(burst, signal, filtered)));
    }
    for (const signal of signals.slice(emg.length))
      heartbeatSeconds.push(
        ...findHeartbeats(signal).filter(
          (seconds) => seconds >= core.startSeconds && seconds < core.endSeconds,
        ),
      );
    onProgress(core.endSeconds / endSeconds);
  }
  return bursts.map((ofChannel) => markHeartbeats(ofChannel, heartbeatSeconds));
}

/** Excludes a burst that is the copy of another muscle's; one excluded already keeps its reason. */
function judgeOrigin(burst: Burst, own: Signal, neighbours: readonly Neighbour[]): Burst {
  const crossTalk =
    burst.exclusion === undefined ? findCrossTalk(burst, own, neighbours) : undefined;
  return crossTalk === undefined
    ? burst
    : { ...burst, exclusion: { kind: 'cross-talk', ...crossTalk } };
}
