import { assert } from '../base/assert';
import type { ReadonlySamples } from '../base/signal';
import { plusDateOf } from './calendarDate';
import { packTals } from './packTals';
import type { Annotation, LocalDateTime, RecordRun } from './recording';
import { annotationHeaderOf, writeEdfHeader, type PlusFormat } from './writeEdfHeader';

/** What goes into an EDF+ or BDF+ file. */
export interface EdfContents {
  /** Without it `EDF+C`, or `EDF+D` when the runs leave gaps. BDF+ holds 24 bits a sample. */
  readonly format?: PlusFormat;
  readonly startLocal: LocalDateTime;
  /** EDF+ patient field, four parts; without it `X X X X`. */
  readonly patientText?: string;
  /** EDF+ recording field after its start date; without it `X X X`. */
  readonly recordingText?: string;
  /** At most 8 characters as written. */
  readonly recordDurationSeconds: number;
  readonly channels: readonly (EdfChannel | EdfCountChannel)[];
  /**
   * Contiguous stretches that share the records, in order; without it all records are one stretch
   * from the start time. `startSeconds` counts from there, so the first may be a fraction.
   */
  readonly runs?: readonly Pick<RecordRun, 'startSeconds' | 'recordCount'>[];
  /** Onsets count from the first sample. */
  readonly annotations: readonly Annotation[];
}

interface ChannelDescription {
  /** At most 16 characters of ASCII. */
  readonly label: string;
  readonly sampleRateHz: number;
  /** Written with at most 8 characters; the scale follows what is written. */
  readonly physicalMinimum: number;
  readonly physicalMaximum: number;
  readonly prefilter: string;
  readonly transducer: string;
}

/** A channel given in its unit: rounded to the steps of the file. */
export interface EdfChannel extends ChannelDescription {
  readonly unit: 'uV';
  /** In `unit`; whole data records, as many as in every other channel. */
  readonly samples: ReadonlySamples;
}

/** A channel given as the counts of the file: written as they are. */
export interface EdfCountChannel extends ChannelDescription {
  /** At most 8 characters of ASCII. */
  readonly unit: string;
  /** Counts at the physical limits; the counts themselves may lie beyond. */
  readonly digitalMinimum: number;
  readonly digitalMaximum: number;
  /** Whole numbers that fit 16 bits (EDF+) or 24 bits (BDF+); whole data records. */
  readonly counts: ReadonlySamples;
}

/**
 * Writes an EDF+ or BDF+ file, rates as given, annotations in one last channel.
 *
 * A sample in its unit is rounded to the nearest of the 2^16 or 2^24 steps between the physical
 * limits; beyond them it saturates, as in an amplifier, and reading gives it back within half a
 * step. Counts come back exactly. Each record carries its own time stamp.
 *
 * Sources: EDF+, Kemp & Olivan 2003, doi:10.1016/S1388-2457(03)00123-8; BDF+, the same with 24
 * bits, van Beelen, EDFbrowser manual.
 *
 * @throws Error when the contents cannot be written: a record that does not hold whole samples, a
 * channel of another length, text that does not fit, equal physical limits, overlapping runs, gaps
 * in a file marked continuous.
 */
export function writeEdf(contents: EdfContents): Uint8Array<ArrayBuffer> {
  const { recordDurationSeconds } = contents;
  const width = contents.format?.startsWith('BDF') === true ? 3 : 2;
  const plans = contents.channels.map((channel) =>
    planChannel(channel, recordDurationSeconds, width),
  );
  const recordCount = plans.at(0)?.recordCount ?? 0;
  assert(recordCount > 0, 'a file holds at least one whole record');
  assert(
    plans.every((plan) => plan.recordCount === recordCount),
    'all channels last equally long',
  );
  const stampSeconds = stampsOf(contents, recordCount);
  const zeroSeconds = stampSeconds[0];
  const annotations = contents.annotations.map((annotation) => ({
    ...annotation,
    onsetSeconds: annotation.onsetSeconds + zeroSeconds,
  }));
  const tals = packTals(annotations, stampSeconds, width);
  const header = headerOf(
    contents,
    plans,
    recordCount,
    annotationHeaderOf(width, tals.byteCountPerRecord),
  );
  const samplesByteCount = plans.reduce((sum, plan) => sum + plan.samplesPerRecord * width, 0);
  const recordByteCount = samplesByteCount + tals.byteCountPerRecord;
  const bytes = new Uint8Array(header.length + recordCount * recordByteCount);
  bytes.set(header);
  let byte = header.length;
  for (let recordIndex = 0; recordIndex < recordCount; recordIndex += 1) {
    for (const plan of plans) {
      writeCounts(bytes, byte, plan, recordIndex);
      byte += plan.samplesPerRecord * width;
    }
    const talByte = recordIndex * tals.byteCountPerRecord;
    bytes.set(tals.bytes.subarray(talByte, talByte + tals.byteCountPerRecord), byte);
    byte += tals.byteCountPerRecord;
  }
  return bytes;
}

interface ChannelPlan {
  readonly channel: EdfChannel | EdfCountChannel;
  readonly width: 2 | 3;
  readonly samplesPerRecord: number;
  readonly recordCount: number;
  readonly physicalMinimumText: string;
  readonly physicalMaximumText: string;
  readonly digitalMinimum: number;
  readonly digitalMaximum: number;
  readonly countsPerUnit: number;
  /** Value of the smallest count, as written in the header. */
  readonly minimum: number;
}

