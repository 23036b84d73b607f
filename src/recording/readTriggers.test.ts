import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/triggers.expected.json';
import { openRecording } from './openRecording';
import { readTriggers } from './readTriggers';
import { annotationChannel, makeTestFile, stamp, type TestFile } from './testFiles';

const REAL_PATH = `../shared/recordings/edf-valid/${expected.real.name}`;
const isThere = existsSync(REAL_PATH);

async function triggersOf(bytes: Uint8Array<ArrayBuffer>, label: string, mask?: number) {
  const file = new Blob([bytes]);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(opened.error.kind);
  const channel = opened.value.channels.find((candidate) => candidate.label === label);
  return readTriggers(file, opened.value, [channel?.index ?? -1], () => undefined, mask);
}

const codesOf = ({ annotations }: Awaited<ReturnType<typeof triggersOf>>, rateHz: number) =>
  annotations.map(({ onsetSeconds, text }) => [
    Math.round(onsetSeconds * rateHz * 1e6) / 1e6,
    Number(text.replace('Trigger ', '')),
  ]);

const asSigned = (value: number) => (value >= 2 ** 23 ? value - 2 ** 24 : value);

/** A BDF file of one Status channel; one record a second. */
function statusFile(records: readonly (readonly number[])[], more: Partial<TestFile> = {}) {
  return makeTestFile({
    sampleByteCount: 3,
    channels: [
      { label: 'Status', unit: 'Boolean', records: records.map((one) => one.map(asSigned)) },
    ],
    ...more,
  });
}

describe(`Status channels against ${expected.producer}`, () => {
  const { made, real } = expected;
  const values = Array.from(
    { length: made.recordCount * made.sampleRateHz },
    (_, i) => made.steps.findLast(([first]) => (first ?? 0) <= i)?.[1] ?? 0,
  );
  const records = Array.from({ length: made.recordCount }, (_, i) =>
    values.slice(i * made.sampleRateHz, (i + 1) * made.sampleRateHz),
  );

  test('every code at its sample; stretches without reference are told', async () => {
    const found = await triggersOf(statusFile(records), 'Status');
    expect(found.annotations.length).toBeGreaterThan(20);
    expect(codesOf(found, made.sampleRateHz)).toEqual(made.events);
    expect(found.notes).toEqual([
      {
        kind: 'cms-out-of-range',
        channelIndex: 0,
        firstSeconds: made.cmsFirstOutSample / made.sampleRateHz,
        durationSeconds: made.cmsOutSampleCount / made.sampleRateHz,
      },
    ]);
  });

  test.runIf(isThere)(`${real.name}`, async () => {
    const found = await triggersOf(Uint8Array.from(readFileSync(REAL_PATH)), 'Status');
    expect(codesOf(found, real.sampleRateHz)).toEqual(real.events);
  });
  if (!isThere) test.skip('skipped: no ../shared', () => undefined);
});

describe('Status bits', () => {
  test('the mask chooses the inputs', async () => {
    const file = statusFile([[0, 0x1ca, 0x1ca, 0x100]]);
    expect(codesOf(await triggersOf(file, 'Status'), 4)).toEqual([
      [1, 0x1ca],
      [3, 0x100],
    ]);
    expect(codesOf(await triggersOf(file, 'Status', 0xff), 4)).toEqual([[1, 202]]);
  });

  test('a low battery is noted with its first moment; without state bits nothing is said', async () => {
    const low = statusFile([[0x100000, 0x100000, 0x500000, 0x500001]]);
    expect((await triggersOf(low, 'Status')).notes).toEqual([
      { kind: 'battery-low', channelIndex: 0, firstSeconds: 0.5 },
    ]);
    expect((await triggersOf(statusFile([[0, 1, 0, 2]]), 'Status')).notes).toEqual([]);
  });

  test('a code held across a gap begins nothing after it', async () => {
    const channels = [
      {
        label: 'Status',
        unit: '',
        records: [
          [0, 7, 7, 7],
          [7, 7, 8, 8],
          [0, 8, 8, 8],
        ],
      },
      annotationChannel([stamp('+0'), stamp('+5'), stamp('+6')], 'BDF Annotations'),
    ];
    const file = makeTestFile({ sampleByteCount: 3, reserved: 'BDF+D', channels });
    expect(codesOf(await triggersOf(file, 'Status'), 4)).toEqual([
      [1, 7],
      [22, 8],
      [25, 8],
    ]);
  });
});

describe('other trigger channels', () => {
  const edf = (records: readonly (readonly number[])[], label: string) =>
    makeTestFile({ channels: [{ label, unit: 'mV', records }] });

  test('a rise above the middle of the range, falling edges and small steps aside', async () => {
    const records = [
      [-2, 0, 99, 100],
      [100, 3, 60, 40],
      [51, 50, 1, 0],
    ];
    const found = await triggersOf(edf(records, 'PHOTIC'), 'PHOTIC');
    expect(found.annotations.map(({ onsetSeconds, text }) => [onsetSeconds, text])).toEqual([
      [0.5, 'Trigger PHOTIC'],
      [1.5, 'Trigger PHOTIC'],
      [2, 'Trigger PHOTIC'],
    ]);
  });

  test('a channel that never changes holds none', async () => {
    const found = await triggersOf(edf([[5, 5, 5, 5]], 'DIG DTRIG'), 'DIG DTRIG');
    expect(found).toEqual({ annotations: [], notes: [] });
  });

  test('noise is named, not listed', async () => {
    const record = Array.from({ length: 1000 }, (_, i) => i % 2);
    const found = await triggersOf(
      edf(
        Array.from({ length: 50 }, () => record),
        'TTL',
      ),
      'TTL',
    );
    expect(found).toEqual({
      annotations: [],
      notes: [{ kind: 'too-many-triggers', channelIndex: 0, triggerCount: 25_000 }],
    });
  });
});
