import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Interval } from '../base/signal';
import { openRecording } from './openRecording';
import { readChannelValues } from './readChannelValues';
import { readSignals } from './readSignals';
import type { Recording } from './recording';
import { annotationChannel, makeTestFile, stamp, type TestFile } from './testFiles';

async function open(file: TestFile): Promise<{ file: Blob; recording: Recording }> {
  const blob = new Blob([makeTestFile(file)]);
  const opened = await openRecording(blob);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { file: blob, recording: opened.value };
}

/** Channel 0 counts 0, 1, 2, … and channel 2 counts 1000, 1001, …, over runs at 0, 10 and 20.5 s. */
const gappy: TestFile = {
  reserved: 'EDF+D',
  recordDuration: '0.5',
  channels: [
    {
      label: 'EMG',
      records: Array.from({ length: 6 }, (_, r) => [0, 1, 2, 3].map((i) => 4 * r + i)),
    },
    annotationChannel(['+7.25', '+7.75', '+17.25', '+17.75', '+27.75', '+28.25'].map(stamp)),
    { label: 'EEG', records: Array.from({ length: 6 }, (_, r) => [1000 + 2 * r, 1001 + 2 * r]) },
  ],
};

const ALL: Interval = { startSeconds: 0, endSeconds: 1e9 };

describe('readSignals', () => {
  test('gives one signal for each stretch, at the time of its own stamp', async () => {
    const { file, recording } = await open(gappy);
    const [emg = [], eeg = []] = await readSignals(file, recording, [0, 2], ALL);
    expect(emg.map(({ startSeconds }) => startSeconds)).toEqual([0, 10, 20.5]);
    expect(emg.map(({ microvolts }) => [...microvolts])).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7],
      [8, 9, 10, 11, 12, 13, 14, 15],
      [16, 17, 18, 19, 20, 21, 22, 23],
    ]);
    expect(eeg.map(({ microvolts }) => [...microvolts])).toEqual([
      [1000, 1001, 1002, 1003],
      [1004, 1005, 1006, 1007],
      [1008, 1009, 1010, 1011],
    ]);
    expect([emg[0]?.sampleRateHz, eeg[0]?.sampleRateHz]).toEqual([8, 4]);
  });

  test('the order asked for is the order given', async () => {
    const { file, recording } = await open(gappy);
    const [[eeg] = [], [emg] = []] = await readSignals(file, recording, [2, 0], ALL);
    expect([eeg?.microvolts[0], emg?.microvolts[0]]).toEqual([1000, 0]);
  });

  test('the interval is half-open', async () => {
    const { file, recording } = await open(gappy);
    const read = async (startSeconds: number, endSeconds: number) => {
      const [parts = []] = await readSignals(file, recording, [0], { startSeconds, endSeconds });
      return parts.map((part) => [part.startSeconds, ...part.microvolts]);
    };
    expect(await read(10.125, 10.375)).toEqual([[10.125, 9, 10]]);
    expect(await read(10.126, 10.376)).toEqual([[10.25, 10, 11]]);
    expect(await read(0.875, 10.125)).toEqual([
      [0.875, 7],
      [10, 8],
    ]);
    expect(await read(3, 9)).toEqual([]);
    expect(await read(0.3, 0.3)).toEqual([]);
    expect(await read(-5, 0)).toEqual([]);
  });

  test('rounding of seconds never loses a sample: windows laid end to end give the whole', async () => {
    const random = seededRandom(31);
    const records = Array.from({ length: 7 }, () =>
      Array.from({ length: 300 }, () => random.integer(65536) - 32768),
    );
    const { file, recording } = await open({ recordDuration: '0.3', channels: [{ records }] });
    const windowSeconds = 0.07;
    const collected: number[] = [];
    for (let k = 0; k * windowSeconds < 2.1; k += 1) {
      const [parts = []] = await readSignals(file, recording, [0], {
        startSeconds: k * windowSeconds,
        endSeconds: (k + 1) * windowSeconds,
      });
      collected.push(...parts.flatMap(({ microvolts }) => [...microvolts]));
    }
    expect(collected).toEqual(records.flat());
  });

  test('24-bit samples keep their sign', async () => {
    const counts = [0, 1, -1, 8388607, -8388608, 65482, -65482];
    const { file, recording } = await open({
      sampleByteCount: 3,
      channels: [{ records: [counts] }],
    });
    const [[signal] = []] = await readSignals(file, recording, [0], ALL);
    expect([...(signal?.microvolts ?? [])]).toEqual(counts);
  });

  test('millivolts come as microvolts', async () => {
    const channel = { unit: 'mV', physicalMinimum: '-3.2768', physicalMaximum: '3.2767' };
    const { file, recording } = await open({ channels: [{ ...channel, records: [[-25, 40]] }] });
    const [[signal] = []] = await readSignals(file, recording, [0], ALL);
    expect(signal?.microvolts[0]).toBeCloseTo(-2.5, 9);
    expect(signal?.microvolts[1]).toBeCloseTo(4, 9);
  });

  test('only channels in microvolts may be asked for', async () => {
    const { file, recording } = await open({ channels: [{ unit: '', records: [[1]] }] });
    await expect(readSignals(file, recording, [0], ALL)).rejects.toThrow('Broken assumption');
    await expect(readSignals(file, recording, [5], ALL)).rejects.toThrow('Broken assumption');
  });
});

