import { describe, expect, test } from 'vitest';
import {
  annotationsOf,
  channel,
  fileOf,
  kindsOf,
  list,
  open,
  openFile,
  ramp,
  refusal,
  stamped,
  textsOf,
  valuesOf,
} from './hazardFiles';
import { readSignals } from './readSignals';
import { annotationChannel, makeTestFile, stamp, utf8 } from './testFiles';

/**
 * One test for each hazard of EDF and BDF files, by its number in the list the project keeps of
 * them: what the reader decides. 1 to 34 here, 35 to 64 in `hazardsOfValues.test.ts`; what only an
 * analysis meets (11, 42, 50, 54) once more in `src/analysis/hazards.test.ts`.
 */
describe('time and discontinuity', () => {
  test('hazard 1: gaps of EDF+D are kept as gaps', async () => {
    const file = stamped('EDF+D', ['+0', '+1', '+50']);
    expect(await valuesOf(file)).toEqual([
      { startSeconds: 0, values: [0, 1, 10, 11] },
      { startSeconds: 50, values: [20, 21] },
    ]);
  });
  test('hazard 2: marked D but contiguous is one run, noted', async () => {
    const recording = await openFile(stamped('EDF+D', ['+0', '+1', '+2']));
    expect(recording.runs).toHaveLength(1);
    expect(kindsOf(recording)).toEqual(['marked-discontinuous-but-contiguous']);
  });
  test('hazard 3: marked C but with a gap is parted, noted', async () => {
    const recording = await openFile(stamped('EDF+C', ['+0', '+1', '+7']));
    expect(recording.runs).toHaveLength(2);
    expect(kindsOf(recording)).toEqual(['marked-continuous-but-gaps']);
  });
  test('hazard 4: annotations count from the first sample, not from the header', async () => {
    const file = stamped('EDF+C', ['+0.25', '+1.25'], [list('+0.75', 'jerk')]);
    expect((await annotationsOf(file)).annotations[0]?.onsetSeconds).toBe(0.5);
    expect(kindsOf(await openFile(file))).toEqual(['starts-after-header-time']);
  });
  test('hazard 5: rounding noise of a stamp is no gap', async () => {
    const recording = await openFile(stamped('EDF+D', ['+0', '+0.999999999999', '+2.000003']));
    expect(recording.runs).toHaveLength(1);
  });
  test('hazard 6: annotations outside the samples are kept and counted', async () => {
    const file = stamped('EDF+C', ['+0', '+1'], [list('-3', 'before'), list('+99', 'after')]);
    const { annotations, notes } = await annotationsOf(file);
    expect(annotations.map(({ onsetSeconds }) => onsetSeconds)).toEqual([-3, 99]);
    expect(notes).toEqual([{ kind: 'annotations-outside-recording', outsideCount: 2 }]);
  });
  test('hazard 7: annotations are in order of time, wherever they are stored', async () => {
    const file = stamped('EDF+C', ['+0', '+1'], [list('+1.5', 'late'), list('+0.5', 'early')]);
    expect(textsOf(await annotationsOf(file))).toEqual(['early', 'late']);
  });
  test('hazard 8: a record of 1.0284 s gives a rate that is not rounded', async () => {
    const { channels, runs } = await open({ recordDuration: '1.0284' });
    expect(channels[0]?.sampleRateHz).toBe(4 / 1.0284);
    expect(runs[0]?.endSeconds).toBe(2 * 1.0284);
  });
  test('hazard 9: record duration 0 with annotations only opens without samples', async () => {
    const file = fileOf({
      reserved: 'EDF+C',
      recordDuration: '0',
      channels: [annotationChannel([stamp('+0') + list('+12.5', 'Sleep stage 2')])],
    });
    expect((await openFile(file)).runs).toEqual([]);
    expect((await annotationsOf(file)).annotations[0]?.onsetSeconds).toBe(12.5);
    const error = await refusal(fileOf({ recordDuration: '0' }));
    expect(error?.kind).toBe('record-duration-not-positive');
  });
  test('hazard 10: a rate below 1 Hz', async () => {
    const { channels } = await open({ recordDuration: '60', channels: [{ records: [[1], [2]] }] });
    expect(channels[0]?.sampleRateHz).toBe(1 / 60);
  });
  const padded = (filling: number) => [
    { label: 'EEG C3', records: [ramp(100), [...ramp(60, 1), ...Array<number>(40).fill(filling)]] },
    { label: 'EEG C4', records: [ramp(50), [...ramp(30, 1), ...Array<number>(20).fill(filling)]] },
  ];
  test.each([0, -777])('hazard 11: a last record filled up with %i is noted', async (filling) => {
    const { notes, runs } = await open({ channels: padded(filling) });
    // The first sample of the filling differs from the one before it, so 39 and 19 repeat.
    expect(notes).toEqual([{ kind: 'padded-tail', durationSeconds: 19 / 50 }]);
    expect(runs[0]?.endSeconds).toBe(2);
  });
  test('hazard 11: one channel that moves to the end is no padding, nor is a dead one', async () => {
    const [first] = padded(0);
    if (first === undefined) throw new Error('no channel');
    const moving = { label: 'EEG C4', records: [ramp(50), ramp(50)] };
    const dead = {
      label: 'Dead',
      records: [
        [5, 5, 5],
        [5, 5, 5],
      ],
    };
    expect(kindsOf(await open({ channels: [first, moving] }))).toEqual([]);
    expect(kindsOf(await open({ channels: [first, dead] }))).toEqual(['padded-tail']);
    expect(kindsOf(await open({ channels: [dead] }))).toEqual([]);
  });
  test('hazard 12: past midnight, seconds go on from the start', async () => {
    const { runs, header } = await open({ time: '23.59.59', recordDuration: '3600' });
    expect(runs[0]?.endSeconds).toBe(7200);
    expect(header.startLocal).toMatchObject({ hour: 23, minute: 59, second: 59 });
  });
});

