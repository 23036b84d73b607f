import { assert } from '../base/assert';
import { sampleOfTime, timeOfSample, type Interval, type ReadonlySamples } from '../base/signal';
import { decodeSamples } from './decodeSamples';
import { allocateSamples, type AllocateSamples } from './lendSamples';
import { readAhead } from './readAhead';
import { requireBytes } from './readBytes';
import type { Channel, Recording, RecordRun } from './recording';

/** One channel over one contiguous stretch, in the unit its scale allows. */
export interface ChannelValues {
  /** Microvolts, the file's own unit, or plain counts, by the kind of the channel's scale. */
  readonly values: ReadonlySamples;
  readonly sampleRateHz: number;
  /** Time of the first value, from the start of the recording. */
  readonly startSeconds: number;
}

/** Read in one piece; two pieces are held at once. Larger ones leave the processor's cache. */
const SLICE_BYTE_COUNT = 2 * 1024 * 1024;

/** A bound computed from seconds may lie this far off a sample: rounding, not a choice. */
const ROUNDING_SAMPLES = 1e-6;

/**
 * Reads channels over an interval, whatever their scale: microvolts, the file's own unit, or counts
 * where there is no scale. A derived channel is subtracted sample by sample.
 *
 * One list a channel asked for, in the order asked; in it one entry for each contiguous stretch
 * that has samples in the half-open interval. Only the records needed are read, a few
 * MB at a time, and all channels are decoded in one pass over the bytes, into what
 * `allocate` gives.
 */
export async function readChannelValues(
  file: Blob,
  recording: Recording,
  channelIndexes: readonly number[],
  interval: Interval,
  allocate: AllocateSamples = allocateSamples,
): Promise<readonly (readonly ChannelValues[])[]> {
  const sources = channelIndexes.map((index) => sourcesOf(recording, index));
  const lists: ChannelValues[][] = sources.map(() => []);
  for (const run of recording.runs) {
    if (run.endSeconds <= interval.startSeconds || run.startSeconds >= interval.endSeconds)
      continue;
    const targets = sources.map(({ channel, minus }) => ({
      target: makeTarget(channel, run, interval, allocate),
      minus: minus && makeTarget(minus, run, interval, allocate),
    }));
    const filled = targets.flatMap(({ target, minus }) => (minus ? [target, minus] : [target]));
    await fillTargets(file, recording, run, filled);
    for (const [i, { target, minus }] of targets.entries()) {
      const { values, channel, startSeconds } = target;
      if (values.length === 0) continue;
      if (minus) for (let j = 0; j < values.length; j += 1) values[j] -= minus.values[j];
      lists[i]?.push({ values, sampleRateHz: channel.sampleRateHz, startSeconds });
    }
  }
  return lists;
}

/** The channel of the file to read, and the one to subtract from it where the channel is derived. */
function sourcesOf(recording: Recording, channelIndex: number) {
  const find = (wanted: number) => {
    const channel = recording.channels.find(({ index }) => index === wanted);
    assert(channel !== undefined, `channel ${wanted} holds samples`);
    return channel;
  };
  const channel = find(channelIndex);
  if (channel.derivation === undefined) return { channel, minus: undefined };
  const { plusIndex, minusIndex } = channel.derivation;
  return { channel: find(plusIndex), minus: find(minusIndex) };
}

/** Where the samples of one channel in one run are collected. */
interface Target {
  readonly channel: Channel;
  readonly values: Float64Array;
  /** Position of the first value among the channel's samples of the run. */
  readonly firstSampleIndex: number;
  readonly startSeconds: number;
  readonly unitsPerCount: number;
  readonly offsetUnits: number;
}

function makeTarget(
  channel: Channel,
  run: RecordRun,
  interval: Interval,
  allocate: AllocateSamples,
): Target {
  const grid = { microvolts: [], ...channel, startSeconds: run.startSeconds };
  const sampleCount = run.recordCount * channel.samplesPerRecord;
  const bound = (seconds: number) => {
    const sampleIndex = Math.ceil(sampleOfTime(grid, seconds) - ROUNDING_SAMPLES);
    return Math.min(sampleCount, Math.max(0, sampleIndex));
  };
  const firstSampleIndex = bound(interval.startSeconds);
  const valueCount = Math.max(0, bound(interval.endSeconds) - firstSampleIndex);
  return {
    channel,
    values: allocate(valueCount),
    firstSampleIndex,
    startSeconds: timeOfSample(grid, firstSampleIndex),
    ...lineOf(channel),
  };
}

function lineOf({ scale }: Channel): Pick<Target, 'unitsPerCount' | 'offsetUnits'> {
  switch (scale.kind) {
    case 'microvolts':
      return { unitsPerCount: scale.microvoltsPerCount, offsetUnits: scale.offsetMicrovolts };
    case 'other-unit':
      return { unitsPerCount: scale.unitsPerCount, offsetUnits: scale.offsetUnits };
    case 'uncalibrated':
      return { unitsPerCount: 1, offsetUnits: 0 };
  }
}

/** Half-open span of records of a run, counted from the run's first. */
interface RecordSpan {
  readonly startIndex: number;
  readonly endIndex: number;
}