describe('readChannelValues', () => {
  test('gives counts where there is no scale, and the unit of the file where it is no voltage', async () => {
    const { file, recording } = await open({
      channels: [
        { unit: '', physicalMinimum: '', records: [[-7, 9]] },
        {
          unit: 'g',
          physicalMinimum: '-8',
          physicalMaximum: '8',
          digitalMinimum: '-4',
          digitalMaximum: '4',
          records: [[-1, 2]],
        },
      ],
    });
    const lists = await readChannelValues(file, recording, [0, 1], ALL);
    expect(lists.map(([part]) => [...(part?.values ?? [])])).toEqual([
      [-7, 9],
      [-2, 4],
    ]);
  });

  test('only the bytes of the records needed are read', async () => {
    const reads: (readonly [number, number])[] = [];
    class WatchedFile extends Blob {
      override slice(start = 0, end = 0): Blob {
        reads.push([start, end]);
        return super.slice(start, end);
      }
    }
    const { recording } = await open(gappy);
    const file = new WatchedFile([makeTestFile(gappy)]);
    await readChannelValues(file, recording, [2], { startSeconds: 10.5, endSeconds: 10.75 });
    const recordStart = recording.headerByteCount + 3 * recording.recordByteCount;
    const channelStart = recordStart + (recording.channels[1]?.recordByteOffset ?? 0);
    expect(reads).toEqual([[channelStart, channelStart + 4]]);
  });

  test('one huge record is read in pieces, and gives what small records give', async () => {
    const sampleCount = 5 * 1024 * 1024;
    const header = makeTestFile({
      recordCount: '1',
      recordDuration: '100',
      channels: [
        { samplesPerRecord: '7', records: [] },
        { samplesPerRecord: String(sampleCount), records: [] },
      ],
    }).slice(0, 768);
    const counts = Int16Array.from({ length: 7 + sampleCount }, (_, i) => (i * 7919) % 30011);
    const file = new Blob([header, counts]);
    const opened = await openRecording(file);
    if (!opened.ok) throw new Error(opened.error.kind);
    const [[part] = []] = await readChannelValues(file, opened.value, [1], ALL);
    const expectedSum = counts.slice(7).reduce((sum, count) => sum + count, 0);
    expect(part?.values.length).toBe(sampleCount);
    let sum = 0;
    for (const value of part?.values ?? []) sum += value;
    expect(sum).toBe(expectedSum);
    expect(part?.values[sampleCount - 1]).toBe(counts[counts.length - 1]);
  });
});