describe('header text and dates', () => {
  test('hazard 13: Latin-1 in the header', async () => {
    expect((await open({ patient: 'X M\u00fcller' })).header.patientText).toBe('X Müller');
  });
  test('hazard 14: UTF-8 in the header, a character cut in half dropped', async () => {
    const { channels } = await open({
      channels: [{ ...channel, label: utf8('Muskel größer μμ').slice(0, 16) }],
    });
    expect(channels[0]?.label).toBe('Muskel größer');
  });
  test('hazard 15: control bytes are blanks to the eye and move nothing', async () => {
    const { channels, header } = await open({
      patient: 'X\u0000Y\u000aZ',
      channels: [{ ...channel, label: 'C3\u0000\u0001' }],
    });
    expect(header.patientText).toBe('X Y Z');
    expect(channels[0]).toMatchObject({ label: 'C3', samplesPerRecord: 4 });
  });
  test.each(['00.00.00', '42.00.00'])(
    'hazard 16: the date %s is unknown, the rest opens',
    async (date) => {
      const recording = await open({ date, recording: '' });
      expect(recording.header.startLocal).toBeUndefined();
      expect(kindsOf(recording)).toEqual(['date-unknown']);
    },
  );
  test.each(['09:01:17', ' 9.01.17', '9-01-17'])('hazard 17: the time %s', async (time) => {
    const { header } = await open({ time });
    expect(header.startLocal).toMatchObject({ hour: 9, minute: 1, second: 17 });
  });
  test.each([
    ['02.03.85', 1985],
    ['02.03.84', 2084],
  ])('hazard 18: the year of %s', async (date, year) => {
    expect((await open({ date, recording: '' })).header.startLocal?.year).toBe(year);
  });
  test('hazard 19: two dates that disagree: the long one, noted', async () => {
    const recording = await open({ recording: 'Startdate 03-mar-2021 X X X' });
    expect(recording.header.startLocal).toMatchObject({ year: 2021, month: 3, day: 3 });
    expect(kindsOf(recording)).toEqual(['header-date-mismatch']);
    expect(kindsOf(await open({ recording: 'Startdate X X X X' }))).toEqual([]);
  });
  test('hazard 20: free text in the patient and recording fields is shown as it is', async () => {
    const { header } = await open({ patient: 'smith, 41y (left-handed)', recording: 'night 2' });
    expect(header).toMatchObject({
      patientText: 'smith, 41y (left-handed)',
      recordingText: 'night 2',
    });
  });
  test('hazard 21: the reserved field may say anything', async () => {
    for (const reserved of ['EDF', 'reserved', '24BIT', ''])
      expect((await open({ reserved })).format).toBe('EDF');
    expect((await open({ reserved: 'EDF+C', sampleByteCount: 3 })).format).toBe('BDF+C');
  });
  test('hazard 22: a wrong version field: the record size tells the width, noted', async () => {
    for (const [sampleByteCount, format] of [
      [2, 'EDF'],
      [3, 'BDF'],
    ] as const) {
      const recording = await open({ version: '\u00ffBIOSEMX', sampleByteCount });
      expect(recording.format).toBe(format);
      expect(kindsOf(recording)).toEqual(['version-unexpected']);
    }
  });
  test('hazard 23: the name of a file is not looked at', async () => {
    const file = new File([fileOf({ sampleByteCount: 3 })], 'night.EDF');
    expect((await openFile(file)).format).toBe('BDF');
  });
  test.each([
    ['SR_RESEARCH_', 'eyelink'],
    ['(edif top', 'edif-netlist'],
    ['{ HeaderID = 1', 'esrf-image'],
    ['<!DOCTYPE html>', 'html'],
    ['version https://git-lfs.github.com/spec/v1', 'git-lfs-pointer'],
    ['GDF 2.10', 'gdf'],
  ])('hazard 24: a file that begins with %s is named', async (text, likelyKind) => {
    expect(await refusal(new Blob([text.padEnd(400)]))).toMatchObject({
      kind: 'not-edf',
      likelyKind,
    });
    expect(await refusal(new Blob([]))).toEqual({ kind: 'empty-file' });
  });
});

