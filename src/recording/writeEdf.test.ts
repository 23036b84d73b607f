import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { checkEdfRules } from './checkEdfRules';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import { readSignals } from './readSignals';
import type { Annotation } from './recording';
import { writeEdf, type EdfChannel, type EdfContents, type EdfCountChannel } from './writeEdf';
import type { PlusFormat } from './writeEdfHeader';

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

const contents = {
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
} satisfies EdfContents;

async function reopen(written: EdfContents) {
  const bytes = writeEdf(written);
  expect(checkEdfRules(bytes)).toEqual([]);
  const file = new Blob([bytes]);
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

describe('writeEdf, kinds of file', () => {
  const counts = Float64Array.from([-32768, -1, 0, 1, 256, 32767, 5, -6]);
  const counted = (label: string, samples: Float64Array): EdfCountChannel => ({
    ...channel(label, 4, samples),
    unit: 'mV',
    physicalMinimum: -20,
    physicalMaximum: 20,
    digitalMinimum: -2048,
    digitalMaximum: 2047,
    counts: samples,
  });

  test('counts are written as they are, also beyond the digital limits', () => {
    const bytes = writeEdf({
      ...contents,
      recordDurationSeconds: 1,
      channels: [counted('X', counts)],
    });
    const view = new DataView(bytes.buffer);
    const recordByteCount = (bytes.length - 768) / 2;
    const back = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
      view.getInt16(768 + Math.floor(i / 4) * recordByteCount + 2 * (i % 4), true),
    );
    expect(back).toEqual([...counts]);
  });

  test('24 bits: little-endian, the sign in the highest bit', () => {
    const wide = Float64Array.from([-8388608, -1, 65536, 8388607]);
    const limits = { digitalMinimum: -8388608, digitalMaximum: 8388607 };
    const bytes = writeEdf({
      ...contents,
      format: 'BDF+C',
      recordDurationSeconds: 1,
      channels: [{ ...counted('X', wide), ...limits }],
    });
    expect([...bytes.subarray(768, 780)]).toEqual([
      0x00, 0x00, 0x80, 0xff, 0xff, 0xff, 0x00, 0x00, 0x01, 0xff, 0xff, 0x7f,
    ]);
    expect(checkEdfRules(bytes)).toEqual([]);
  });

  test('gaps stay gaps, and annotations count from the first sample', async () => {
    const runs = [
      { startSeconds: 0.25, recordCount: 5 },
      { startSeconds: 12.5, recordCount: 7 },
    ];
    const { file, recording } = await reopen({ ...contents, runs });
    expect(recording.format).toBe('EDF+D');
    expect(recording.notes).toEqual([{ kind: 'starts-after-header-time', offsetSeconds: 0.25 }]);
    expect(recording.runs).toEqual([
      { firstRecordIndex: 0, recordCount: 5, startSeconds: 0, endSeconds: 2.5 },
      { firstRecordIndex: 5, recordCount: 7, startSeconds: 12.25, endSeconds: 15.75 },
    ]);
    const { annotations } = await readAnnotations(file, recording, () => undefined);
    const onsetMicroseconds = annotations.map(({ onsetSeconds }) => onsetSeconds * 1e6);
    for (const [i, expected] of [123456.7, 1.25e6, 5.9e6].entries())
      expect(onsetMicroseconds[i]).toBeCloseTo(expected, 3);
  });

  test.each<[string, Partial<EdfContents>]>([
    [
      'gaps in a file marked continuous',
      {
        format: 'EDF+C',
        runs: [
          { startSeconds: 0, recordCount: 5 },
          { startSeconds: 4, recordCount: 7 },
        ],
      },
    ],
    [
      'runs that overlap',
      {
        runs: [
          { startSeconds: 0, recordCount: 5 },
          { startSeconds: 2, recordCount: 7 },
        ],
      },
    ],
    ['runs with too few records', { runs: [{ startSeconds: 0, recordCount: 5 }] }],
    [
      'a count of 17 bits',
      { recordDurationSeconds: 1, channels: [counted('X', Float64Array.of(32768, 0, 0, 0))] },
    ],
    [
      'half a count',
      { recordDurationSeconds: 1, channels: [counted('X', Float64Array.of(0.5, 0, 0, 0))] },
    ],
    [
      'a record duration of nine characters',
      {
        recordDurationSeconds: 1.0000001,
        channels: [{ ...channel('X', 1, new Float64Array(1)), sampleRateHz: 1 / 1.0000001 }],
      },
    ],
  ])('refuses %s', (_, change) => {
    expect(() => writeEdf({ ...contents, ...change })).toThrow('Broken assumption');
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((candidate) =>
    ['\0', '\u0014', '\u0015', '\uFFFD', '@@'].every((mark) => !candidate.includes(mark)),
  );
const written = fc
  .record({
    format: fc.constantFrom<PlusFormat>('EDF+C', 'EDF+D', 'BDF+C', 'BDF+D'),
    recordDurationSeconds: fc.constantFrom(0.1, 0.25, 1, 1.0284, 2),
    recordCounts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    startSeconds: fc.constantFrom(0, 0.125, 0.9),
    gapSeconds: fc.double({ min: 3, max: 5000, noNaN: true }),
    sampleCounts: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
    seed: fc.nat(),
    annotations: fc.array(
      fc.record({
        // Whole microseconds: finer differences would be lost, and with them the order.
        onsetSeconds: fc
          .integer({ min: -1e7, max: 1e11 })
          .map((microseconds) => microseconds / 1e6),
        durationSeconds: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), {
          nil: undefined,
        }),
        text,
        channelLabel: fc.constantFrom(undefined, 'Channel 0'),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ format, recordCounts, startSeconds, gapSeconds, sampleCounts, seed, ...rest }) => {
    const isDiscontinuous = format.endsWith('D');
    const counts = isDiscontinuous ? recordCounts : recordCounts.slice(0, 1);
    let endSeconds = startSeconds - gapSeconds;
    const runs = counts.map((recordCount) => {
      const run = { startSeconds: endSeconds + gapSeconds, recordCount };
      endSeconds = run.startSeconds + recordCount * rest.recordDurationSeconds;
      return run;
    });
    const recordCount = counts.reduce((sum, count) => sum + count, 0);
    const limit = format.startsWith('BDF') ? 2 ** 23 : 2 ** 15;
    const drawn = seededRandom(seed);
    const channels = sampleCounts.map((samplesPerRecord, i): EdfCountChannel => ({
      label: `Channel ${i}`,
      unit: 'uV',
      sampleRateHz: samplesPerRecord / rest.recordDurationSeconds,
      physicalMinimum: -limit,
      physicalMaximum: limit - 1,
      digitalMinimum: -limit,
      digitalMaximum: limit - 1,
      prefilter: '',
      transducer: '',
      counts: Float64Array.from(
        { length: samplesPerRecord * recordCount },
        () => drawn.integer(2 * limit) - limit,
      ),
    }));
    return { ...rest, format, runs, channels };
  });

describe('writeEdf, any contents', () => {
  test('counts, gaps and annotations come back', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (drawn) => {
        const startLocal = contents.startLocal;
        const { file, recording } = await reopen({ ...drawn, startLocal });
        expect(recording.format).toBe(drawn.format);
        const [first] = drawn.runs;
        expect(recording.runs).toHaveLength(drawn.runs.length);
        for (const [i, run] of recording.runs.entries()) {
          const start = (drawn.runs[i]?.startSeconds ?? NaN) - (first?.startSeconds ?? NaN);
          // Time stamps are written to a tenth of a microsecond.
          expect(Math.abs(run.startSeconds - start)).toBeLessThan(2e-7);
        }
        const indexes = drawn.channels.map((_, index) => index);
        const whole = { startSeconds: 0, endSeconds: Infinity };
        const lists = await readChannelValues(file, recording, indexes, whole);
        // One microvolt a count, so equality is exact.
        expect(lists.map((list) => list.flatMap(({ values }) => [...values]))).toEqual(
          drawn.channels.map(({ counts }) => [...counts]),
        );
        const back = await readAnnotations(file, recording, () => undefined);
        const byOnset = (a: Annotation, b: Annotation) => a.onsetSeconds - b.onsetSeconds;
        const expected = [...drawn.annotations].sort(byOnset);
        expect(back.annotations.map(({ text, channelLabel }) => [text, channelLabel])).toEqual(
          expected.map(({ text, channelLabel }) => [text, channelLabel]),
        );
        for (const [i, { onsetSeconds, durationSeconds }] of back.annotations.entries()) {
          expect(Math.abs(onsetSeconds - (expected[i]?.onsetSeconds ?? NaN))).toBeLessThan(2e-7);
          expect(
            Math.abs((durationSeconds ?? 0) - (expected[i]?.durationSeconds ?? 0)),
          ).toBeLessThan(2e-7);
        }
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  test('samples in microvolts come back within half a step, at 16 and 24 bits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<PlusFormat>('EDF+C', 'BDF+C'),
        fc.integer({ min: 1, max: 99999 }),
        fc.boolean(),
        fc.nat(),
        async (format, limit, isInverted, seed) => {
          const drawn = seededRandom(seed);
          const samples = Float64Array.from(
            { length: 50 },
            () => (2 * drawn.uniform() - 1) * limit,
          );
          const sign = isInverted ? -1 : 1;
          const written: EdfChannel = {
            ...channel('EMG', 50, samples),
            physicalMinimum: -sign * limit,
            physicalMaximum: sign * limit,
          };
          const { file, recording } = await reopen({
            ...contents,
            format,
            recordDurationSeconds: 1,
            channels: [written],
          });
          const whole = { startSeconds: 0, endSeconds: Infinity };
          const [[back] = []] = await readChannelValues(file, recording, [0], whole);
          const step = (2 * limit) / (2 ** (format === 'BDF+C' ? 24 : 16) - 1);
          for (const [i, value] of samples.entries())
            expect(Math.abs((back?.values[i] ?? NaN) - value)).toBeLessThan(step * (0.5 + 1e-6));
        },
      ),
      { seed: 20261123, numRuns: 100 },
    );
  });
});