async function fillTargets(
  file: Blob,
  recording: Recording,
  run: RecordRun,
  targets: readonly Target[],
): Promise<void> {
  const filled = targets.filter(({ values }) => values.length > 0);
  if (filled.length === 0) return;
  const startIndex = Math.min(...filled.map((target) => recordsOf(target).startIndex));
  const endIndex = Math.max(...filled.map((target) => recordsOf(target).endIndex));
  const records = { startIndex, endIndex };
  const isWideRecord = recording.recordByteCount > SLICE_BYTE_COUNT;
  if (isWideRecord) await fillFromWideRecords(file, recording, run, filled, records);
  else await fillFromSlices(file, recording, run, filled, records);
}

function recordsOf({ channel, firstSampleIndex, values }: Target): RecordSpan {
  return {
    startIndex: Math.floor(firstSampleIndex / channel.samplesPerRecord),
    endIndex: Math.ceil((firstSampleIndex + values.length) / channel.samplesPerRecord),
  };
}

/** Reads whole records between the first and the last channel asked for, several at a time. */
async function fillFromSlices(
  file: Blob,
  recording: Recording,
  run: RecordRun,
  targets: readonly Target[],
  records: RecordSpan,
): Promise<void> {
  const { recordByteCount } = recording;
  const sampleByteCount = sampleByteCountOf(recording);
  const firstByteOfRecord = Math.min(...targets.map(({ channel }) => channel.recordByteOffset));
  const endByteOfRecord = Math.max(
    ...targets.map(
      ({ channel }) => channel.recordByteOffset + channel.samplesPerRecord * sampleByteCount,
    ),
  );
  const spans = splitRecords(records, Math.floor(SLICE_BYTE_COUNT / recordByteCount));
  const ranges = spans.map(({ startIndex, endIndex }) => ({
    startByte: byteOfRecord(recording, run, startIndex) + firstByteOfRecord,
    endByte: byteOfRecord(recording, run, endIndex - 1) + endByteOfRecord,
  }));
  let position = 0;
  for await (const { buffer } of readAhead(file, ranges)) {
    const bytes = new DataView(buffer);
    const span = spans[position];
    for (const target of targets) {
      const firstByteIndex = target.channel.recordByteOffset - firstByteOfRecord;
      decodeRecords(bytes, { sampleByteCount, recordByteCount, firstByteIndex }, target, span);
    }
    position += 1;
  }
}

function splitRecords({ startIndex, endIndex }: RecordSpan, pieceCount: number): RecordSpan[] {
  return Array.from({ length: Math.ceil((endIndex - startIndex) / pieceCount) }, (_, piece) => ({
    startIndex: startIndex + piece * pieceCount,
    endIndex: Math.min(endIndex, startIndex + (piece + 1) * pieceCount),
  }));
}

/** Decodes one channel's samples of the records in `bytes`. */
function decodeRecords(
  bytes: DataView,
  layout: {
    readonly sampleByteCount: 2 | 3;
    readonly recordByteCount: number;
    /** Where the channel's samples begin within the first record of `bytes`. */
    readonly firstByteIndex: number;
  },
  target: Target,
  span: RecordSpan,
): void {
  const { sampleByteCount, recordByteCount } = layout;
  for (let index = span.startIndex; index < span.endIndex; index += 1) {
    const { skipCount, count, valueIndex } = samplesWanted(target, index);
    if (count <= 0) continue;
    const recordByteIndex = (index - span.startIndex) * recordByteCount + layout.firstByteIndex;
    const byteIndex = recordByteIndex + skipCount * sampleByteCount;
    decodeSamples(bytes, byteIndex, sampleByteCount, target, valueIndex, count);
  }
}

/** Reads records that are too large to hold, channel by channel and piece by piece. */
async function fillFromWideRecords(
  file: Blob,
  recording: Recording,
  run: RecordRun,
  targets: readonly Target[],
  { startIndex, endIndex }: RecordSpan,
): Promise<void> {
  const sampleByteCount = sampleByteCountOf(recording);
  const samplesPerPiece = Math.floor(SLICE_BYTE_COUNT / sampleByteCount);
  for (let index = startIndex; index < endIndex; index += 1) {
    for (const target of targets) {
      const wanted = samplesWanted(target, index);
      for (let done = 0; done < wanted.count; done += samplesPerPiece) {
        const sampleCount = Math.min(samplesPerPiece, wanted.count - done);
        const firstByte =
          byteOfRecord(recording, run, index) +
          target.channel.recordByteOffset +
          (wanted.skipCount + done) * sampleByteCount;
        const endByte = firstByte + sampleCount * sampleByteCount;
        const { buffer } = await requireBytes(file, firstByte, endByte);
        const valueIndex = wanted.valueIndex + done;
        decodeSamples(new DataView(buffer), 0, sampleByteCount, target, valueIndex, sampleCount);
      }
    }
  }
}

/** Which samples of one record go where among a target's values; `count` is 0 or less for none. */
function samplesWanted({ channel, firstSampleIndex, values }: Target, index: number) {
  const recordStart = index * channel.samplesPerRecord;
  const start = Math.max(firstSampleIndex, recordStart);
  const end = Math.min(firstSampleIndex + values.length, recordStart + channel.samplesPerRecord);
  return {
    skipCount: start - recordStart,
    count: end - start,
    valueIndex: start - firstSampleIndex,
  };
}

function byteOfRecord(recording: Recording, run: RecordRun, index: number): number {
  return recording.headerByteCount + (run.firstRecordIndex + index) * recording.recordByteCount;
}

function sampleByteCountOf(recording: Recording): 2 | 3 {
  return recording.format.startsWith('BDF') ? 3 : 2;
}