function planChannel(
  channel: EdfChannel | EdfCountChannel,
  recordDurationSeconds: number,
  width: 2 | 3,
): ChannelPlan {
  const samplesPerRecord = Math.round(channel.sampleRateHz * recordDurationSeconds);
  assert(
    Math.abs(samplesPerRecord / recordDurationSeconds - channel.sampleRateHz) < 1e-9,
    `a record holds whole samples of ${channel.label}`,
  );
  const samples = 'counts' in channel ? channel.counts : channel.samples;
  const recordCount = samples.length / samplesPerRecord;
  assert(Number.isInteger(recordCount), `${channel.label} fills whole records`);
  const physicalMinimumText = numberText(channel.physicalMinimum);
  const physicalMaximumText = numberText(channel.physicalMaximum);
  assert(physicalMinimumText !== physicalMaximumText, `${channel.label} has a physical range`);
  const limit = 2 ** (8 * width - 1);
  const { digitalMinimum, digitalMaximum } =
    'counts' in channel ? channel : { digitalMinimum: -limit, digitalMaximum: limit - 1 };
  assert(digitalMinimum < digitalMaximum, `${channel.label} has a digital range`);
  const minimum = Number(physicalMinimumText);
  const countsPerUnit = (digitalMaximum - digitalMinimum) / (Number(physicalMaximumText) - minimum);
  return {
    channel,
    width,
    samplesPerRecord,
    recordCount,
    physicalMinimumText,
    physicalMaximumText,
    digitalMinimum,
    digitalMaximum,
    countsPerUnit,
    minimum,
  };
}

/** Fills one channel's part of one record of the file just made. */
function writeCounts(bytes: Uint8Array, firstByte: number, plan: ChannelPlan, recordIndex: number) {
  const first = recordIndex * plan.samplesPerRecord;
  let byte = firstByte;
  for (let i = first; i < first + plan.samplesPerRecord; i += 1) {
    const count = countAt(plan, i);
    bytes[byte] = count;
    bytes[byte + 1] = count >> 8;
    if (plan.width === 3) bytes[byte + 2] = count >> 16;
    byte += plan.width;
  }
}

function countAt({ channel, width, ...plan }: ChannelPlan, i: number): number {
  if ('counts' in channel) {
    const count = channel.counts[i];
    const limit = 2 ** (8 * width - 1);
    assert(
      Number.isInteger(count) && count >= -limit && count < limit,
      `${channel.label} holds counts of ${8 * width} bits`,
    );
    return count;
  }
  const value = channel.samples[i];
  assert(Number.isFinite(value), `${channel.label} holds numbers only`);
  const count = Math.round(plan.digitalMinimum + (value - plan.minimum) * plan.countsPerUnit);
  return Math.max(plan.digitalMinimum, Math.min(plan.digitalMaximum, count));
}

/** When each record begins, after the start time of the header. */
function stampsOf(contents: EdfContents, recordCount: number): Float64Array {
  const { recordDurationSeconds } = contents;
  const runs = contents.runs ?? [{ startSeconds: 0, recordCount }];
  const stampSeconds = new Float64Array(recordCount);
  let recordIndex = 0;
  let endSeconds = 0;
  for (const run of runs) {
    assert(run.startSeconds > endSeconds - 1e-7, 'runs are in order and do not overlap');
    for (let i = 0; i < run.recordCount; i += 1) {
      stampSeconds[recordIndex + i] = run.startSeconds + i * recordDurationSeconds;
    }
    recordIndex += run.recordCount;
    endSeconds = run.startSeconds + run.recordCount * recordDurationSeconds;
  }
  assert(recordIndex === recordCount, 'the runs share all records');
  return stampSeconds;
}

function headerOf(
  contents: EdfContents,
  plans: readonly ChannelPlan[],
  recordCount: number,
  annotationHeader: ReturnType<typeof annotationHeaderOf>,
): Uint8Array {
  const { startLocal, patientText = 'X X X X', recordingText = 'X X X' } = contents;
  const { day, month, year, hour, minute, second } = startLocal;
  assert(year >= 1985 && year <= 2084, 'the year fits the two digits of EDF+');
  const hasGaps = (contents.runs ?? []).length > 1;
  const format = contents.format ?? (hasGaps ? 'EDF+D' : 'EDF+C');
  assert(!hasGaps || format.endsWith('D'), 'a file with gaps is marked discontinuous');
  const recordDurationText = numberText(contents.recordDurationSeconds);
  assert(
    Number(recordDurationText) === contents.recordDurationSeconds,
    'the record duration fits 8 characters',
  );
  return writeEdfHeader({
    format,
    patientText,
    recordingText: `Startdate ${plusDateOf(startLocal)} ${recordingText}`,
    dateText: [day, month, year % 100].map(two).join('.'),
    timeText: [hour, minute, second].map(two).join('.'),
    recordCount,
    recordDurationText,
    channels: [...plans.map((plan) => ({ ...plan, ...plan.channel })), annotationHeader],
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Eight characters: all digits if they fit, else as many as do. */
function numberText(value: number): string {
  assert(Number.isFinite(value), 'header numbers are finite');
  const digitCounts = [17, 8, 7, 6, 5, 4, 3, 2, 1];
  const texts = [
    String(value),
    ...digitCounts.map((count) => String(Number(value.toPrecision(count)))),
  ];
  const text = texts.find((candidate) => candidate.length <= 8 && !candidate.includes('e'));
  assert(text !== undefined, `${value} fits 8 characters`);
  return text;
}
