import { describe, expect, test } from 'vitest';
import { identifyChannel } from './identifyChannel';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import { readSignals } from './readSignals';
import { readTriggers } from './readTriggers';
import type { Annotation, Recording } from './recording';
import { annotationChannel, makeTestFile, stamp, utf8, type TestFile } from './testFiles';

/**
 * One test for each hazard of EDF and BDF files, by its number in the list the project keeps of
 * them: what the reader decides. Hazards that only an analysis meets (11, 42, 50, 54) are tested
 * once more in `src/analysis/hazards.test.ts`.
 */
const whole = { startSeconds: -Infinity, endSeconds: Infinity };
const ramp = (count: number, from = 0) => Array.from({ length: count }, (_, i) => from + 3 * i);
const channel = { label: 'EEG C3', records: [ramp(4), ramp(4, 12)] };

const fileOf = (file: Partial<TestFile>) =>
  new Blob([makeTestFile({ channels: [channel], ...file })]);

async function openFile(file: Blob): Promise<Recording> {
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}
const open = (file: Partial<TestFile>) => openFile(fileOf(file));
const refusal = async (file: Blob) => {
  const opened = await openRecording(file);
  return opened.ok ? undefined : opened.error;
};
const kindsOf = ({ notes }: Recording) => notes.map(({ kind }) => kind);

async function annotationsOf(file: Blob) {
  return readAnnotations(file, await openFile(file), () => undefined);
}
const textsOf = ({ annotations }: { annotations: readonly Annotation[] }) =>
  annotations.map(({ text }) => text);

async function valuesOf(file: Blob, index = 0) {
  const lists = await readChannelValues(file, await openFile(file), [index], whole);
  return (lists[0] ?? []).map(({ values, startSeconds }) => ({
    startSeconds,
    values: [...values],
  }));
}

/** A file of two-sample records whose time stamps are these. */
const stamped = (reserved: string, stamps: readonly string[], lists: readonly string[] = []) =>
  fileOf({
    reserved,
    channels: [
      { label: 'EMG', records: stamps.map((_, i) => [10 * i, 10 * i + 1]) },
      annotationChannel(stamps.map((text, i) => stamp(text) + (lists[i] ?? ''))),
    ],
  });
