import { expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import { annotationChannel, makeTestFile, stamp } from './testFiles';

const ramp = (count: number) => Array.from({ length: count }, (_, i) => 37 * i - 100);
const valid = makeTestFile({
  reserved: 'EDF+D',
  channels: [
    { label: 'EEG C3-A1', records: Array.from({ length: 12 }, () => ramp(20)) },
    annotationChannel(
      Array.from(
        { length: 12 },
        (_, i) => stamp(`+${i + 2.5}`) + `+${i + 3}\u0014jerk\u0014\u0000`,
      ),
    ),
    { label: 'EMG R APB', unit: 'mV', records: Array.from({ length: 12 }, () => ramp(50)) },
  ],
});
const HEADER_BYTE_COUNT = 1024;

const KNOWN_ERRORS = [
  'empty-file',
  'not-edf',
  'header-truncated',
  'header-size-mismatch',
  'field-unreadable',
  'no-signals',
  'no-samples',
  'record-duration-not-positive',
];

/** Opens and reads everything; throws only if the program does. */
async function survive(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) {
    expect(KNOWN_ERRORS).toContain(opened.error.kind);
    return;
  }
  const recording = opened.value;
  const starts = recording.runs.map(({ startSeconds }) => startSeconds);
  expect(starts.every((start, i) => start >= (recording.runs[i - 1]?.endSeconds ?? 0))).toBe(true);
  const { annotations } = await readAnnotations(file, recording, () => undefined);
  expect(annotations.every(({ onsetSeconds }) => Number.isFinite(onsetSeconds))).toBe(true);
  const indexes = recording.channels.map(({ index }) => index);
  const whole = { startSeconds: -Infinity, endSeconds: Infinity };
  for (const parts of await readChannelValues(file, recording, indexes, whole)) {
    for (const { values, sampleRateHz, startSeconds } of parts) {
      expect(sampleRateHz > 0 && Number.isFinite(sampleRateHz + startSeconds)).toBe(true);
      expect([...values].every((value) => Number.isFinite(value))).toBe(true);
    }
  }
}

test('the valid file opens', async () => {
  expect(await openRecording(new Blob([valid]))).toMatchObject({
    ok: true,
    value: { recordCount: 12 },
  });
});

test('cut at every byte of the header', async () => {
  for (let length = 0; length <= HEADER_BYTE_COUNT; length += 1)
    await survive(valid.slice(0, length));
});

test('cut at 200 places in the data', async () => {
  const random = seededRandom(11);
  for (let cut = 0; cut < 200; cut += 1) {
    const length = HEADER_BYTE_COUNT + random.integer(valid.length - HEADER_BYTE_COUNT);
    await survive(valid.slice(0, length));
  }
});

test('1000 changed bytes, most of them in the header', async () => {
  const random = seededRandom(12);
  for (let flip = 0; flip < 1000; flip += 1) {
    const bytes = valid.slice();
    const end = flip % 4 === 0 ? valid.length : HEADER_BYTE_COUNT;
    bytes[random.integer(end)] = random.integer(256);
    await survive(bytes);
  }
});

test('1000 changed characters in the numbers of the header', async () => {
  const random = seededRandom(13);
  const alphabet = new TextEncoder().encode('0123456789+-.,eE xX');
  for (let flip = 0; flip < 1000; flip += 1) {
    const bytes = valid.slice();
    for (let change = 0; change < 3; change += 1) {
      const place =
        random.uniform() < 0.5 ? 184 + random.integer(72) : 256 + 288 + random.integer(480);
      bytes[place] = alphabet[random.integer(alphabet.length)] ?? 0;
    }
    await survive(bytes);
  }
});
