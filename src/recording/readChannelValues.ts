import { assert } from '../base/assert';
import { sampleOfTime, timeOfSample, type Interval, type ReadonlySamples } from '../base/signal';
import { decodeSamples } from './decodeSamples';
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

/** Bytes held at once while reading. */
const SLICE_BYTE_COUNT = 8 * 1024 * 1024;

/** A bound computed from seconds may lie this far off a sample: rounding, not a choice. */
const ROUNDING_SAMPLES = 1e-6;

/**
 * Reads channels over an interval, whatever their scale: microvolts, the file's own unit, or counts
 * where there is no scale.
 *
 * One list a channel asked for, in the order asked; in it one entry for each contiguous stretch
 * that has samples in the half-open interval. Only the records needed are read, at most about
 * 8 MB at a time, and all channels are decoded in one pass over the bytes.
 */
export async function readChannelValues(
  file: Blob,
  recording: Recording,
  channelIndexes: readonly number[],
  interval: Interval,
): Promise<readonly (readonly ChannelValues[])[]> {
  const channels = channelIndexes.map((index) => {
    const channel = recording.channels.find((candidate) => candidate.index === index);
    assert(channel !== undefined, `channel ${index} holds samples`);
    return channel;
  });
  const lists: ChannelValues[][] = channels.map(() => []);
  for (const run of recording.runs) {
    if (run.endSeconds <= interval.startSeconds || run.startSeconds >= interval.endSeconds)
      continue;
    const targets = channels.map((channel) => makeTarget(channel, run, interval));
    await fillTargets(file, recording, run, targets);
    for (const [i, target] of targets.entries()) {
      const { values, channel, startSeconds } = target;
      if (values.length === 0) continue;
      lists[i]?.push({ values, sampleRateHz: channel.sampleRateHz, startSeconds });
    }
  }
  return lists;
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

function makeTarget(channel: Channel, run: RecordRun, interval: Interval): Target {
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
    values: new Float64Array(valueCount),
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
  const startIndex = Math.min(...filled.map((target) => recordsOf(target).startIndex));
  const endIndex = Math.max(...filled.map((target) => recordsOf(target).endIndex));
  const recordsPerSlice = Math.max(1, Math.floor(SLICE_BYTE_COUNT / recording.recordByteCount));
  const isWideRecord = recording.recordByteCount > SLICE_BYTE_COUNT;
  for (let index = startIndex; index < endIndex; index += recordsPerSlice) {
    const span = { startIndex: index, endIndex: Math.min(endIndex, index + recordsPerSlice) };
    if (isWideRecord) await fillFromWideRecord(file, recording, run, filled, index);
    else await fillFromSlice(file, recording, run, filled, span);
  }
}

function recordsOf({ channel, firstSampleIndex, values }: Target): RecordSpan {
  return {
    startIndex: Math.floor(firstSampleIndex / channel.samplesPerRecord),
    endIndex: Math.ceil((firstSampleIndex + values.length) / channel.samplesPerRecord),
  };
}

/** Reads whole records between the first and the last channel asked for. */
async function fillFromSlice(
  file: Blob,
  recording: Recording,
  run: RecordRun,
  targets: readonly Target[],
  span: RecordSpan,
): Promise<void> {
  const { recordByteCount } = recording;
  const sampleByteCount = sampleByteCountOf(recording);
  const starts = targets.map(({ channel }) => channel.recordByteOffset);
  const ends = targets.map(
    ({ channel }) => channel.recordByteOffset + channel.samplesPerRecord * sampleByteCount,
  );
  const firstByteOfRecord = Math.min(...starts);
  const firstByte = byteOfRecord(recording, run, span.startIndex) + firstByteOfRecord;
  const endByte = byteOfRecord(recording, run, span.endIndex - 1) + Math.max(...ends);
  const { buffer } = await requireBytes(file, firstByte, endByte);
  const bytes = new DataView(buffer);
  for (let index = span.startIndex; index < span.endIndex; index += 1) {
    const recordByteIndex = (index - span.startIndex) * recordByteCount - firstByteOfRecord;
    for (const target of targets) {
      const wanted = samplesWanted(target, index);
      if (wanted.count <= 0) continue;
      decodeSamples(bytes, sampleByteCount, {
        ...target,
        byteIndex:
          recordByteIndex + target.channel.recordByteOffset + wanted.skipCount * sampleByteCount,
        sampleCount: wanted.count,
        valueIndex: wanted.valueIndex,
      });
    }
  }
}

/** Reads one record that is too large to hold, channel by channel and piece by piece. */
async function fillFromWideRecord(
  file: Blob,
  recording: Recording,
  run: RecordRun,
  targets: readonly Target[],
  index: number,
): Promise<void> {
  const sampleByteCount = sampleByteCountOf(recording);
  const samplesPerPiece = Math.floor(SLICE_BYTE_COUNT / sampleByteCount);
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
      const bytes = new DataView(buffer);
      const valueIndex = wanted.valueIndex + done;
      decodeSamples(bytes, sampleByteCount, { ...target, byteIndex: 0, sampleCount, valueIndex });
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
