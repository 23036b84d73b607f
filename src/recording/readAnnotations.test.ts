import { describe, expect, test } from 'vitest';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { annotationChannel, makeTestFile, stamp, utf8, type TestFile } from './testFiles';

const silence = (count: number, samples = 4) =>
  Array.from({ length: count }, () => Array.from({ length: samples }, () => 0));

async function read(file: TestFile) {
  const blob = new Blob([makeTestFile(file)]);
  const opened = await openRecording(blob);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return readAnnotations(blob, opened.value, () => undefined);
}

const withLists = (...lists: readonly string[]): TestFile => ({
  reserved: 'EDF+C',
  channels: [
    { label: 'EMG', records: silence(1) },
    annotationChannel([stamp('+2.5') + lists.join('')]),
  ],
});

describe('EDF+ 2.2.2 time-stamped annotation lists', () => {
  test('onset from the first sample, duration, text', async () => {
    const { annotations, notes } = await read(withLists('+3\u00150.25\u0014jerk\u0014\u0000'));
    expect(annotations).toEqual([
      { onsetSeconds: 0.5, durationSeconds: 0.25, text: 'jerk', channelLabel: undefined },
    ]);
    expect(notes).toEqual([]);
  });

  test('without a duration it is undefined, not 0', async () => {
    const { annotations } = await read(
      withLists('+3\u0014a\u0014\u0000', '+3\u00150\u0014b\u0014\u0000'),
    );
    expect(annotations.map(({ durationSeconds }) => durationSeconds)).toEqual([undefined, 0]);
  });

  test('several texts of one list share its onset', async () => {
    const { annotations } = await read(withLists('+3\u0014lights off\u0014door\u0014\u0000'));
    expect(annotations.map(({ onsetSeconds, text }) => [onsetSeconds, text])).toEqual([
      [0.5, 'lights off'],
      [0.5, 'door'],
    ]);
  });

  test('2.2.4: time stamps are no annotations; texts after the empty one are', async () => {
    const { annotations } = await read({
      reserved: 'EDF+C',
      channels: [
        { records: silence(2) },
        annotationChannel([`+2\u0014\u0014start\u0014\u0000`, stamp('+3')]),
      ],
    });
    expect(annotations.map(({ text, onsetSeconds }) => [text, onsetSeconds])).toEqual([
      ['start', 0],
    ]);
  });

  test('2.2.3: texts are UTF-8, else Latin-1', async () => {
    const { annotations } = await read(
      withLists(
        `+3\u0014${utf8('Ruck \u2013 \u00fc')}\u0014\u0000`,
        '+4\u0014Zuckung \u00fc\u0014\u0000',
      ),
    );
    expect(annotations.map(({ text }) => text)).toEqual(['Ruck \u2013 \u00fc', 'Zuckung \u00fc']);
  });

  test('broken lists are skipped and counted, the rest is read', async () => {
    const { annotations, notes } = await read(
      withLists(
        '3\u0014no sign\u0014\u0000',
        '+x\u0014letters\u0014\u0000',
        '+3.1\u0014no end\u0000',
        '+3.2\u0015a\u0014duration\u0014\u0000',
        '+3.25\u0014good\u0014\u0000',
      ),
    );
    expect(annotations.map(({ text }) => text)).toEqual(['good']);
    expect(notes).toContainEqual({ kind: 'malformed-annotations', malformedCount: 4 });
  });

  test('order of records is not order of time', async () => {
    const { annotations } = await read({
      reserved: 'EDF+C',
      channels: [
        { records: silence(2) },
        annotationChannel([
          `${stamp('+0')}+1.5\u0014late\u0014\u0000`,
          `${stamp('+1')}+0.25\u0014early\u0014\u0000`,
        ]),
      ],
    });
    expect(annotations.map(({ text }) => text)).toEqual(['early', 'late']);
  });

  test('before the first and after the last sample: kept and counted', async () => {
    const { annotations, notes } = await read(
      withLists('+1\u0014before\u0014\u0000', '+99\u0014after\u0014\u0000'),
    );
    expect(annotations.map(({ onsetSeconds }) => onsetSeconds)).toEqual([-1.5, 96.5]);
    expect(notes).toContainEqual({ kind: 'annotations-outside-recording', outsideCount: 2 });
  });
});

describe('annotation channels', () => {
  test('several, anywhere: all are read, time from the first', async () => {
    const { annotations } = await read({
      reserved: 'EDF+C',
      channels: [
        annotationChannel([`${stamp('+4')}+4.5\u0014one\u0014\u0000`]),
        { records: silence(1) },
        annotationChannel(['+4.25\u0014two\u0014\u0000']),
      ],
    });
    expect(annotations.map(({ text, onsetSeconds }) => [text, onsetSeconds])).toEqual([
      ['two', 0.25],
      ['one', 0.5],
    ]);
  });

  test('24-bit files name theirs BDF Annotations', async () => {
    const { annotations } = await read({
      sampleByteCount: 3,
      reserved: 'BDF+C',
      channels: [
        { records: silence(1) },
        annotationChannel([`${stamp('+0')}+0.5\u0014x\u0014\u0000`], 'BDF Annotations'),
      ],
    });
    expect(annotations).toHaveLength(1);
  });

  test('an annotation-only file keeps its times', async () => {
    const { annotations } = await read({
      reserved: 'EDF+C',
      recordDuration: '0',
      channels: [annotationChannel([`${stamp('+3')}+5\u0014seen\u0014\u0000`])],
    });
    expect(annotations.map(({ onsetSeconds }) => onsetSeconds)).toEqual([5]);
  });

  test('standard texts 3.3: text@@channel', async () => {
    const { annotations } = await read(
      withLists('+3\u0014Limb@@EMG\u0014\u0000', '+4\u0014Limb@@Foot\u0014\u0000'),
    );
    expect(annotations).toMatchObject([
      { text: 'Limb', channelLabel: 'EMG' },
      { text: 'Limb@@Foot', channelLabel: undefined },
    ]);
  });

  test('large records are not read whole', async () => {
    const file: TestFile = {
      reserved: 'EDF+C',
      channels: [
        { records: silence(3, 40_000) },
        annotationChannel(
          ['+0', '+1', '+2'].map((text) => `${stamp(text)}${text}.5\u0014x\u0014\u0000`),
        ),
      ],
    };
    let byteCount = 0;
    class WatchedFile extends Blob {
      override slice(start = 0, end = 0): Blob {
        byteCount += end - start;
        return super.slice(start, end);
      }
    }
    const bytes = makeTestFile(file);
    const opened = await openRecording(new Blob([bytes]));
    if (!opened.ok) throw new Error(opened.error.kind);
    const fractions: number[] = [];
    const { annotations } = await readAnnotations(
      new WatchedFile([bytes]),
      opened.value,
      (fraction) => fractions.push(fraction),
    );
    expect(annotations.map(({ onsetSeconds }) => onsetSeconds)).toEqual([0.5, 1.5, 2.5]);
    expect(byteCount).toBeLessThan(100);
    expect(fractions.at(-1)).toBe(1);
  });
});
