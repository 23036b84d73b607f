import { describe, expect, test } from 'vitest';
import { seededRandom, type Random } from '../base/random';
import type { Interval } from '../base/signal';
import { lendSamples } from './lendSamples';
import { openRecording } from './openRecording';
import { readChannelValues } from './readChannelValues';
import type { Channel, Recording } from './recording';
import { annotationChannel, makeTestFile, stamp, type TestChannel } from './testFiles';

/** The obvious way: the whole file at once, each sample on its own, kept if its time fits. */
async function readSlowly(
  file: Blob,
  recording: Recording,
  channel: Channel,
  { startSeconds, endSeconds }: Interval,
): Promise<readonly (readonly number[])[]> {
  const bytes = new DataView(await file.arrayBuffer());
  const width = recording.format.startsWith('BDF') ? 3 : 2;
  const { scale, samplesPerRecord, sampleRateHz } = channel;
  const valueAt = (byte: number) => {
    const low = bytes.getUint8(byte) + 256 * bytes.getUint8(byte + 1);
    const raw = width === 2 ? low : low + 65536 * bytes.getUint8(byte + 2);
    const count = raw >= 2 ** (8 * width - 1) ? raw - 2 ** (8 * width) : raw;
    if (scale.kind === 'microvolts')
      return count * scale.microvoltsPerCount + scale.offsetMicrovolts;
    return scale.kind === 'other-unit' ? count * scale.unitsPerCount + scale.offsetUnits : count;
  };
  return recording.runs.flatMap((run) => {
    const values: number[] = [];
    for (let k = 0; k < run.recordCount * samplesPerRecord; k += 1) {
      const seconds = run.startSeconds + k / sampleRateHz;
      // Rounding of a bound by up to a millionth of a sample is no choice.
      if (seconds < startSeconds - 1e-6 / sampleRateHz) continue;
      if (seconds >= endSeconds - 1e-6 / sampleRateHz) continue;
      const record = run.firstRecordIndex + Math.floor(k / samplesPerRecord);
      const recordByte = recording.headerByteCount + record * recording.recordByteCount;
      const sampleByte = channel.recordByteOffset + (k % samplesPerRecord) * width;
      values.push(valueAt(recordByte + sampleByte));
    }
    return values.length === 0 ? [] : [values];
  });
}

function makeRandomFile(random: Random, sampleByteCount: 2 | 3): Uint8Array<ArrayBuffer> {
  const limit = 2 ** (8 * sampleByteCount - 1);
  const recordCount = 3 + random.integer(9);
  const channels = Array.from({ length: 1 + random.integer(4) }, (_, i): TestChannel => {
    const sampleCount = 1 + random.integer(23);
    return {
      label: `Channel ${i}`,
      unit: ['uV', 'mV', 'mmHg'][random.integer(3)] ?? 'uV',
      physicalMinimum: String(-123.25 - random.integer(100)),
      physicalMaximum: String(random.integer(4) === 0 ? -500 : 321.5),
      records: Array.from({ length: recordCount }, () =>
        Array.from({ length: sampleCount }, () => random.integer(2 * limit) - limit),
      ),
    };
  });
  const gapBefore = random.integer(recordCount);
  const stamps = Array.from({ length: recordCount }, (_, i) =>
    stamp(`+${0.5 * i + 3.25 + (gapBefore > 0 && i >= gapBefore ? 40.125 : 0)}`),
  );
  const label = sampleByteCount === 2 ? 'EDF Annotations' : 'BDF Annotations';
  channels.splice(random.integer(channels.length + 1), 0, annotationChannel(stamps, label));
  return makeTestFile({
    sampleByteCount,
    reserved: sampleByteCount === 2 ? 'EDF+D' : 'BDF+D',
    recordDuration: '0.5',
    channels,
  });
}

describe('reading channels piece by piece', () => {
  const bothWidths: readonly (2 | 3)[] = [2, 3];

  test.each(bothWidths)(
    'gives bit for bit what reading each sample gives: %i bytes',
    async (width) => {
      const random = seededRandom(91 + width);
      for (let round = 0; round < 60; round += 1) {
        const file = new Blob([makeRandomFile(random, width)]);
        const opened = await openRecording(file);
        if (!opened.ok) throw new Error(JSON.stringify(opened.error));
        const recording = opened.value;
        const from = 60 * random.uniform() - 5;
        const interval =
          round % 5 === 0
            ? { startSeconds: -Infinity, endSeconds: Infinity }
            : { startSeconds: from, endSeconds: from + 12 * random.uniform() };
        const channels = recording.channels.filter(() => random.integer(4) > 0);
        const indexes = channels.map(({ index }) => index);

        const lists = await readChannelValues(file, recording, indexes, interval);

        for (const [i, channel] of channels.entries()) {
          const slow = await readSlowly(file, recording, channel, interval);
          expect((lists[i] ?? []).map(({ values }) => [...values])).toEqual(slow);
        }
      }
    },
  );

  test('memory lent again and again gives the same, whatever was in it before', async () => {
    const random = seededRandom(17);
    const lender = lendSamples();
    for (let round = 0; round < 40; round += 1) {
      const file = new Blob([makeRandomFile(random, 2)]);
      const opened = await openRecording(file);
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      const indexes = opened.value.channels.map(({ index }) => index);
      const interval = { startSeconds: 3 * random.uniform(), endSeconds: 50 * random.uniform() };
      lender.reclaim();
      const lent = await readChannelValues(file, opened.value, indexes, interval, lender.allocate);
      const own = await readChannelValues(file, opened.value, indexes, interval);
      const plain = (lists: typeof own) =>
        lists.map((list) => list.map((part) => ({ ...part, values: [...part.values] })));
      expect(plain(lent)).toEqual(plain(own));
    }
  });

  test('several slices of whole records join without a seam', async () => {
    const sampleCount = 60_000;
    const records = Array.from({ length: 40 }, (_, r) =>
      Array.from({ length: sampleCount }, (_, k) => ((r * sampleCount + k) % 65536) - 32768),
    );
    const file = new Blob([makeTestFile({ channels: [{ records }] })]);
    const opened = await openRecording(file);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const whole = { startSeconds: 0, endSeconds: 40 };
    const [[part] = []] = await readChannelValues(file, opened.value, [0], whole);
    expect(part?.values).toHaveLength(40 * sampleCount);
    let wrongCount = 0;
    for (let k = 0; k < 40 * sampleCount; k += 1)
      if (part?.values[k] !== (k % 65536) - 32768) wrongCount += 1;
    expect(wrongCount).toBe(0);
  });
});
