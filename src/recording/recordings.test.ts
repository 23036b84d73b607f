import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/recordings.expected.json';
import { openRecording } from './openRecording';
import { readAnnotations } from './readAnnotations';
import { readChannelValues } from './readChannelValues';
import type { Channel, Recording } from './recording';
import { microvoltsPerUnit } from './scaleChannel';

const FOLDER = '../shared/recordings';
const isThere = existsSync(FOLDER);
const WHOLE = { startSeconds: 0, endSeconds: Infinity };

const fileAt = (folder: string, name: string) =>
  new Blob([readFileSync(join(FOLDER, folder, name))]);

async function open(folder: string, name: string): Promise<{ file: Blob; recording: Recording }> {
  const file = fileAt(folder, name);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { file, recording: opened.value };
}

/** Reference values are in the file's own unit. */
const ownUnitsPerFileUnit = ({ scale }: Channel) =>
  scale.kind === 'microvolts' ? (microvoltsPerUnit(scale.fileUnit) ?? NaN) : 1;

/** Straight lines computed in another order differ by some last digits of the largest term. */
const roundingUnitsOf = ({ scale }: Channel) => {
  if (scale.kind === 'uncalibrated') return 0;
  const offset = scale.kind === 'microvolts' ? scale.offsetMicrovolts : scale.offsetUnits;
  const step = scale.kind === 'microvolts' ? scale.microvoltsPerCount : scale.unitsPerCount;
  return 1e-13 * (Math.abs(offset) + 2 ** 23 * Math.abs(step));
};

if (!isThere) test.skip('skipped: no ../shared', () => undefined);

describe.runIf(isThere)('every valid recording', () => {
  test('the reference speaks of every file', () => {
    expect(Object.keys(expected.files).sort()).toEqual(
      readdirSync(join(FOLDER, 'edf-valid')).sort(),
    );
  });

  for (const [name, reference] of Object.entries(expected.files)) {
    test(`${name} agrees with ${reference.producer}`, async () => {
      const { file, recording } = await open('edf-valid', name);

      expect(recording.channels.map(({ label }) => label)).toEqual(
        reference.channels.map(({ label }) => label),
      );
      expect(recording.recordCount * recording.recordDurationSeconds).toBeCloseTo(
        reference.durationSeconds,
        6,
      );
      const indexes = recording.channels.map(({ index }) => index);
      const lists = await readChannelValues(file, recording, indexes, WHOLE);
      for (const [i, channel] of recording.channels.entries()) {
        const other = reference.channels[i];
        const scale = ownUnitsPerFileUnit(channel);
        const values = (lists[i] ?? []).flatMap((part) => [...part.values]);
        // pyedflib counts time in units of 100 ns, so its rates hold seven digits.
        expect(channel.sampleRateHz / (other?.sampleRateHz ?? NaN)).toBeCloseTo(1, 6);
        expect(values).toHaveLength(other?.sampleCount ?? -1);
        const rounding = roundingUnitsOf(channel) / scale;
        for (const [k, sampleIndex] of (other?.sampleIndexes ?? []).entries()) {
          const difference = (values[sampleIndex] ?? NaN) / scale - (other?.values[k] ?? NaN);
          expect(Math.abs(difference)).toBeLessThanOrEqual(rounding);
        }
        const sum = values.reduce((total, value) => total + value, 0) / scale;
        const weighted =
          values.reduce((total, value, k) => total + value * (1 + (k % 7)), 0) / scale;
        // Each of the values may round once, with weights up to 7.
        const sumRounding = rounding * 7 * values.length;
        expect(Math.abs(sum - (other?.sum ?? NaN))).toBeLessThanOrEqual(sumRounding);
        expect(Math.abs(weighted - (other?.weightedSum ?? NaN))).toBeLessThanOrEqual(sumRounding);
      }
    });

    test.runIf(reference.annotationCount !== null)(
      `${name} has the annotations ${reference.producer} finds`,
      async () => {
        const { file, recording } = await open('edf-valid', name);
        const { annotations, notes } = await readAnnotations(file, recording, () => undefined);

        expect(annotations).toHaveLength(reference.annotationCount ?? -1);
        expect(notes.filter(({ kind }) => kind === 'malformed-annotations')).toEqual([]);
        for (const { onsetSeconds, text } of reference.annotations) {
          const match = annotations.find(
            (annotation) =>
              annotation.text.trim() === text.trim() &&
              Math.abs(annotation.onsetSeconds - onsetSeconds) < 1e-6,
          );
          expect(match, `${text} at ${onsetSeconds} s`).toBeDefined();
        }
      },
    );
  }

  test('no second opinion differs', async () => {
    for (const name of readdirSync(join(FOLDER, 'edf-valid'))) {
      const { recording } = await open('edf-valid', name);
      expect(recording.notes.filter(({ kind }) => kind === 'edfdecoder-disagrees')).toEqual([]);
    }
  });
});

describe.runIf(isThere)('what is special about a recording is noted', () => {
  const kindsOf = async (name: string) =>
    (await open('edf-valid', name)).recording.notes.map(({ kind }) => kind);

  test('one gap of 43,194 s between two halves', async () => {
    const { recording } = await open('edf-valid', 'beacon-biosignals.EDF.jl--test_merged.edf');
    expect(recording.runs).toEqual([
      { firstRecordIndex: 0, recordCount: 6, startSeconds: 0, endSeconds: 6 },
      { firstRecordIndex: 6, recordCount: 6, startSeconds: 43200, endSeconds: 43206 },
    ]);
  });

  test.each([
    ['holgern.pyedflib--test_legacy.edf', 'not-marked-edf-plus'],
    ['holgern.pyedflib--test_subsecond.edf', 'starts-after-header-time'],
    ['beacon-biosignals.EDF.jl--bdf_test.bdf', 'no-time-stamps'],
    ['mne-tools.mne-python--duplicate_channel_labels.edf', 'duplicate-labels'],
    ['the-siesta-group.edfio--short_psg.edf', 'low-rate'],
    ['pluxbiosignals.biosignalsnotebooks--eeg_acoustic.edf', 'unit-unclear'],
    ['breuderink.eegtools--kemp-log-neuroloopgain.edf', 'uncalibrated'],
  ])('%s: %s', async (name, kind) => {
    expect(await kindsOf(name)).toContain(kind);
  });
});

describe.runIf(isThere)('every malformed file', () => {
  test.each([
    ['Alvw.EdfLib--ekg_b2902fc.edf', 'no-samples'],
    ['nsrr.edfize--invalid-date.edf', 'no-samples'],
    ['nsrr.edfize--zero-data-records.edf', 'no-samples'],
    ['preraulab.EDF_deidentify_toolbox--test_2530bytes.edf', 'field-unreadable'],
  ])('%s is refused as %s', async (name, kind) => {
    const opened = await openRecording(fileAt('edf-bad', name));
    expect(opened).toMatchObject({ ok: false, error: { kind } });
  });

  test('a broken date and a surplus byte cost nothing but notes', async () => {
    const { recording } = await open('edf-bad', 'beacon-biosignals.EDF.jl--test_uneven_samp.edf');
    expect(recording.header.startLocal).toBeUndefined();
    expect(recording.notes).toEqual([
      { kind: 'date-unknown', dateText: '42.00.00', timeText: '26.00.99' },
      { kind: 'trailing-bytes', trailingByteCount: 1, wholeRecordCount: 0 },
    ]);
  });
});
