import { sampleOfTime, type Interval, type Signal } from '../base/signal';
import { contextSeconds } from '../filtering/contextSeconds';
import { effectiveBand } from '../filtering/effectiveBand';
import { filterSignal } from '../filtering/filterSignal';
import type { Recording } from '../recording/recording';
import type { Overview, OverviewChannel, OverviewRequest } from './overview';
import { readBlocks } from './readBlocks';
import type { UsableChannel } from './usableChannels';

/** A burst of myoclonus fills such a piece or two, so its RMS stands out of the background. */
const MAX_PIECE_SECONDS = 0.1;

/**
 * Reads a whole recording once and gives, for each column of an overview, the least and the greatest
 * RMS that a short piece of the band-passed channel has in it. Read in blocks, so memory does not
 * grow with the length; columns belong to time, so gaps stay empty.
 *
 * Rejects when the file can no longer be read.
 */
export async function readOverview(
  file: Blob,
  recording: Recording,
  request: OverviewRequest,
  onProgress: (fraction: number) => void,
): Promise<Overview> {
  const channels = request.channelIndexes.flatMap((index) => usable(recording, index, request));
  const whole = {
    startSeconds: recording.runs.at(0)?.startSeconds ?? 0,
    endSeconds: recording.runs.at(-1)?.endSeconds ?? 0,
  };
  const overviews = channels.map(({ channelIndex }) => emptyOverview(channelIndex, request));
  const indexes = channels.map(({ channelIndex }) => channelIndex);
  const context = Math.max(
    0,
    ...channels.map(({ band, sampleRateHz }) => contextSeconds(band, sampleRateHz)),
  );
  for await (const { core, signals } of readBlocks(file, recording, indexes, context)) {
    for (const [position, { band }] of channels.entries()) {
      const signal = signals.at(position);
      const overview = overviews.at(position);
      if (signal && overview) addPieces(overview, filterSignal(signal, band), core, whole);
    }
    onProgress((core.endSeconds - whole.startSeconds) / (whole.endSeconds - whole.startSeconds));
  }
  return { channels: overviews };
}

function usable(
  recording: Recording,
  channelIndex: number,
  { emgFilter }: OverviewRequest,
): readonly UsableChannel[] {
  const channel = recording.channels.find(({ index }) => index === channelIndex);
  if (channel?.scale.kind !== 'microvolts') return [];
  const { sampleRateHz } = channel;
  const band = effectiveBand(emgFilter, sampleRateHz);
  return band.ok ? [{ channelIndex, sampleRateHz, band: band.value.applied }] : [];
}

function emptyOverview(channelIndex: number, { columnCount }: OverviewRequest): OverviewChannel {
  return {
    channelIndex,
    minimumMicrovolts: new Float32Array(columnCount),
    maximumMicrovolts: new Float32Array(columnCount),
    filled: new Uint8Array(columnCount),
  };
}

/** Enters the pieces of a block's core; fills arrays that its caller has made. */
function addPieces(
  { minimumMicrovolts, maximumMicrovolts, filled }: OverviewChannel,
  signal: Signal,
  core: Interval,
  whole: Interval,
): void {
  const columnSeconds = (whole.endSeconds - whole.startSeconds) / filled.length;
  const pieceSeconds = Math.min(MAX_PIECE_SECONDS, columnSeconds);
  const pieceCount = Math.ceil((core.endSeconds - core.startSeconds) / pieceSeconds);
  for (let piece = 0; piece < pieceCount; piece += 1) {
    const startSeconds = core.startSeconds + piece * pieceSeconds;
    const endSeconds = Math.min(core.endSeconds, startSeconds + pieceSeconds);
    const from = firstSampleFrom(signal, startSeconds);
    const to = firstSampleFrom(signal, endSeconds);
    if (to <= from) continue;
    let sum = 0;
    for (let i = from; i < to; i += 1) sum += signal.microvolts[i] ** 2;
    const rms = Math.sqrt(sum / (to - from));
    const middleSeconds = (startSeconds + endSeconds) / 2 - whole.startSeconds;
    const column = Math.min(filled.length - 1, Math.floor(middleSeconds / columnSeconds));
    const isFirst = filled[column] === 0;
    if (isFirst || rms < minimumMicrovolts[column]) minimumMicrovolts[column] = rms;
    if (isFirst || rms > maximumMicrovolts[column]) maximumMicrovolts[column] = rms;
    filled[column] = 1;
  }
}

/** Times are sums of fractions: one this near a sample is on it, so pieces are equally long. */
const ROUNDING_SAMPLES = 1e-6;

function firstSampleFrom(signal: Signal, seconds: number): number {
  const sampleIndex = Math.ceil(sampleOfTime(signal, seconds) - ROUNDING_SAMPLES);
  return Math.min(signal.microvolts.length, Math.max(0, sampleIndex));
}
