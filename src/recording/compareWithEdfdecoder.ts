import { EdfDecoder, type Edf } from 'edfdecoder';
import { succeed, type Result } from '../base/result';
import type { ReadonlySamples } from '../base/signal';
import { readBytes } from './readBytes';
import { readChannelValues } from './readChannelValues';
import type { Channel, Recording } from './recording';
import type { RecordingError } from './recordingError';
import type { RecordingNote } from './recordingNote';
import { microvoltsPerUnit } from './scaleChannel';

/** edfdecoder keeps its values in single precision: one step of that is allowed. */
const FLOAT32_STEP = 2 ** -23;

/** Larger records are not worth a second opinion: edfdecoder holds them whole, several times over. */
const MAX_RECORD_BYTE_COUNT = 16 * 1024 * 1024;

/**
 * Asks a second, independent reader (edfdecoder) for the first, middle and last record of a 16-bit
 * file, and says where it finds another value.
 *
 * At most one note: the first difference beyond single precision. No note means agreement, or a
 * file edfdecoder cannot judge (24 bits, records above 16 MB, channels without samples, decimal
 * commas, no scale).
 */
export async function compareWithEdfdecoder(
  file: Blob,
  recording: Recording,
): Promise<Result<readonly RecordingNote[], RecordingError>> {
  if (!isJudgeable(recording)) return succeed([]);
  const channels = recording.channels.filter((channel) => isComparable(channel, recording));
  if (channels.length === 0) return succeed([]);
  const header = await readBytes(file, 0, recording.headerByteCount);
  if (!header.ok) return header;
  const lastIndex = recording.recordCount - 1;
  for (const recordIndex of new Set([0, Math.floor(lastIndex / 2), lastIndex])) {
    const firstByte = recording.headerByteCount + recordIndex * recording.recordByteCount;
    const record = await readBytes(file, firstByte, firstByte + recording.recordByteCount);
    if (!record.ok) return record;
    const edf = decodeOneRecord(header.value, record.value);
    if (edf === null) continue;
    const ownRecording = asOnlyRecord(recording);
    const window = new Blob([header.value, record.value]);
    const interval = { startSeconds: 0, endSeconds: recording.recordDurationSeconds };
    const indexes = channels.map(({ index }) => index);
    const lists = await readChannelValues(window, ownRecording, indexes, interval);
    for (const [i, channel] of channels.entries()) {
      const own = lists.at(i)?.at(0)?.values ?? [];
      const other = edf.getPhysicalSignal(channel.index, 0) ?? new Float32Array(0);
      const difference = firstDifference(channel, own, other);
      if (difference === undefined) continue;
      return succeed([{ kind: 'edfdecoder-disagrees', recordIndex, ...difference }]);
    }
  }
  return succeed([]);
}

function isJudgeable({ format, recordByteCount, runs, notes }: Recording): boolean {
  return (
    format.startsWith('EDF') &&
    recordByteCount <= MAX_RECORD_BYTE_COUNT &&
    runs.length > 0 &&
    notes.every(({ kind }) => kind !== 'channel-without-samples')
  );
}

/** A difference in what a comma or a lack of limits means is known beforehand. */
function isComparable(channel: Channel, recording: Recording): boolean {
  const hasComma = recording.notes.some(
    (note) => note.kind === 'decimal-comma' && note.channelIndexes.includes(channel.index),
  );
  return channel.scale.kind !== 'uncalibrated' && !hasComma;
}

/** edfdecoder takes whole files only: the header with its record count set to 1, and one record. */
function decodeOneRecord(header: Uint8Array, record: Uint8Array): Edf | null {
  const bytes = new Uint8Array(header.length + record.length);
  bytes.set(header);
  bytes.set(new TextEncoder().encode('1       '), 236);
  bytes.set(record, header.length);
  const decoder = new EdfDecoder();
  decoder.setInput(bytes.buffer);
  decoder.decode();
  return decoder.getOutput();
}

function asOnlyRecord(recording: Recording): Recording {
  const endSeconds = recording.recordDurationSeconds;
  const run = { firstRecordIndex: 0, recordCount: 1, startSeconds: 0, endSeconds };
  return { ...recording, recordCount: 1, runs: [run] };
}

type Difference = Pick<
  Extract<RecordingNote, { kind: 'edfdecoder-disagrees' }>,
  'channelIndex' | 'sampleIndex' | 'ownValue' | 'edfdecoderValue'
>;

function firstDifference(
  channel: Channel,
  own: ReadonlySamples,
  other: ReadonlySamples,
): Difference | undefined {
  const ownUnitsPerFileUnit =
    channel.scale.kind === 'microvolts' ? (microvoltsPerUnit(channel.scale.fileUnit) ?? 1) : 1;
  const allowedRounding = roundingUnitsOf(channel) / ownUnitsPerFileUnit;
  for (let sampleIndex = 0; sampleIndex < own.length; sampleIndex += 1) {
    const ownValue = own[sampleIndex] / ownUnitsPerFileUnit;
    const otherValue = sampleIndex < other.length ? other[sampleIndex] : undefined;
    const edfdecoderValue = Number.isFinite(otherValue) ? otherValue : undefined;
    const allowed = FLOAT32_STEP * Math.abs(ownValue) + allowedRounding;
    if (edfdecoderValue !== undefined && Math.abs(ownValue - edfdecoderValue) <= allowed) continue;
    return { channelIndex: channel.index, sampleIndex, ownValue, edfdecoderValue };
  }
  return undefined;
}

/** Values far from zero on a small range lose digits in either order of arithmetic. */
function roundingUnitsOf({ scale }: Channel): number {
  switch (scale.kind) {
    case 'microvolts':
      return (
        1e-12 * (Math.abs(scale.offsetMicrovolts) + 32768 * Math.abs(scale.microvoltsPerCount))
      );
    case 'other-unit':
      return 1e-12 * (Math.abs(scale.offsetUnits) + 32768 * Math.abs(scale.unitsPerCount));
    case 'uncalibrated':
      return 0;
  }
}
