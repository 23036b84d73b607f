import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEdfRules } from './checkEdfRules';
import { copyRecording, type CopyChanges } from './copyRecording';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import type { Annotation, Recording } from './recording';
import { annotationChannel, makeTestFile, stamp, utf8, type TestFile } from './testFiles';

const WHOLE = { startSeconds: 0, endSeconds: Infinity };
const REMOVED: CopyChanges = { deidentify: true };
const JERK: Annotation = {
  onsetSeconds: 1.625,
  durationSeconds: 0.031,
  text: 'Jerk',
  channelLabel: 'EMG R APB',
};

const emg = {
  label: 'EMG R APB',
  transducer: 'AgAgCl',
  prefilter: 'HP:10Hz',
  records: [
    [1, -2, 300, -32768],
    [32767, 6, 7, 8],
    [9, 10, 11, -12],
  ],
};
const eeg = { label: 'EEG C3', unit: 'mV', records: [[100], [-200], [300]] };
const lists = (stamps: readonly string[]) =>
  annotationChannel([
    `${stamp(stamps[0] ?? '')}+1.5\u00150.25\u0014${utf8('Frau Großmann wach')}\u0014`,
    stamp(stamps[1] ?? ''),
    `${stamp(stamps[2] ?? '')}+2.5\u0014a\u0014b@@EEG C3\u0014`,
  ]);
const wordsOf = [
  ...['MCH-0234567', '1951', 'MAY', 'Grossmann', 'Großmann', 'Gro\u00c3\u009fmann', 'Erika'],
  ...['2021', '02.03', 'MAR', 'EMG561', 'Nurse', 'Joy', 'Acme', 'Ward', 'SN4711', '14.15'],
];
const identified: TestFile = {
  reserved: 'EDF+C SN4711',
  patient: 'MCH-0234567 F 02-MAY-1951 Erika_Grossmann',
  recording: 'Startdate 02-MAR-2021 EMG561 Nurse_Joy Acme Ward 7',
  channels: [emg, lists(['+0', '+1', '+2']), eeg],
};

/** Every arrangement a copy has to take apart. */
const ORIGINALS: readonly (readonly [string, TestFile])[] = [
  ['annotations in the middle', identified],
  ['annotations last', { ...identified, channels: [emg, eeg, lists(['+0', '+1', '+2'])] }],
  [
    'annotations first, and a second annotation channel',
    {
      ...identified,
      channels: [
        lists(['+0', '+1', '+2']),
        emg,
        annotationChannel(['+0.5\u0014Nurse Joy\u0014\0', '', '+2\u0014Ward 7\u0014\0']),
        eeg,
      ],
    },
  ],
  [
    'gaps, and a start after the header time',
    {
      ...identified,
      reserved: 'EDF+D',
      channels: [emg, lists(['+0.25', '+1.25', '+12.5']), eeg],
    },
  ],
  [
    '24 bits',
    {
      ...identified,
      reserved: 'BDF+C',
      sampleByteCount: 3,
      channels: [
        {
          ...emg,
          records: [
            [1, -8388608],
            [8388607, -1],
            [65536, -65537],
          ],
        },
        { ...lists(['+0', '+1', '+2']), label: 'BDF Annotations' },
        eeg,
      ],
    },
  ],
  [
    'plain EDF with free texts',
    {
      patient: 'Erika Gro\u00dfmann 1951',
      recording: 'Ward 7, Nurse Joy',
      reserved: 'Acme SN4711',
      channels: [emg, eeg],
    },
  ],
  ['EDF+ without annotations', { ...identified, reserved: 'EDF+C SN4711', channels: [emg, eeg] }],
  [
    'plain BDF, record count not closed, bytes after the last record',
    {
      patient: 'Erika',
      recording: 'Nurse Joy',
      reserved: '24BIT',
      sampleByteCount: 3,
      recordCount: '-1',
      trailingBytes: [0x4a, 0x6f, 0x79],
      channels: [emg, eeg],
    },
  ],
];

