import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseRecordSize } from './chooseRecordSize';
import { guessTextLayout } from './guessTextLayout';
import { openRecording } from './openRecording';
import { previewText } from './previewText';
import { readSignals } from './readSignals';
import { readTextRecording } from './readTextRecording';
import type { TextImportSettings } from './textImport';

const FOLDER = '../shared/recordings/emg-onset';
const isThere = existsSync(FOLDER);
const blob = (lines: readonly string[], lineEnd = '\n') => new Blob([lines.join(lineEnd)]);

const RATE: TextImportSettings = {
  time: { kind: 'rate', sampleRateHz: 500 },
  columns: [{ columnIndex: 0, unit: 'uV' }],
};

async function microvoltsOf(file: Blob, settings: TextImportSettings) {
  const made = await readTextRecording(file, settings);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const opened = await openRecording(made.value.file);
  if (!opened.ok) throw new Error(opened.error.kind);
  const { channels } = opened.value;
  const signals = await readSignals(
    made.value.file,
    opened.value,
    channels.map(({ index }) => index),
    { startSeconds: 0, endSeconds: Infinity },
  );
  return {
    labels: channels.map(({ label }) => label),
    rates: channels.map(({ sampleRateHz }) => sampleRateHz),
    signals: signals.map((list) => Array.from(list.at(0)?.microvolts ?? [])),
    note: made.value.note,
    format: opened.value.format,
    notes: opened.value.notes,
  };
}

describe('layouts', () => {
  const rows = [
    ['0.500', '1.5', '-2e-1'],
    ['0.502', '2.5', '+3'],
    ['0.504', '3', '.5'],
  ];
  const comma = rows.map((row) => row.map((field) => field.replace('.', ',')));
  const NAMES = ['t', 'EMG R', 'Z'];

  test.each([
    ['tab', '.', rows.map((row) => row.join('\t')), 't\tEMG R\tZ'],
    ['semicolon', ',', comma.map((row) => row.join(' ; ')), 't;"EMG R";Z'],
    ['comma', '.', rows.map((row) => `${row.join(',')},`), 't,EMG R,Z'],
    ['blanks', ',', comma.map((row) => `  ${row.join('   ')}`), ''],
    ['tab', ',', comma.map((row) => row.join('\t')), 't\tEMG R\tZ'],
    ['semicolon', '.', rows.map((row) => row.join(';')), 't;EMG R;Z'],
  ] as const)('%s with decimal %s', async (separator, decimalMark, lines, header) => {
    const text = ['# made by hand', '', header, ...lines, ''];
    const preview = await previewText(blob(text, '\r\n'));
    const columnNames = header === '' ? ['Column 1', 'Column 2', 'Column 3'] : NAMES;
    expect(preview).toMatchObject({
      ok: true,
      value: { layout: { separator, decimalMark, columnNames }, timeColumnIndexes: [0] },
    });
    const settings: TextImportSettings = {
      time: { kind: 'column', columnIndex: 0, unit: 's' },
      columns: [
        { columnIndex: 1, unit: 'mV' },
        { columnIndex: 2, unit: 'uV' },
      ],
    };
    // A record holds at least a fiftieth of a second: the rows are repeated in time.
    const many = Array.from({ length: 10 }, (_, i) => {
      const seconds = (0.5 + 0.002 * i).toFixed(3).replace('.', decimalMark);
      const line = lines[i % 3] ?? '';
      return line.replace(/0[.,]50\d/, seconds);
    });
    const read = await microvoltsOf(blob([header, ...many]), settings);
    expect(read.rates).toEqual([500, 500]);
    expect(read.labels).toEqual(columnNames.slice(1));
    for (const [i, value] of [1500, 2500, 3000].entries())
      expect(read.signals.at(0)?.[i]).toBeCloseTo(value, 2);
    for (const [i, value] of [-0.2, 3, 0.5].entries())
      expect(read.signals.at(1)?.[i]).toBeCloseTo(value, 5);
  });

  test('a text without numbers has none', () => {
    expect(guessTextLayout(['Dear colleague,', 'enclosed 3 files'])).toBeUndefined();
  });
});

