import { describe, expect, test } from 'vitest';
import { openRecording } from './openRecording';
import type { Recording } from './recording';
import type { RecordingNote } from './recordingNote';
import { annotationChannel, makeTestFile, stamp, utf8, type TestFile } from './testFiles';

const ramp = (count: number, first = 0) => Array.from({ length: count }, (_, i) => first + i);
const oneChannel: TestFile = { channels: [{ records: [ramp(10), ramp(10, 10), ramp(10, 20)] }] };

async function open(file: TestFile): Promise<Recording> {
  const opened = await openRecording(new Blob([makeTestFile(file)]));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

async function errorOf(bytes: Uint8Array<ArrayBuffer> | string) {
  const opened = await openRecording(new Blob([bytes]));
  return opened.ok ? undefined : opened.error;
}

const notesOf = async (file: TestFile, kind: RecordingNote['kind']) =>
  (await open(file)).notes.filter((note) => note.kind === kind);

describe('EDF header record', () => {
  test('a plain file opens without notes', async () => {
    const recording = await open(oneChannel);
    expect(recording).toMatchObject({
      format: 'EDF',
      headerByteCount: 512,
      recordByteCount: 20,
      recordCount: 3,
      recordDurationSeconds: 1,
      header: {
        patientText: 'X X X X',
        startLocal: { year: 2021, month: 3, day: 2, hour: 14, minute: 15, second: 16 },
      },
      runs: [{ firstRecordIndex: 0, recordCount: 3, startSeconds: 0, endSeconds: 3 }],
      notes: [],
    });
    expect(recording.channels).toMatchObject([
      { index: 0, sampleRateHz: 10, samplesPerRecord: 10, recordByteOffset: 0 },
    ]);
  });

  test('fields that fill all eight characters are cut by position', async () => {
    const [channel] = (
      await open({
        channels: [
          {
            physicalMinimum: '-66.9199',
            physicalMaximum: '72.72086',
            digitalMinimum: '-32767',
            records: [[0, 1]],
          },
        ],
      })
    ).channels;
    expect(channel?.scale).toMatchObject({
      kind: 'microvolts',
      microvoltsPerCount: (72.72086 + 66.9199) / 65534,
    });
  });

  test('channels of different rates lie one after the other in a record', async () => {
    const { channels, recordByteCount } = await open({
      recordDuration: '0.5',
      channels: [{ records: [ramp(4)] }, { records: [ramp(3)] }, { records: [ramp(8)] }],
    });
    expect(channels.map(({ sampleRateHz }) => sampleRateHz)).toEqual([8, 6, 16]);
    expect(channels.map(({ recordByteOffset }) => recordByteOffset)).toEqual([0, 8, 14]);
    expect(recordByteCount).toBe(30);
  });

  test('a record duration of 1.0284 s gives a rate that is not rounded', async () => {
    const { channels } = await open({ ...oneChannel, recordDuration: '1.0284' });
    expect(channels[0]?.sampleRateHz).toBe(10 / 1.0284);
  });

  test('Latin-1 and UTF-8 header text are both read', async () => {
    expect((await open({ ...oneChannel, patient: 'X X X M\u00fcller' })).header.patientText).toBe(
      'X X X M\u00fcller',
    );
    expect(
      (await open({ ...oneChannel, patient: utf8('X X X M\u00fcller') })).header.patientText,
    ).toBe('X X X M\u00fcller');
  });

  test('control characters in text move nothing', async () => {
    const recording = await open({ ...oneChannel, patient: 'X\nX\u0000X' });
    expect(recording.header.patientText).toBe('X X X');
    expect(recording.recordCount).toBe(3);
  });
});

describe('number of data records', () => {
  test('-1: as many as the file holds', async () => {
    expect((await open({ ...oneChannel, recordCount: '-1' })).recordCount).toBe(3);
    expect(await notesOf({ ...oneChannel, recordCount: '-1' }, 'record-count-unknown')).toEqual([
      { kind: 'record-count-unknown', foundRecordCount: 3 },
    ]);
  });

  test('0 with data: as many as the file holds', async () => {
    expect(await notesOf({ ...oneChannel, recordCount: '0' }, 'record-count-zero')).toEqual([
      { kind: 'record-count-zero', foundRecordCount: 3 },
    ]);
  });

  test('more promised than there are: whole records only', async () => {
    const bytes = makeTestFile({ ...oneChannel, recordCount: '5' });
    const opened = await openRecording(new Blob([bytes.slice(0, -1)]));
    expect(opened).toMatchObject({
      ok: true,
      value: {
        recordCount: 2,
        notes: [
          { kind: 'truncated', promisedRecordCount: 5, foundRecordCount: 2 },
          { kind: 'trailing-bytes', trailingByteCount: 19, wholeRecordCount: 0 },
        ],
      },
    });
  });

  test('fewer promised than there are: the promise counts', async () => {
    const file = { ...oneChannel, recordCount: '2', trailingBytes: [1, 2, 3] };
    expect((await open(file)).recordCount).toBe(2);
    expect(await notesOf(file, 'trailing-bytes')).toEqual([
      { kind: 'trailing-bytes', trailingByteCount: 23, wholeRecordCount: 1 },
    ]);
  });

  test('truncation of a 24-bit file counts three bytes a sample', async () => {
    const bytes = makeTestFile({ ...oneChannel, sampleByteCount: 3 });
    const opened = await openRecording(new Blob([bytes.slice(0, -1)]));
    expect(opened).toMatchObject({ ok: true, value: { format: 'BDF', recordCount: 2 } });
  });
});

describe('EDF+ 2.2 annotations and time keeping', () => {
  const signal = (recordCount: number) => ({
    records: Array.from({ length: recordCount }, (_, i) => ramp(10, 10 * i)),
  });

  test('2.1.1: a D file whose records follow one another is one stretch', async () => {
    const stamps = ['+7.5', '+8.5', '+9.5'].map(stamp);
    const file = { reserved: 'EDF+D', channels: [signal(3), annotationChannel(stamps)] };
    const recording = await open(file);
    expect(recording.runs).toEqual([
      { firstRecordIndex: 0, recordCount: 3, startSeconds: 0, endSeconds: 3 },
    ]);
    expect(recording.notes).toEqual([
      { kind: 'starts-after-header-time', offsetSeconds: 7.5 },
      { kind: 'marked-discontinuous-but-contiguous' },
    ]);
  });

  test('2.2.4: gaps in a D file part it, each part at its own time', async () => {
    const stamps = ['+0.25', '+1.25', '+12.75', '+13.75', '+100'].map(stamp);
    const recording = await open({
      reserved: 'EDF+D',
      channels: [annotationChannel(stamps), signal(5)],
    });
    expect(recording.runs).toEqual([
      { firstRecordIndex: 0, recordCount: 2, startSeconds: 0, endSeconds: 2 },
      { firstRecordIndex: 2, recordCount: 2, startSeconds: 12.5, endSeconds: 14.5 },
      { firstRecordIndex: 4, recordCount: 1, startSeconds: 99.75, endSeconds: 100.75 },
    ]);
  });

  test('gaps in a C file are found all the same, and said', async () => {
    const file: TestFile = {
      reserved: 'EDF+C',
      channels: [signal(3), annotationChannel(['+0', '+1', '+5'].map(stamp))],
    };
    expect((await open(file)).runs).toHaveLength(2);
    expect(await notesOf(file, 'marked-continuous-but-gaps')).toEqual([
      { kind: 'marked-continuous-but-gaps', gapCount: 1, totalGapSeconds: 3 },
    ]);
  });

  test('an annotation channel in a file not marked EDF+ is read anyway', async () => {
    const recording = await open({ channels: [signal(1), annotationChannel([stamp('+0')])] });
    expect(recording.format).toBe('EDF');
    expect(recording.channels).toHaveLength(1);
    expect(recording.annotationChannels).toEqual([{ recordByteOffset: 20, byteCountPerRecord: 6 }]);
    expect(recording.notes).toEqual([{ kind: 'not-marked-edf-plus' }]);
  });

  test('2.2.1: EDF+ without an annotation channel opens as one stretch', async () => {
    expect(await notesOf({ ...oneChannel, reserved: 'EDF+D' }, 'no-time-stamps')).toHaveLength(1);
  });

  test('2.1.2: record duration 0 with annotations only has no stretch', async () => {
    const recording = await open({
      reserved: 'EDF+C',
      recordDuration: '0',
      channels: [annotationChannel([`${stamp('+0')}+5\u0014seen\u0014\u0000`])],
    });
    expect(recording).toMatchObject({ recordDurationSeconds: 0, channels: [], runs: [] });
  });

  test('record duration 0 with a signal is refused', async () => {
    expect(await errorOf(makeTestFile({ ...oneChannel, recordDuration: '0' }))).toEqual({
      kind: 'record-duration-not-positive',
      recordDurationSeconds: 0,
    });
  });

  test('a missing stamp is counted, not guessed at', async () => {
    const file: TestFile = {
      reserved: 'EDF+C',
      channels: [signal(2), annotationChannel([stamp('+0'), 'oops'])],
    };
    expect(await notesOf(file, 'time-stamps-missing')).toEqual([
      { kind: 'time-stamps-missing', missingCount: 1 },
    ]);
  });
});

describe('what cannot be opened', () => {
  test.each([
    ['version https://git-lfs.github.com/spec/v1', 'git-lfs-pointer'],
    ['<!DOCTYPE html><html>', 'html'],
    ['GDF 1.25', 'gdf'],
    ['SR_RESEARCH_COMPRESSED_BINARY', 'eyelink'],
    ['(edif example', 'edif-netlist'],
    ['{\nHeaderID = EH:000001', 'esrf-image'],
    ['{"a": 1}', 'text'],
    ['time,value\n0,1\n', 'text'],
    ['0,1,2,3\n', 'text'],
    ['\u0001\u0002', 'unknown'],
  ])('%s is %s', async (text, likelyKind) => {
    expect(await errorOf(text.padEnd(300))).toMatchObject({ kind: 'not-edf', likelyKind });
  });

  test('an empty file', async () => {
    expect(await errorOf('')).toEqual({ kind: 'empty-file' });
  });

  test('a header cut short', async () => {
    const bytes = makeTestFile(oneChannel);
    expect(await errorOf(bytes.slice(0, 100))).toEqual({
      kind: 'header-truncated',
      expectedByteCount: 256,
      byteCount: 100,
    });
    expect(await errorOf(bytes.slice(0, 400))).toEqual({
      kind: 'header-truncated',
      expectedByteCount: 512,
      byteCount: 400,
    });
  });

  test('shifted fields: the unreadable one is named with its place', async () => {
    expect(
      await errorOf(makeTestFile({ channels: [{ samplesPerRecord: '1x', records: [[0]] }] })),
    ).toEqual({
      kind: 'field-unreadable',
      field: 'samples-per-record',
      channelIndex: 0,
      byteOffset: 256 + 216,
      text: '1x',
    });
    expect(await errorOf(makeTestFile({ ...oneChannel, headerByteCount: '768' }))).toEqual({
      kind: 'header-size-mismatch',
      writtenByteCount: 768,
      expectedByteCount: 512,
      channelCount: 1,
    });
  });

  test('a file that can no longer be read', async () => {
    class MovedFile extends Blob {
      override slice(): Blob {
        return new MovedFile();
      }
    }
    const bytes = makeTestFile(oneChannel);
    expect(await openRecording(new MovedFile([bytes]))).toEqual({
      ok: false,
      error: { kind: 'read-failed', byteOffset: 0, byteCount: 256 },
    });
  });
});

describe('version field', () => {
  test('a misspelt BDF is told by its record size', async () => {
    const file: TestFile = { ...oneChannel, sampleByteCount: 3, version: '\u00ffBIOSEMX' };
    expect(await open(file)).toMatchObject({ format: 'BDF', recordCount: 3 });
    expect(await notesOf(file, 'version-unexpected')).toMatchObject([{ bitCount: 24 }]);
  });
});

test('channels without samples are left out, the rest keep their index', async () => {
  const recording = await open({
    channels: [{ records: [[]] }, { records: [[1, 2]], label: 'EMG' }],
  });
  expect(recording.channels).toMatchObject([{ index: 1, recordByteOffset: 0 }]);
  expect(recording.notes).toContainEqual({
    kind: 'channel-without-samples',
    channelIndex: 0,
    label: 'Channel 0',
  });
});