const list = (onset: string, ...texts: readonly string[]) =>
  `${onset}\u0014${texts.map((text) => `${text}\u0014`).join('')}\u0000`;

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
    { label: 'EMG', records: [ramp(100), [...ramp(60, 1), ...Array<number>(40).fill(filling)]] },
    { label: 'EEG', records: [ramp(50), [...ramp(30, 1), ...Array<number>(20).fill(filling)]] },
  ];
  test.each([0, -777])('hazard 11: a last record filled up with %i is noted', async (filling) => {
    const { notes, runs } = await open({ channels: padded(filling) });
    // The first sample of the filling differs from the one before it, so 39 and 19 repeat.
    expect(notes).toEqual([{ kind: 'padded-tail', durationSeconds: 19 / 50 }]);
    expect(runs[0]?.endSeconds).toBe(2);
  });
  test('hazard 11: one channel that moves to the end is no padding, nor is a dead one', async () => {
    const [emg] = padded(0);
    if (emg === undefined) throw new Error('no channel');
    const moving = { label: 'EEG', records: [ramp(50), ramp(50)] };
    const dead = {
      label: 'Dead',
      records: [
        [5, 5, 5],
        [5, 5, 5],
      ],
    };
    expect(kindsOf(await open({ channels: [emg, moving] }))).toEqual([]);
    expect(kindsOf(await open({ channels: [emg, dead] }))).toEqual(['padded-tail']);
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

describe('calibration and sample values', () => {
  const scaleOf = async (limits: Partial<TestFile['channels'][number]>) =>
    (await open({ channels: [{ ...channel, ...limits }, channel] })).channels[0]?.scale;

  test('hazard 35: equal physical limits: counts, the other channels kept', async () => {
    const equal = { physicalMinimum: '5', physicalMaximum: '5' };
    expect(await scaleOf(equal)).toMatchObject({
      kind: 'uncalibrated',
      reason: 'equal-physical-limits',
    });
  });
  test('hazard 36: digital limits that do not increase', async () => {
    const limits = { digitalMinimum: '7', digitalMaximum: '7', label: '-' };
    expect(await scaleOf(limits)).toMatchObject({ reason: 'digital-limits-not-increasing' });
  });
  test('hazard 37: blank calibration', async () => {
    expect(await scaleOf({ physicalMinimum: '' })).toMatchObject({ reason: 'blank-limits' });
  });
  test('hazard 38: physical minimum above maximum inverts, as written', async () => {
    const limits = { physicalMinimum: '8711', physicalMaximum: '-8711' };
    expect(await scaleOf(limits)).toMatchObject({ microvoltsPerCount: -17422 / 65535 });
  });
  test('hazard 39: limits beyond the format are used and noted, samples never clipped', async () => {
    const recording = await open({ channels: [{ ...channel, digitalMaximum: '32768' }] });
    expect(kindsOf(recording)).toEqual(['digital-limits-out-of-range']);
    const narrow = {
      digitalMinimum: '-1',
      digitalMaximum: '1',
      physicalMinimum: '-1',
      physicalMaximum: '1',
    };
    expect((await valuesOf(fileOf({ channels: [{ ...channel, ...narrow }] })))[0]?.values[3]).toBe(
      9,
    );
  });
  test('hazard 40: spellings of microvolts; what could be anything is told, never taken', async () => {
    for (const unit of ['uV', '\u00b5V', utf8('\u03bcV')])
      expect((await scaleOf({ unit }))?.kind).toBe('microvolts');
    expect(await scaleOf({ unit: 'mV' })).toMatchObject({ microvoltsPerCount: 1000 });
    for (const unit of ['.V', 'n/a', '']) {
      const recording = await open({ channels: [{ ...channel, unit }] });
      expect(recording.channels[0]?.scale.kind).toBe('other-unit');
      expect(kindsOf(recording)).toEqual(['unit-unclear']);
    }
  });
  test('hazard 41: limits rounded by the writer are used as written', async () => {
    const limits = { physicalMinimum: '-327', physicalMaximum: '327' };
    expect(await scaleOf(limits)).toMatchObject({ microvoltsPerCount: 654 / 65535 });
  });
  test('hazard 42: the digital step of a channel is known to the analysis', async () => {
    const limits = { physicalMinimum: '-1015808', physicalMaximum: '1015777' };
    expect(await scaleOf(limits)).toMatchObject({ microvoltsPerCount: 31 });
  });
  test('hazard 43: logarithmic coding is no straight line', async () => {
    const prefilter = 'sign*LN[sign*(at 1.0Hz)/(0.0001)]/(0.001)';
    expect(await scaleOf({ prefilter, unit: 'Filtered' })).toMatchObject({
      reason: 'logarithmic-coding',
    });
  });
  test('hazard 44: bit 23 is the sign', async () => {
    const file = fileOf({ sampleByteCount: 3, channels: [{ records: [[-1, -8388608, 8388607]] }] });
    expect((await valuesOf(file))[0]?.values).toEqual([-1, -8388608, 8388607]);
  });
  test('hazard 45: Status is masked to its trigger inputs', async () => {
    const idle = 0x100000 - 0x1000000 + 0x800000;
    const records = [[idle, idle + 202, idle + 202, idle]];
    const status = { label: 'Status', unit: 'Boolean', records };
    const file = fileOf({ sampleByteCount: 3, channels: [status] });
    const found = await readTriggers(file, await openFile(file), [0], () => undefined);
    expect(textsOf(found)).toEqual(['Trigger 202']);
    expect(found.annotations[0]?.onsetSeconds).toBe(0.25);
  });
  test('hazard 46: triggers in an ordinary channel, found in the one that is named', async () => {
    const file = fileOf({
      channels: [
        {
          label: 'DIG DTRIG',
          records: [
            [0, 0, 5, 5],
            [0, 5, 0, 0],
          ],
        },
      ],
    });
    const { annotations } = await readTriggers(file, await openFile(file), [0], () => undefined);
    expect(annotations.map(({ onsetSeconds }) => onsetSeconds)).toEqual([0.5, 1.25]);
  });
  test('hazard 47: polarity is never changed', async () => {
    expect((await valuesOf(fileOf({})))[0]?.values).toEqual(ramp(8));
  });
});

describe('channels', () => {
  test('hazard 48: each channel keeps its own rate', async () => {
    const slow = { label: 'EMG', records: [[1], [2]] };
    const { channels } = await open({ channels: [channel, slow] });
    expect(channels.map(({ sampleRateHz }) => sampleRateHz)).toEqual([4, 1]);
  });
  test('hazard 49: the annotation channel has no rate', async () => {
    const recording = await openFile(stamped('EDF+C', ['+0', '+1'], [list('+0', 'a'.repeat(50))]));
    expect(recording.channels.map(({ sampleRateHz }) => sampleRateHz)).toEqual([2]);
  });
  test('hazard 50: EMG at 1 Hz is noted as too slow', async () => {
    const { notes } = await open({ channels: [{ label: 'EMG submental', records: [[1], [2]] }] });
    expect(notes).toEqual([{ kind: 'low-rate', channelIndex: 0, sampleRateHz: 1 }]);
  });
  test('hazard 51: equal labels are told apart by position', async () => {
    const { channels, notes } = await open({ channels: [channel, channel] });
    expect(channels.map(({ index }) => index)).toEqual([0, 1]);
    expect(notes).toEqual([{ kind: 'duplicate-labels', label: 'EEG C3', channelIndexes: [0, 1] }]);
  });
  test.each(['EEG Fp1-Ref', 'Fp1.', 'POL Fp1', "Fp1'", 'EEG FP1'])(
    'hazard 52: %s keeps its label',
    async (label) => {
      const [found] = (await open({ channels: [{ ...channel, label }] })).channels;
      expect(found?.label).toBe(label);
    },
  );
  test('hazard 52: old and new names of a site are one', async () => {
    const { channels } = await open({
      channels: ['EEG T3-Ref', 'T7'].map((label) => ({ ...channel, label })),
    });
    expect(new Set(channels.map((one) => identifyChannel(one).site)).size).toBe(1);
  });
  test.each(['', 'HP:0Hz LP:0Hz N:0Hz', 'DC', 'HP:100 LP:30'])(
    'hazard 53: prefilter text "%s" is shown and changes nothing',
    async (prefilter) => {
      const file = fileOf({ channels: [{ ...channel, prefilter }] });
      expect((await openFile(file)).channels[0]?.prefilter).toBe(prefilter);
      expect((await valuesOf(file))[0]?.values).toEqual(ramp(8));
    },
  );
  test('hazard 54: a constant channel opens; the analysis leaves it out', async () => {
    const dead = {
      label: 'EEG C4',
      records: [
        [7, 7, 7],
        [7, 7, 7],
      ],
    };
    expect(kindsOf(await open({ channels: [channel, dead] }))).toEqual([]);
  });
});

describe('annotations', () => {
  test('hazard 55: EDF+ without an annotation channel is contiguous, noted', async () => {
    const recording = await open({ reserved: 'EDF+C' });
    expect(recording.runs).toHaveLength(1);
    expect(kindsOf(recording)).toEqual(['no-time-stamps']);
  });
  test('hazard 56: annotations in a file not marked EDF+ are read, noted', async () => {
    const file = stamped('', ['+0', '+1'], [list('+0.5', 'jerk')]);
    expect(textsOf(await annotationsOf(file))).toEqual(['jerk']);
    expect(kindsOf(await openFile(file))).toEqual(['not-marked-edf-plus']);
  });
  test('hazards 57 and 58: several annotation channels anywhere, time from the first', async () => {
    const file = fileOf({
      reserved: 'EDF+D',
      channels: [
        annotationChannel([stamp('+0') + list('+0.5', 'one'), stamp('+9')]),
        channel,
        annotationChannel([list('+9.5', 'two'), list('+0.25', 'three')]),
        { ...channel, label: 'EEG C4' },
      ],
    });
    expect(textsOf(await annotationsOf(file))).toEqual(['three', 'one', 'two']);
    expect((await openFile(file)).runs.map(({ startSeconds }) => startSeconds)).toEqual([0, 9]);
    expect((await openFile(file)).channels.map(({ index }) => index)).toEqual([1, 3]);
  });
  test('hazard 59: several texts of one list, repeated ones too', async () => {
    const file = stamped('EDF+C', ['+0', '+1'], [list('+0.5', 'a', 'b', 'a')]);
    expect(textsOf(await annotationsOf(file))).toEqual(['a', 'b', 'a']);
  });
  test('hazard 60: UTF-8, Latin-1 and broken bytes in texts', async () => {
    const texts = [utf8('Zuckung größer'), 'gr\u00f6\u00dfer', 'broken \u00ff\u0081'];
    const file = stamped('EDF+C', ['+0', '+1'], [list('+0.5', ...texts)]);
    expect(textsOf(await annotationsOf(file)).slice(0, 2)).toEqual(['Zuckung größer', 'größer']);
  });
  test('hazard 61: malformed lists are skipped and counted', async () => {
    const broken =
      '1.5\u0014no sign\u0014\u0000' + '+1x\u0014letters\u0014\u0000' + '+2\u0014open\u0000';
    const file = stamped('EDF+C', ['+0', '+1'], [broken, list('+0.5', 'good')]);
    const found = await annotationsOf(file);
    expect(textsOf(found)).toEqual(['good']);
    expect(found.notes).toEqual([{ kind: 'malformed-annotations', malformedCount: 3 }]);
  });
  test('hazard 62: durations missing, 0 or overlapping are kept as they are', async () => {
    const texts = [
      '+0.1\u0014none\u0014\u0000',
      '+0.2\u00150\u0014zero\u0014\u0000+0.2\u00151.5\u0014long\u0014\u0000',
    ];
    const { annotations } = await annotationsOf(stamped('EDF+C', ['+0', '+1'], texts));
    expect(annotations.map(({ durationSeconds }) => durationSeconds)).toEqual([undefined, 0, 1.5]);
  });
  test('hazard 63: vendor texts are annotations like any other, for the user to choose from', async () => {
    const texts = ['+0.000000', 'Recording starts', 'Montage: 1', 'Gain/Filter Change', 'QRS'];
    const file = stamped('EDF+C', ['+0', '+1'], [list('+0.5', ...texts)]);
    expect(textsOf(await annotationsOf(file))).toEqual(texts);
  });
  test('hazard 64: text@@channel belongs to that channel, where there is one', async () => {
    const file = stamped('EDF+C', ['+0', '+1'], [list('+0.5', 'jerk@@EMG', 'jerk@@EEG C3')]);
    const { annotations } = await annotationsOf(file);
    expect(annotations.map(({ text, channelLabel }) => [text, channelLabel])).toEqual([
      ['jerk', 'EMG'],
      ['jerk@@EEG C3', undefined],
    ]);
  });
});
