import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readSignals } from './readSignals';
import type { Annotation } from './recording';
import { writeEdf, type EdfChannel, type EdfContents } from './writeEdf';

const random = seededRandom(51);
const noise = (count: number, scale: number) =>
  Float64Array.from({ length: count }, () => random.normal() * scale);

const channel = (label: string, sampleRateHz: number, samples: Float64Array): EdfChannel => ({
  label,
  unit: 'uV',
  sampleRateHz,
  physicalMinimum: -3276.8,
  physicalMaximum: 3276.7,
  prefilter: 'HP:0.1Hz LP:500Hz',
  transducer: 'AgAgCl electrode',
  samples,
});

const mark = (onsetSeconds: number, text: string): Annotation => ({
  onsetSeconds,
  durationSeconds: undefined,
  text,
  channelLabel: undefined,
});

const contents: EdfContents = {
  startLocal: { year: 2026, month: 3, day: 2, hour: 9, minute: 5, second: 7 },
  recordDurationSeconds: 0.5,
  channels: [
    channel('EEG C3-Ref', 500, noise(3000, 20)),
    channel('EMG R APB', 2000, noise(12000, 200)),
  ],
  annotations: [
    { onsetSeconds: 1.25, durationSeconds: 0.5, text: 'Haltung \u00fc', channelLabel: undefined },
    { onsetSeconds: 0.1234567, durationSeconds: 0, text: 'jerk', channelLabel: 'EMG R APB' },
    mark(5.9, 'end'),
  ],
};

async function reopen(written: EdfContents) {
  const file = new Blob([writeEdf(written)]);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { file, recording: opened.value };
}

describe('writeEdf', () => {
  test('gives a file that opens as EDF+C without a note', async () => {
    const { recording } = await reopen(contents);
    expect(recording).toMatchObject({
      format: 'EDF+C',
      recordCount: 12,
      recordDurationSeconds: 0.5,
      header: {
        patientText: 'X X X X',
        recordingText: 'Startdate 02-MAR-2026 X X X',
        startLocal: contents.startLocal,
      },
      runs: [{ startSeconds: 0, endSeconds: 6 }],
      notes: [],
    });
    expect(recording.channels).toMatchObject([
      { label: 'EEG C3-Ref', sampleRateHz: 500, prefilter: 'HP:0.1Hz LP:500Hz' },
      { label: 'EMG R APB', sampleRateHz: 2000, transducer: 'AgAgCl electrode' },
    ]);
  });

  test('samples come back within half a step', async () => {
    const { file, recording } = await reopen(contents);
    const lists = await readSignals(file, recording, [0, 1], { startSeconds: 0, endSeconds: 6 });
    for (const [i, { samples }] of contents.channels.entries()) {
      const back = lists[i]?.[0]?.microvolts ?? [];
      expect(back.length).toBe(samples.length);
      // The range is 65,535 steps of 0.1 microvolts.
      expect(
        Math.max(...Array.from(samples, (value, k) => Math.abs(value - (back[k] ?? NaN)))),
      ).toBeLessThan(0.05 + 1e-9);
    }
  });

  test('annotations come back whole and in order of time', async () => {
    const { file, recording } = await reopen(contents);
    const { annotations, notes } = await readAnnotations(file, recording, () => undefined);
    expect(annotations).toEqual(
      [...contents.annotations].sort((a, b) => a.onsetSeconds - b.onsetSeconds),
    );
    expect(notes).toEqual([]);
  });

  test('an annotation before the first sample keeps its sign', async () => {
    const annotations = [mark(-0.25, 'before')];
    const { file, recording } = await reopen({ ...contents, annotations });
    const back = await readAnnotations(file, recording, () => undefined);
    expect(back.annotations).toEqual(annotations);
  });

  test('many annotations at one moment find room', async () => {
    const annotations = Array.from({ length: 300 }, (_, i) =>
      mark(3, `mark ${i} ${'x'.repeat(i % 50)}`),
    );
    const { file, recording } = await reopen({ ...contents, annotations });
    expect((await readAnnotations(file, recording, () => undefined)).annotations).toEqual(
      annotations,
    );
    const listByteCount = annotations.reduce(
      (sum, { text }) => sum + text.length + '+3 '.length + 2,
      0,
    );
    // Samples, a fair share of the lists, and room for one more list and the time stamp.
    expect(recording.recordByteCount).toBeLessThan(2500 + listByteCount / 12 + 100);
  });

  test('a value beyond the physical limits saturates', async () => {
    const samples = Float64Array.from({ length: 500 }, (_, i) => (i % 2 === 0 ? 1e6 : -1e6));
    const { file, recording } = await reopen({
      ...contents,
      annotations: [],
      channels: [channel('EMG', 1000, samples)],
    });
    const [[signal] = []] = await readSignals(file, recording, [0], {
      startSeconds: 0,
      endSeconds: 1,
    });
    expect(signal?.microvolts[0]).toBeCloseTo(3276.7, 9);
    expect(signal?.microvolts[1]).toBeCloseTo(-3276.8, 9);
  });

  test('limits that do not fit eight characters: the scale follows what is written', async () => {
    const samples = Float64Array.from({ length: 500 }, (_, i) => i - 250);
    const odd = {
      ...channel('EMG', 1000, samples),
      physicalMinimum: -1234.56789,
      physicalMaximum: 1000 / 3,
    };
    const { file, recording } = await reopen({ ...contents, annotations: [], channels: [odd] });
    const [[signal] = []] = await readSignals(file, recording, [0], {
      startSeconds: 0,
      endSeconds: 1,
    });
    expect(recording.channels[0]?.scale).toMatchObject({
      microvoltsPerCount: (333.3333 + 1234.57) / 65535,
    });
    expect(signal?.microvolts[100]).toBeCloseTo(-150, 1);
  });

  test.each([
    [
      'a label of 17 characters',
      { channels: [channel('EMG R APB and more', 1000, noise(500, 1))] },
    ],
    ['half a record', { channels: [channel('EMG', 1000, noise(750, 1))] }],
    ['a rate that does not fit the record', { channels: [channel('EMG', 999, noise(500, 1))] }],
    ['not a number', { channels: [channel('EMG', 1000, new Float64Array(500).fill(NaN))] }],
    ['no channel', { channels: [] }],
    ['a mark within a text', { annotations: [mark(1, 'a\u0014b')] }],
  ])('refuses %s', (_, change) => {
    expect(() => writeEdf({ ...contents, ...change })).toThrow('Broken assumption');
  });
});