async function open(file: Blob): Promise<Recording> {
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function copyOf(original: TestFile, changes: CopyChanges) {
  const file = new Blob([makeTestFile(original)]);
  const recording = await open(file);
  const copied = await copyRecording(file, recording, changes, () => undefined);
  const bytes = new Uint8Array(await copied.arrayBuffer());
  return { file, recording, copied, copy: await open(copied), bytes };
}

/** Every sample of every channel, as a hash of its exact values: comparing long arrays takes long. */
async function readValues(file: Blob, recording: Recording) {
  const indexes = recording.channels.map(({ index }) => index);
  const lists = await readChannelValues(file, recording, indexes, WHOLE);
  return lists.map((list) =>
    list.map(({ values, ...place }) => {
      const bytes = new Uint8Array(Float64Array.from(values).buffer);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ...place, count: values.length, sha256 };
    }),
  );
}
const textsOf = async (file: Blob, recording: Recording) =>
  (await readAnnotations(file, recording, () => undefined)).annotations;
const characters = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

describe.each(ORIGINALS)('a copy of a file with %s', (_, original) => {
  test.each<[string, CopyChanges]>([
    ['without identity', REMOVED],
    ['without identity, jerks added', { ...REMOVED, annotations: [JERK] }],
    ['without identity, texts kept', { ...REMOVED, keepAnnotationTexts: true }],
    ['with jerks added', { deidentify: false, annotations: [JERK] }],
  ])(
    '%s holds the same samples at the same times and follows the rules',
    async (_name, changes) => {
      const { file, recording, copied, copy, bytes } = await copyOf(original, changes);

      expect(await readValues(copied, copy)).toEqual(await readValues(file, recording));
      expect(copy.runs).toEqual(recording.runs);
      expect(
        copy.channels.map(({ label, scale, prefilter, transducer }) => [
          label,
          scale,
          prefilter,
          transducer,
        ]),
      ).toEqual(
        recording.channels.map(({ label, scale, prefilter, transducer }) => [
          label,
          scale,
          prefilter,
          transducer,
        ]),
      );
      expect(checkEdfRules(bytes)).toEqual([]);
    },
  );

  test('no word of the identity is left in any byte', async () => {
    const { bytes } = await copyOf(original, { ...REMOVED, annotations: [JERK] });
    const text = characters(bytes);
    expect(wordsOf.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    expect(text).toContain('+1.625\u00150.031\u0014Jerk@@EMG R APB\u0014\0');
    expect(text.slice(8, 184)).toBe(
      `${'X X X X'.padEnd(80)}${'Startdate X X X X'.padEnd(80)}01.01.8500.00.00`,
    );
  });

  test('annotations are kept when asked for, and those added come to them', async () => {
    const { file, recording, copied, copy } = await copyOf(original, {
      ...REMOVED,
      keepAnnotationTexts: true,
      annotations: [JERK],
    });
    const before = await textsOf(file, recording);
    const expected = [...before, JERK].sort((a, b) => a.onsetSeconds - b.onsetSeconds);
    expect(await textsOf(copied, copy)).toEqual(expected);
  });

  test('with identity: date, first second and annotations are those of the file', async () => {
    const { file, recording, copied, copy } = await copyOf(original, {
      deidentify: false,
      annotations: [JERK],
    });
    expect(copy.header.startLocal).toEqual(recording.header.startLocal);
    const startsLate = ({ notes }: Recording) =>
      notes.find(({ kind }) => kind === 'starts-after-header-time');
    expect(startsLate(copy)).toEqual(startsLate(recording));
    const before = await textsOf(file, recording);
    const expected = [...before, JERK].sort((a, b) => a.onsetSeconds - b.onsetSeconds);
    expect(await textsOf(copied, copy)).toEqual(expected);
  });
});

describe('copyRecording', () => {
  test('free header texts move behind the parts of EDF+ when a plain file gets annotations', async () => {
    const { copy } = await copyOf(
      { patient: 'Erika M\u00fcller', recording: 'Ward 7', channels: [emg] },
      { deidentify: false, annotations: [JERK] },
    );
    expect(copy.format).toBe('EDF+C');
    expect(copy.header).toMatchObject({
      patientText: 'X X X X Erika Muller',
      recordingText: 'Startdate 02-MAR-2021 X X X Ward 7',
    });
  });

  test('without changes the data are those of the file, without what follows them', async () => {
    const original: TestFile = { ...identified, trailingBytes: [1, 2, 3] };
    const { file, bytes } = await copyOf(original, { deidentify: false });
    const before = new Uint8Array(await file.arrayBuffer());
    expect(characters(bytes)).toBe(characters(before.subarray(0, before.length - 3)));
  });

  test('version and reserved fields go too, whatever a recorder wrote there', async () => {
    const odd = makeTestFile({ ...identified, version: 'SN4711' });
    const reserved = new TextEncoder().encode('Nurse Joy');
    for (const channel of [0, 1, 2]) odd.set(reserved, 256 + 3 * 224 + 32 * channel);
    for (const channels of [odd, withoutAnnotationLabel(odd)]) {
      const file = new Blob([channels]);
      const copied = await copyRecording(file, await open(file), REMOVED, () => undefined);
      const text = characters(new Uint8Array(await copied.slice(0, 1024).arrayBuffer()));
      expect(text).not.toMatch(/SN4711|Joy/);
      expect(text.slice(0, 8)).toBe('0       ');
    }
  });

  test('a byte that EDF+ uses as a mark becomes a blank in a kept text', async () => {
    const odd = annotationChannel([
      `${stamp('+0')}+1\u0014a\u0015b\u0014\0`,
      stamp('+1'),
      stamp('+2'),
    ]);
    const { copied, copy } = await copyOf(
      { ...identified, channels: [emg, odd] },
      { deidentify: true, keepAnnotationTexts: true },
    );
    expect((await textsOf(copied, copy)).map(({ text }) => text)).toEqual(['a b']);
  });

  test('progress rises to 1', async () => {
    const file = new Blob([makeTestFile(identified)]);
    const fractions: number[] = [];
    await copyRecording(
      file,
      await open(file),
      { deidentify: true, keepAnnotationTexts: true },
      (fraction) => fractions.push(fraction),
    );
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  test('records larger than a slice are woven without being read', async () => {
    const sampleCount = 5 * 1024 * 1024;
    const bytes = makeTestFile({
      ...identified,
      channels: [
        { ...emg, records: [[1], [2]], samplesPerRecord: String(sampleCount) },
        annotationChannel([`${stamp('+0')}+1\u0014Nurse Joy\u0014\0`, stamp('+1')]),
        eeg,
      ],
    });
    // The test file holds one sample; the rest of each record is put in here.
    const header = bytes.subarray(0, 1024);
    const recordBytes = (bytes.length - 1024) / 3;
    const filling = new Uint8Array(2 * (sampleCount - 1)).fill(7);
    const recordAt = (i: number) =>
      bytes.subarray(1024 + i * recordBytes, 1024 + (i + 1) * recordBytes);
    const file = new Blob([
      header,
      ...[0, 1, 2].flatMap((i) => [recordAt(i).subarray(0, 2), filling, recordAt(i).subarray(2)]),
    ]);
    const recording = await open(file);
    const copied = await copyRecording(file, recording, REMOVED, () => undefined);
    const copy = await open(copied);
    const last = { startSeconds: 1, endSeconds: 1.000001 };
    expect(await readChannelValues(copied, copy, [0, 2], last)).toEqual(
      await readChannelValues(file, recording, [0, 2], last),
    );
    expect(characters(new Uint8Array(await copied.slice(-200).arrayBuffer()))).not.toContain('Joy');
  });

  test('many slices and any number of annotations: nothing is lost on the way', async () => {
    const records = Array.from({ length: 150 }, (_, i) =>
      Array.from({ length: 40000 }, (_value, k) => ((i * 31 + k) % 65536) - 32768),
    );
    const stamps = records.map((_, i) => stamp(`+${i}`));
    const header = makeTestFile({
      ...identified,
      recordCount: '150',
      channels: [{ ...emg, records: records.slice(0, 1) }, annotationChannel(stamps.slice(0, 1))],
    }).slice(0, 768);
    const width = Math.ceil((stamps[0]?.length ?? 0) / 2) * 2;
    const data = records.map((record, i) => [
      Int16Array.from(record),
      new TextEncoder().encode((stamps[i] ?? '').slice(0, width).padEnd(width, '\0')),
    ]);
    const file = new Blob([header, ...data.flat()]);
    const recording = await open(file);
    const jerks = Array.from({ length: 500 }, (_, i) => ({ ...JERK, onsetSeconds: i / 4 }));
    const copied = await copyRecording(
      file,
      recording,
      { ...REMOVED, annotations: jerks },
      () => undefined,
    );
    const copy = await open(copied);
    expect(await readValues(copied, copy)).toEqual(await readValues(file, recording));
    expect(await textsOf(copied, copy)).toEqual(jerks);
  });

  test('property: any arrangement of channels keeps its samples', async () => {
    const channelKind = fc.record({
      isAnnotation: fc.boolean(),
      samplesPerRecord: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(channelKind, { minLength: 1, maxLength: 6 }),
        fc.constantFrom<2 | 3>(2, 3),
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async (kinds, sampleByteCount, recordCount, deidentify) => {
          const recordIndexes = Array.from({ length: recordCount }, (_, i) => i);
          const annotationLabel = `${sampleByteCount === 3 ? 'B' : 'E'}DF Annotations`;
          const channels = [{ isAnnotation: false, samplesPerRecord: 2 }, ...kinds].map(
            (kind, c) =>
              kind.isAnnotation
                ? annotationChannel(
                    recordIndexes.map((i) => `${stamp(`+${i}`)}+${i}.5\u0014Joy ${c}\u0014\0`),
                    annotationLabel,
                  )
                : {
                    label: `Channel ${c}`,
                    records: recordIndexes.map((i) =>
                      Array.from(
                        { length: kind.samplesPerRecord },
                        (_, k) => c * 1000 + i * 10 - k,
                      ),
                    ),
                  },
          );
          const changes = { deidentify, annotations: [JERK] };
          const original: TestFile = {
            ...identified,
            reserved: `${annotationLabel.slice(0, 3)}+C`,
            sampleByteCount,
            channels,
          };
          const { file, recording, copied, copy, bytes } = await copyOf(original, changes);
          expect(await readValues(copied, copy)).toEqual(await readValues(file, recording));
          expect(checkEdfRules(bytes)).toEqual([]);
          expect(characters(bytes).includes('Joy 1')).toBe(
            !deidentify && kinds.at(0)?.isAnnotation === true,
          );
        },
      ),
      { seed: 20261124, numRuns: 150 },
    );
  });
});

/** The same file with its annotation channel under another name, so that nothing is woven. */
function withoutAnnotationLabel(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const renamed = bytes.slice();
  renamed.set(new TextEncoder().encode('Trigger'.padEnd(16)), 256 + 16);
  return renamed;
}

const FOLDER = '../shared/recordings/edf-valid';
const isThere = existsSync(FOLDER);
if (!isThere) test.skip('skipped: no ../shared', () => undefined);

describe.runIf(isThere)('every valid recording, de-identified', () => {
  for (const name of isThere ? readdirSync(FOLDER) : []) {
    test(`${name}: the same samples, nobody's name`, async () => {
      const file = new Blob([readFileSync(join(FOLDER, name))]);
      const recording = await open(file);
      const copied = await copyRecording(file, recording, REMOVED, () => undefined);
      const copy = await open(copied);
      expect(await readValues(copied, copy)).toEqual(await readValues(file, recording));
      expect(copy.runs.map(({ startSeconds }) => startSeconds.toFixed(6))).toEqual(
        recording.runs.map(({ startSeconds }) => startSeconds.toFixed(6)),
      );
      expect(await textsOf(copied, copy)).toEqual([]);
      expect(copy.header).toMatchObject({
        patientText: 'X X X X',
        recordingText: 'Startdate X X X X',
      });
      const header = characters(new Uint8Array(await copied.slice(0, 256).arrayBuffer()));
      const words = `${recording.header.patientText} ${recording.header.recordingText}`.split(
        /\s+/,
      );
      const telling = words.filter((word) => word.length > 2 && word !== 'Startdate');
      expect(telling.filter((word) => header.includes(word))).toEqual([]);
    });
  }
});
