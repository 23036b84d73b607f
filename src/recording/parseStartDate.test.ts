import { describe, expect, test } from 'vitest';
import { openRecording } from './openRecording';
import type { Recording } from './recording';
import type { RecordingNote } from './recordingNote';
import { makeTestFile, type TestFile } from './testFiles';

const oneChannel: TestFile = { channels: [{ records: [[1, 2, 3]] }] };

async function open(file: TestFile): Promise<Recording> {
  const opened = await openRecording(new Blob([makeTestFile(file)]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const notesOf = async (file: TestFile, kind: RecordingNote['kind']) =>
  (await open(file)).notes.filter((note) => note.kind === kind);

describe('EDF+ 2.1.3 start date', () => {
  const startOf = async (file: Partial<TestFile>) =>
    (await open({ ...oneChannel, ...file })).header.startLocal;

  test.each([
    ['85', 1985],
    ['99', 1999],
    ['00', 2000],
    ['84', 2084],
  ])('two-digit year %s is %d', async (twoDigits, year) => {
    expect(await startOf({ date: `01.02.${twoDigits}`, recording: '' })).toMatchObject({ year });
  });

  test.each(['02-03-21', '02/03/21', ' 2. 3.21', '2:3:21'])('%s is read', async (date) => {
    expect(await startOf({ date, recording: '' })).toMatchObject({ day: 2, month: 3, year: 2021 });
  });

  test.each(['00.00.00', '42.00.00', '30.02.21', 'xx.xx.xx', ''])('%s is unknown', async (date) => {
    expect(await startOf({ date, recording: 'Startdate X X X X' })).toBeUndefined();
  });

  test('the long date wins, and a difference is noted', async () => {
    const file = { ...oneChannel, recording: 'Startdate 03-mar-2020 X X X' };
    expect(await startOf(file)).toMatchObject({ day: 3, month: 3, year: 2020 });
    expect(await notesOf(file, 'header-date-mismatch')).toHaveLength(1);
  });

  test('1970 written with two digits is no difference', async () => {
    const file = { ...oneChannel, date: '01.01.70', recording: 'Startdate 01-JAN-1970 X X X' };
    expect(await startOf(file)).toMatchObject({ year: 1970 });
    expect(await notesOf(file, 'header-date-mismatch')).toEqual([]);
  });
});
