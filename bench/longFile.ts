import { existsSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import type { BenchSize } from '../samples/makeBenchRecording';
import { openRecording } from '../src/recording/openRecording';
import type { Recording } from '../src/recording/recording';
import { benchFile } from './benchFile';

/** Where the number of data records stands in an EDF header. */
const RECORD_COUNT_FIELD = { start: 236, length: 8 };
const SECONDS_PER_ANNOTATION = 60;
const WRITE_BYTE_COUNT = 16 * 1024 * 1024;

/**
 * Path of a recording of many hours: a simulated one repeated end to end, with time stamps that go
 * on and an annotation a minute. Written once, piece by piece.
 */
export async function longFile(size: BenchSize, hours: number): Promise<string> {
  const sourcePath = await benchFile(size);
  const path = sourcePath.replace(/\.edf$/, `-for-${hours}h.edf`);
  if (existsSync(path)) return path;
  console.log(`making ${path} …`);
  const bytes = await readFile(sourcePath);
  const opened = await openRecording(new Blob([bytes]));
  if (!opened.ok) throw new Error(`the simulated recording does not open: ${opened.error.kind}`);
  const recordCount = Math.round((hours * 3600) / opened.value.recordDurationSeconds);
  // A file cut short by Ctrl+C must not be taken for a whole one.
  await writeRepeated(bytes, opened.value, `${path}.part`, recordCount);
  await rename(`${path}.part`, path);
  return path;
}

async function writeRepeated(
  bytes: Uint8Array,
  recording: Recording,
  path: string,
  recordCount: number,
): Promise<void> {
  const { headerByteCount, recordByteCount } = recording;
  const header = bytes.slice(0, headerByteCount);
  header.set(
    asciiOf(String(recordCount), RECORD_COUNT_FIELD.length, ' '),
    RECORD_COUNT_FIELD.start,
  );
  const file = await open(path, 'w');
  await file.write(header);
  const recordsPerWrite = Math.max(1, Math.floor(WRITE_BYTE_COUNT / recordByteCount));
  for (let first = 0; first < recordCount; first += recordsPerWrite) {
    const count = Math.min(recordsPerWrite, recordCount - first);
    const piece = new Uint8Array(count * recordByteCount);
    for (let i = 0; i < count; i += 1)
      piece.set(recordAt(bytes, recording, first + i), i * recordByteCount);
    await file.write(piece);
  }
  await file.close();
}

function recordAt(bytes: Uint8Array, recording: Recording, recordIndex: number): Uint8Array {
  const { headerByteCount, recordByteCount, recordCount, annotationChannels } = recording;
  const start = headerByteCount + (recordIndex % recordCount) * recordByteCount;
  const record = bytes.slice(start, start + recordByteCount);
  const startSeconds = recordIndex * recording.recordDurationSeconds;
  for (const { recordByteOffset, byteCountPerRecord } of annotationChannels) {
    const minute =
      startSeconds % SECONDS_PER_ANNOTATION === 0 ? `+${startSeconds}\u0014m\u0014\u0000` : '';
    const text = `+${startSeconds}\u0014\u0014\u0000${minute}`;
    record.set(asciiOf(text, byteCountPerRecord, '\u0000'), recordByteOffset);
  }
  return record;
}

function asciiOf(text: string, length: number, filling: string): Uint8Array {
  return Uint8Array.from(text.padEnd(length, filling), (character) => character.charCodeAt(0));
}
