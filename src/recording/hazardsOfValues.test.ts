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
  stamped,
  textsOf,
  valuesOf,
} from './hazardFiles';
import { identifyChannel } from './identifyChannel';
import { readTriggers } from './readTriggers';
import { annotationChannel, stamp, utf8, type TestFile } from './testFiles';

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
    const file = stamped('EDF+C', ['+0', '+1'], [list('+0.5', 'jerk@@Cz', 'jerk@@EEG C3')]);
    const { annotations } = await annotationsOf(file);
    expect(annotations.map(({ text, channelLabel }) => [text, channelLabel])).toEqual([
      ['jerk', 'Cz'],
      ['jerk@@EEG C3', undefined],
    ]);
  });
});
