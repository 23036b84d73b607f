import type { Interval, Signal } from '../base/signal';
import { lendSamples } from '../recording/lendSamples';
import { readSignals } from '../recording/readSignals';
import type { Recording } from '../recording/recording';
import { measuredRuns } from './measuredRuns';

/** A piece of a recording: what is to be examined, with context on both sides for the filters. */
export interface SignalBlock {
  /** Events belong to the one block whose core holds their onset. */
  readonly core: Interval;
  /** One contiguous signal a channel, in the order asked; covers the core and its context. */
  readonly signals: readonly Signal[];
}

/** Keeps a block of all channels, as 64-bit numbers, near 32 MB. */
const MAX_SAMPLES_PER_BLOCK = 4_000_000;
const MIN_CORE_SECONDS = 20;
const MAX_CORE_SECONDS = 120;

/**
 * Reads channels piece by piece, so that memory does not grow with the length of the recording.
 *
 * Blocks never reach across a gap; their cores follow one another and cover every run. At the ends
 * of a run the context is shorter, since there is nothing to read. The samples of a block are
 * written over when the next one is asked for.
 */
export async function* readBlocks(
  file: Blob,
  recording: Recording,
  channelIndexes: readonly number[],
  contextSeconds: number,
): AsyncGenerator<SignalBlock> {
  if (channelIndexes.length === 0) return;
  const lender = lendSamples();
  const coreSeconds = coreSecondsFor(recording, channelIndexes, contextSeconds);
  for (const run of measuredRuns(recording)) {
    for (const core of splitInterval(run, coreSeconds)) {
      const interval = {
        startSeconds: Math.max(run.startSeconds, core.startSeconds - contextSeconds),
        endSeconds: Math.min(run.endSeconds, core.endSeconds + contextSeconds),
      };
      lender.reclaim();
      const read = await readSignals(file, recording, channelIndexes, interval, lender.allocate);
      const signals = read.flatMap((pieces) => pieces.slice(0, 1));
      if (signals.length === channelIndexes.length) yield { core, signals };
    }
  }
}

/** Seconds of the recording covered by samples that may enter measures. */
export function recordedSecondsOf(recording: Recording): number {
  return measuredRuns(recording).reduce((sum, run) => sum + run.endSeconds - run.startSeconds, 0);
}

function coreSecondsFor(
  recording: Recording,
  channelIndexes: readonly number[],
  contextSeconds: number,
): number {
  const samplesPerSecond = recording.channels
    .filter(({ index }) => channelIndexes.includes(index))
    .reduce((sum, { sampleRateHz }) => sum + sampleRateHz, 0);
  const affordableSeconds = MAX_SAMPLES_PER_BLOCK / samplesPerSecond - 2 * contextSeconds;
  return Math.min(MAX_CORE_SECONDS, Math.max(MIN_CORE_SECONDS, affordableSeconds));
}

function splitInterval({ startSeconds, endSeconds }: Interval, pieceSeconds: number): Interval[] {
  const pieceCount = Math.max(1, Math.ceil((endSeconds - startSeconds) / pieceSeconds));
  return Array.from({ length: pieceCount }, (_, piece) => ({
    startSeconds: startSeconds + piece * pieceSeconds,
    endSeconds: piece === pieceCount - 1 ? endSeconds : startSeconds + (piece + 1) * pieceSeconds,
  }));
}