describe('sizes and counts', () => {
  test('hazard 25: -1 records: as many as there are', async () => {
    const recording = await open({ recordCount: '-1' });
    expect(recording.recordCount).toBe(2);
    expect(kindsOf(recording)).toEqual(['record-count-unknown']);
  });
  test('hazard 26: 0 records although data follow', async () => {
    const recording = await open({ recordCount: '0' });
    expect(recording.recordCount).toBe(2);
    expect(kindsOf(recording)).toEqual(['record-count-zero']);
  });
  test('hazard 27: cut inside a record: whole ones are read, the rest told', async () => {
    const { notes, recordCount } = await openFile(fileOf({ recordCount: '5' }).slice(0, -3));
    expect(recordCount).toBe(1);
    expect(notes[0]).toEqual({ kind: 'truncated', promisedRecordCount: 5, foundRecordCount: 1 });
  });
  test('hazard 28: more than promised: a fragment and whole records are told', async () => {
    const { notes, recordCount } = await open({ recordCount: '1', trailingBytes: [1, 2, 3] });
    expect(recordCount).toBe(1);
    expect(notes).toEqual([{ kind: 'trailing-bytes', trailingByteCount: 11, wholeRecordCount: 1 }]);
  });
  test('hazard 29: a cut BDF counts three bytes a sample', async () => {
    const cut = fileOf({ sampleByteCount: 3, recordCount: '2' }).slice(0, -1);
    expect((await openFile(cut)).recordCount).toBe(1);
  });
  test('hazard 30: no signals is refused, a signal without samples skipped', async () => {
    const none = makeTestFile({ channels: [], recordCount: '1' });
    expect((await refusal(new Blob([none])))?.kind).toBe('no-signals');
    const recording = await open({ channels: [{ label: 'Empty', records: [[], []] }, channel] });
    expect(recording.channels.map(({ index }) => index)).toEqual([1]);
    expect(kindsOf(recording)).toEqual(['channel-without-samples']);
  });
  test('hazard 31: shifted fields are refused with the name of the field', async () => {
    const error = await refusal(fileOf({ channels: [{ ...channel, samplesPerRecord: '4 uV' }] }));
    expect(error).toMatchObject({ kind: 'field-unreadable', field: 'samples-per-record' });
    expect((await refusal(fileOf({ headerByteCount: '513' })))?.kind).toBe('header-size-mismatch');
  });
  test('hazard 32: full fields that touch are cut by position', async () => {
    const { channels } = await open({
      channels: [
        {
          ...channel,
          physicalMinimum: '-66.9199',
          physicalMaximum: '72.08600',
          digitalMinimum: '-32767.0',
          digitalMaximum: '32767.00',
        },
      ],
    });
    expect(channels[0]?.digitalMinimum).toBe(-32767);
    expect(channels[0]?.scale).toMatchObject({ microvoltsPerCount: (72.086 + 66.9199) / 65534 });
  });
  test.each([
    ['1e3', 1000, []],
    ['.5', 0.5, []],
    ['60.00', 60, []],
    ['60,5', 60.5, ['decimal-comma']],
  ])('hazard 33: the number %s', async (physicalMaximum, value, kinds) => {
    const recording = await open({
      channels: [
        {
          ...channel,
          physicalMinimum: '0',
          physicalMaximum,
          digitalMinimum: '0',
          digitalMaximum: '1',
        },
      ],
    });
    expect(recording.channels[0]?.scale).toMatchObject({ microvoltsPerCount: value });
    expect(kindsOf(recording)).toEqual(kinds);
  });
  test('hazard 34: a file of 3 GB is read where it is asked for', async () => {
    const [header, record] = [
      fileOf({ recordCount: '-1' }).slice(0, 512),
      fileOf({}).slice(512, 520),
    ];
    const megabyte = new Blob(Array<Blob>(131_072).fill(record));
    const file = new Blob([header, ...Array<Blob>(3072).fill(megabyte)]);
    expect(file.size).toBeGreaterThan(3e9);
    const recording = await openFile(file);
    expect(recording.recordCount).toBe(3072 * 131_072);
    const last = { startSeconds: recording.recordCount - 1, endSeconds: Infinity };
    const [[signal] = []] = await readSignals(file, recording, [0], last);
    expect([...(signal?.microvolts ?? [])]).toEqual(ramp(4));
  });
});
