import { describe, expect, test } from 'vitest';
import { openRecording } from './openRecording';
import { readSignals } from './readSignals';
import type { Recording } from './recording';
import type { RecordingNote } from './recordingNote';
import { makeTestFile, utf8, type TestFile } from './testFiles';

async function open(file: TestFile): Promise<Recording> {
  const opened = await openRecording(new Blob([makeTestFile(file)]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const notesOf = async (file: TestFile, kind: RecordingNote['kind']) =>
  (await open(file)).notes.filter((note) => note.kind === kind);

describe('EDF+ 2.1.3 item 5 and FAQ 8: scales', () => {
  const scaleOf = async (channel: Partial<TestFile['channels'][number]>) =>
    (await open({ channels: [{ ...channel, records: [[0, 1]] }] })).channels[0]?.scale;

  test('physical minimum above maximum turns the signal round', async () => {
    const recording = {
      channels: [
        {
          physicalMinimum: '8711',
          physicalMaximum: '-8711',
          digitalMinimum: '-32768',
          digitalMaximum: '32767',
          records: [[-32768, 32767]],
        },
      ],
    };
    const opened = await open(recording);
    const file = new Blob([makeTestFile(recording)]);
    const [[signal] = []] = await readSignals(file, opened, [0], {
      startSeconds: 0,
      endSeconds: 9,
    });
    expect(signal?.microvolts[0]).toBeCloseTo(8711, 9);
    expect(signal?.microvolts[1]).toBeCloseTo(-8711, 9);
  });

  test.each([
    [{ physicalMinimum: '', physicalMaximum: '' }, 'blank-limits'],
    [{ physicalMinimum: 'abc' }, 'unreadable-limits'],
    [{ physicalMinimum: '5', physicalMaximum: '5' }, 'equal-physical-limits'],
    [{ digitalMinimum: '7', digitalMaximum: '7' }, 'digital-limits-not-increasing'],
    [{ digitalMinimum: '8', digitalMaximum: '7' }, 'digital-limits-not-increasing'],
    [{ prefilter: 'sign*LN[sign*(at 1.0Hz)/(0.0001)]/(0.001)' }, 'logarithmic-coding'],
  ])('%o is uncalibrated: %s', async (channel, reason) => {
    expect(await scaleOf(channel)).toEqual({ kind: 'uncalibrated', reason, fileUnit: 'uV' });
  });

  test.each([
    ['uV', 1],
    ['\u00b5V', 1],
    [utf8('\u00b5V'), 1],
    [utf8('\u03bcV'), 1],
    ['UV', 1],
    ['mV', 1000],
    ['V', 1e6],
    ['nV', 1e-3],
  ])('unit %s is %d microvolts', async (unit, microvolts) => {
    const scale = await scaleOf({ unit, physicalMinimum: '-1', physicalMaximum: '1' });
    expect(scale).toMatchObject({ kind: 'microvolts' });
    if (scale?.kind === 'microvolts') {
      expect(scale.microvoltsPerCount).toBeCloseTo((2 / 65535) * microvolts, 12);
    }
  });

  test.each(['', 'n/a', '.V', 'MV', '?'])('unit "%s" is not taken for microvolts', async (unit) => {
    expect(await scaleOf({ unit })).toMatchObject({ kind: 'other-unit', fileUnit: unit });
    expect(await notesOf({ channels: [{ unit, records: [[0]] }] }, 'unit-unclear')).toEqual([
      { kind: 'unit-unclear', channelIndexes: [0], fileUnit: unit },
    ]);
  });

  test('a decimal comma is read as a point and noted', async () => {
    const file = {
      channels: [{ physicalMinimum: '-1,5', physicalMaximum: '1,5', records: [[0]] }],
    };
    expect(await scaleOf(file.channels[0] ?? {})).toMatchObject({ microvoltsPerCount: 3 / 65535 });
    expect(await notesOf(file, 'decimal-comma')).toEqual([
      { kind: 'decimal-comma', channelIndexes: [0], inRecordDuration: false },
    ]);
  });

  test('limits beyond 16 bits are used as they are, and noted', async () => {
    const file = { channels: [{ digitalMaximum: '32768', records: [[0]] }] };
    expect(await notesOf(file, 'digital-limits-out-of-range')).toHaveLength(1);
  });
});
