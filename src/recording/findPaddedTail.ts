import { succeed, type Result } from '../base/result';
import { readBytes } from './readBytes';
import type { Channel, Recording } from './recording';
import type { RecordingError } from './recordingError';

/** Shorter stretches of one value occur in signals as well. */
const MIN_TAIL_SECONDS = 0.05;

/** A larger last record is not looked at: opening reads little, however the file is laid out. */
const MAX_RECORD_BYTE_COUNT = 8 * 1024 * 1024;

/**
 * How long all channels hold one value each at the end of the last record, as writers leave it that
 * fill their last record up; 0 for 50 ms or less.
 *
 * A channel that does not change in the whole record says nothing, since a dead one looks the same;
 * where none changes, the answer is 0.
 */
export async function findPaddedTail(
  file: Blob,
  recording: Pick<
    Recording,
    'headerByteCount' | 'recordByteCount' | 'recordCount' | 'channels' | 'format'
  >,
): Promise<Result<number, RecordingError>> {
  const { headerByteCount, recordByteCount, recordCount, channels, format } = recording;
  if (recordByteCount > MAX_RECORD_BYTE_COUNT || channels.length === 0) return succeed(0);
  const startByte = headerByteCount + (recordCount - 1) * recordByteCount;
  const record = await readBytes(file, startByte, startByte + recordByteCount);
  if (!record.ok) return record;
  const sampleByteCount = format.startsWith('BDF') ? 3 : 2;
  const tails = channels.flatMap((channel) => {
    const repeatCount = countRepeats(record.value, channel, sampleByteCount);
    return repeatCount === channel.samplesPerRecord - 1 ? [] : [repeatCount / channel.sampleRateHz];
  });
  const tailSeconds = tails.length === 0 ? 0 : Math.min(...tails);
  return succeed(tailSeconds > MIN_TAIL_SECONDS ? tailSeconds : 0);
}

/** Samples at the end of a record that equal the one before them. */
function countRepeats(
  record: Uint8Array,
  { recordByteOffset, samplesPerRecord }: Channel,
  sampleByteCount: 2 | 3,
): number {
  const endByte = recordByteOffset + samplesPerRecord * sampleByteCount;
  let byte = endByte - 1;
  while (
    byte - sampleByteCount >= recordByteOffset &&
    record[byte] === record[byte - sampleByteCount]
  )
    byte -= 1;
  return Math.floor((endByte - 1 - byte) / sampleByteCount);
}
