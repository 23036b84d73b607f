import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { compareWithEdfdecoder } from './compareWithEdfdecoder';
import { openRecording } from './openRecording';
import type { Channel, Recording } from './recording';
import { makeTestFile, type TestFile } from './testFiles';

const random = seededRandom(71);
const counts = (count: number) =>
  Array.from({ length: count }, () => random.integer(65536) - 32768);

const file: TestFile = {
  channels: [
    {
      unit: 'mV',
      physicalMinimum: '-1.5',
      physicalMaximum: '4',
      records: [counts(50), counts(50), counts(50)],
    },
    {
      unit: 'uV',
      physicalMinimum: '8711',
      physicalMaximum: '-8711',
      records: [counts(20), counts(20), counts(20)],
    },
    {
      unit: 'g',
      physicalMinimum: '175921',
      physicalMaximum: '175946',
      records: [counts(3), counts(3), counts(3)],
    },
  ],
};

async function open(described: TestFile): Promise<{ blob: Blob; recording: Recording }> {
  const blob = new Blob([makeTestFile(described)]);
  const opened = await openRecording(blob);
  if (!opened.ok) throw new Error(opened.error.kind);
  return { blob, recording: opened.value };
}

/** A reader with a fault in one channel. */
const withChannel = (
  recording: Recording,
  index: number,
  change: (channel: Channel) => Channel,
) => ({
  ...recording,
  channels: recording.channels.map((channel) =>
    channel.index === index ? change(channel) : channel,
  ),
});

describe('compareWithEdfdecoder', () => {
  test('two readers agree on mixed rates, units and an inverted channel', async () => {
    const { blob, recording } = await open(file);
    expect(await compareWithEdfdecoder(blob, recording)).toEqual({ ok: true, value: [] });
  });

  test('a scale that is off by 0.01 % is noticed, in the unit of the file', async () => {
    const { blob, recording } = await open(file);
    const faulty = withChannel(recording, 0, (channel) =>
      channel.scale.kind === 'microvolts'
        ? {
            ...channel,
            scale: {
              ...channel.scale,
              microvoltsPerCount: channel.scale.microvoltsPerCount * 1.0001,
            },
          }
        : channel,
    );
    const compared = await compareWithEdfdecoder(blob, faulty);
    const note = compared.ok ? compared.value[0] : undefined;
    expect(note).toMatchObject({ kind: 'edfdecoder-disagrees', channelIndex: 0, recordIndex: 0 });
    if (note?.kind === 'edfdecoder-disagrees') {
      expect(Math.abs(note.ownValue - (note.edfdecoderValue ?? NaN))).toBeLessThan(0.001);
    }
  });

  test('a channel read two bytes too early is noticed', async () => {
    const { blob, recording } = await open(file);
    const faulty = withChannel(recording, 1, (channel) => ({
      ...channel,
      recordByteOffset: channel.recordByteOffset - 2,
    }));
    const compared = await compareWithEdfdecoder(blob, faulty);
    expect(compared).toMatchObject({
      value: [{ channelIndex: 1, recordIndex: 0, sampleIndex: 0 }],
    });
  });

  test('no opinion on 24 bits, commas, or channels without a scale', async () => {
    const records = [counts(4)];
    const comma = { channels: [{ physicalMinimum: '-1,5', physicalMaximum: '1,5', records }] };
    const blank = { channels: [{ physicalMinimum: '', records }] };
    const wide: TestFile = { sampleByteCount: 3, channels: [{ records }] };
    for (const described of [comma, blank, wide]) {
      const { blob, recording } = await open(described);
      expect(await compareWithEdfdecoder(blob, recording)).toEqual({ ok: true, value: [] });
    }
  });
});