describe('numbers', () => {
  test('come back within 24 bits of their range, in order, for any values and length', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: -9e5, max: 9e5, noNaN: true }), {
          minLength: 20,
          maxLength: 200,
        }),
        fc.constantFrom(500, 512, 1000, 333.3),
        async (values, sampleRateHz) => {
          const file = blob(values.map(String));
          const read = await microvoltsOf(file, { ...RATE, time: { kind: 'rate', sampleRateHz } });
          const [signal = []] = read.signals;
          const largest = Math.max(0.01, ...values.map(Math.abs));
          expect(signal.length + read.note.leftOutCount).toBe(values.length);
          expect(Math.abs((read.rates.at(0) ?? 0) / sampleRateHz - 1)).toBeLessThan(2e-6);
          for (const [i, value] of signal.entries())
            expect(Math.abs(value - values[i])).toBeLessThan(1.3e-7 * largest + 1e-9);
        },
      ),
      { seed: 45, numRuns: 60 },
    );
  });

  test('the recording is plain BDF+ that needs no note but what it was made of', async () => {
    const { format, notes, note } = await microvoltsOf(blob(Array(40).fill('1.25')), RATE);
    expect(format).toBe('BDF+C');
    expect(notes.filter(({ kind }) => kind !== 'low-rate')).toEqual([]);
    expect(note).toEqual({
      kind: 'made-of-text',
      sampleRateHz: 500,
      isRateStated: true,
      channelUnits: ['uV'],
      leftOutCount: 0,
    });
  });

  test.each([
    ['x', { kind: 'text-not-a-number', lineNumber: 5, columnNumber: 2, text: 'x' }],
    ['NaN', { kind: 'text-not-a-number', lineNumber: 5, columnNumber: 2, text: 'NaN' }],
    ['0x1F', { kind: 'text-not-a-number', lineNumber: 5, columnNumber: 2, text: '0x1F' }],
    ['1,2', { kind: 'text-row-length', lineNumber: 5, expectedCount: 3, foundCount: 4 }],
    ['', { kind: 'text-not-a-number', lineNumber: 5, columnNumber: 2, text: '' }],
    ['99000001', { kind: 'text-values-too-large', columnName: 'b', unit: 'mV' }],
  ] as const)('“%s” is refused with its place', async (field, error) => {
    const lines = [
      '# head',
      'a,b,c',
      '1,2,3',
      '4,5,6',
      `7,${field},9`,
      ...Array<string>(30).fill('1,2,3'),
    ];
    const columns = [{ columnIndex: 1, unit: 'mV' as const }];
    expect(await readTextRecording(blob(lines), { ...RATE, columns })).toEqual({
      ok: false,
      error,
    });
  });
});

describe('time', () => {
  const timesAt = (rateHz: number, decimals: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${(12.5 + i / rateHz).toFixed(decimals)};1`);
  const byTime: TextImportSettings = {
    time: { kind: 'column', columnIndex: 0, unit: 's' },
    columns: [{ columnIndex: 1, unit: 'uV' }],
  };

  test.each([
    [1000, 3],
    [512, 3],
    [2048, 6],
    [256, 4],
  ])('%d Hz printed with %d decimals is that rate', async (rateHz, decimals) => {
    const read = await microvoltsOf(blob(timesAt(rateHz, decimals, 3000)), byTime);
    expect(read.rates).toEqual([rateHz]);
  });

  test('milliseconds are milliseconds when stated so', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => `${2 * i};1`);
    const time = { kind: 'column', columnIndex: 0, unit: 'ms' } as const;
    expect((await microvoltsOf(blob(lines), { ...byTime, time })).rates).toEqual([500]);
  });

  test('a missing row is no even time, and its line is named', async () => {
    const lines = timesAt(1000, 3, 500).filter((_, i) => i !== 300);
    expect(await readTextRecording(blob(lines), byTime)).toEqual({
      ok: false,
      error: { kind: 'text-time-uneven', columnName: 'Column 1', lineNumber: 301 },
    });
  });

  test.each([0, -5, NaN, Infinity, 2e6])('a rate of %d Hz is refused', async (sampleRateHz) => {
    const settings: TextImportSettings = { ...RATE, time: { kind: 'rate', sampleRateHz } };
    expect(await readTextRecording(blob(['1', '2']), settings)).toMatchObject({
      error: { kind: 'text-rate-invalid' },
    });
  });

  test('records keep whole-hertz rates exactly and lose less than a twentieth of a second', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 200, max: 5000 }),
        fc.integer({ min: 20_000, max: 1e6 }),
        (rateHz, count) => {
          const size = chooseRecordSize(rateHz, count);
          if (size === undefined) throw new Error('long enough for a record');
          const { samplesPerRecord, recordDurationSeconds } = size;
          expect(Math.abs(samplesPerRecord / recordDurationSeconds / rateHz - 1)).toBeLessThan(
            1e-6,
          );
          expect(String(recordDurationSeconds).length).toBeLessThanOrEqual(8);
          expect(count % samplesPerRecord).toBeLessThan(0.05 * rateHz);
        },
      ),
      { seed: 46, numRuns: 100 },
    );
  });
});

describe.runIf(isThere)('real exports', () => {
  const fileAt = (name: string) => new Blob([readFileSync(join(FOLDER, name))]);

  test('BMClab: time and a signal, with no header', async () => {
    const file = fileAt('BMClab.BMC--emg.csv');
    expect(await previewText(file)).toMatchObject({ value: { timeColumnIndexes: [0] } });
    const read = await microvoltsOf(file, {
      time: { kind: 'column', columnIndex: 0, unit: 's' },
      columns: [{ columnIndex: 1, unit: 'mV' }],
    });
    expect(read.rates).toEqual([1000]);
    // Second row of the file: 0.002,-0.02197.
    expect(read.signals.at(0)?.[1]).toBeCloseTo(-21.97, 3);
  });

  test('BioSPPy: one column under comments; no time is found in it', async () => {
    const file = fileAt('scientisst.BioSPPy--emg_1.txt');
    expect(await previewText(file)).toMatchObject({
      value: { layout: { columnNames: ['Column 1'] }, timeColumnIndexes: [] },
    });
    const time = { kind: 'rate', sampleRateHz: 1000 } as const;
    const read = await microvoltsOf(file, { ...RATE, time });
    expect(read.signals.at(0)?.slice(0, 3).map(Math.round)).toEqual([2034, 2011, 2004]);
  });
});
if (!isThere) test.skip('skipped: no ../shared', () => undefined);
