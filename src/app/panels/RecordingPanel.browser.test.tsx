import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { simulateRecording } from '../../../samples/simulateRecording';
import { openRecording } from '../../recording/openRecording';
import { readAnnotations } from '../../recording/readAnnotations';
import { readSignals } from '../../recording/readSignals';
import { writeEdf } from '../../recording/writeEdf';
import { copyInWorker } from '../analysisClient';
import { catchSavedFiles } from '../testing/catchSavedFiles';
import { dropFile } from '../testing/dropFile';
import { openApp } from '../testing/openApp';
import { readMeasure } from '../testing/readMeasure';
import { readRow } from '../testing/readRow';
import { showStep } from '../testing/showStep';
import { OTHER_RECIPE } from '../testing/smallRecipe';

const simulated = simulateRecording(OTHER_RECIPE, () => undefined);
const bytes = writeEdf({
  ...simulated,
  startLocal: OTHER_RECIPE.startLocal,
  recordDurationSeconds: 1,
  patientText: 'MCH-0234567 F 02-MAY-1951 Erika_Mustermann',
  recordingText: 'EMG561 Nurse_Joy Acme',
  annotations: [
    { onsetSeconds: 3, durationSeconds: 1, text: 'Erika awake', channelLabel: undefined },
  ],
});
const file = () => new File([bytes], 'mustermann.edf');
const IDENTITY = /MCH-|1951|Erika|Mustermann|EMG561|Nurse|Acme/;

const upToDate = page.getByText('Analysis up to date');
let files = catchSavedFiles();

beforeEach(async () => {
  files = catchSavedFiles();
  await openApp();
  dropFile(file());
  await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
  await showStep('Recording');
});
afterEach(() => files.stop());

async function savedText(name: string): Promise<string> {
  await expect.poll(() => files.saved.at(-1)?.name).toBe(name);
  return files.saved.at(-1)?.text ?? '';
}

/** Onset and duration of every jerk written into a file; the marks of EDF+ made visible. */
const jerksIn = (text: string) => [
  ...text
    .replaceAll('\u0014', '␔')
    .replaceAll('\u0015', '␕')
    .matchAll(/\+\d+(\.\d+)?␕0\.\d+␔Jerk@@EMG TA L␔/g),
];

describe('the header', () => {
  test('is shown part by part, and as written on request', async () => {
    expect(readRow('Patient name')).toEqual(['Patient name', 'Erika Mustermann']);
    expect(readRow('Date of birth')).toEqual(['Date of birth', '1951-05-02']);
    expect(readRow('Technician')).toEqual(['Technician', 'Nurse Joy']);
    const written = page.getByText('02-MAY-1951', { exact: false });
    await expect.element(written).not.toBeVisible();
    await page.getByText('The header’s texts as they are written').click();
    await expect.element(written).toBeVisible();
  });
});

describe('copies', () => {
  test('a de-identified copy: neutral name, no word of the identity, no annotation', async () => {
    await page.getByRole('button', { name: 'Save de-identified copy' }).click();
    const text = await savedText('recording-deidentified.edf');
    expect(text.slice(0, 184)).toBe(
      `${'0'.padEnd(8)}${'X X X X'.padEnd(80)}${'Startdate X X X X'.padEnd(80)}01.01.8500.00.00`,
    );
    expect(text).not.toMatch(IDENTITY);
    expect(jerksIn(text)).toEqual([]);
    await expect.element(page.getByText('Saved as recording-deidentified.edf.')).toBeVisible();
  });

  test('annotations are kept and jerks added when asked for', async () => {
    await page.getByRole('checkbox', { name: /^Keep the file’s annotations/ }).click();
    await page.getByRole('checkbox', { name: /accepted jerks as annotations/ }).click();
    await page.getByRole('button', { name: 'Save de-identified copy' }).click();
    const text = await savedText('recording-deidentified.edf');
    expect(text).toContain('+3\u00151\u0014Erika awake\u0014\0');
    expect(text.slice(0, 256)).not.toMatch(IDENTITY);
    await showStep('Jerks');
    expect(jerksIn(text)).toHaveLength(Number.parseInt(readMeasure('Accepted / all') ?? '', 10));
  });

  test('a struck-out jerk is not in the copy with jerks, and the header stays', async () => {
    await showStep('Jerks');
    await page.getByRole('button', { name: 'Strike out' }).first().click();
    await expect.element(upToDate).toBeVisible();
    const count = Number.parseInt(readMeasure('Accepted / all') ?? '', 10);
    await showStep('Recording');
    await page.getByRole('button', { name: 'Save with jerks as annotations' }).click();
    const text = await savedText('mustermann-jerks.edf');
    expect(jerksIn(text)).toHaveLength(count);
    expect(text.slice(8, 88).trimEnd()).toBe('MCH-0234567 F 02-MAY-1951 Erika_Mustermann');
  });
});

describe('the worker', () => {
  const waiting = () => ({ signal: new AbortController().signal, onProgress: () => undefined });
  const opened = async (blob: Blob) => {
    const result = await openRecording(blob);
    if (!result.ok) throw new Error(result.error.kind);
    return result.value;
  };

  test('its copy opens with the same samples after the worker has ended', async () => {
    const recording = await opened(file());
    const jerk = { onsetSeconds: 2, durationSeconds: 0.03, text: 'Jerk', channelLabel: 'EMG TA L' };
    const changes = { deidentify: true, annotations: [jerk] };
    const copied = await copyInWorker(file(), recording, changes, waiting());
    const copy = await opened(copied);
    const stretch = { startSeconds: 1.5, endSeconds: 4.5 };
    const indexes = recording.channels.map(({ index }) => index);
    expect(await readSignals(copied, copy, indexes, stretch)).toEqual(
      await readSignals(file(), recording, indexes, stretch),
    );
    const { annotations } = await readAnnotations(copied, copy, () => undefined);
    expect(annotations).toEqual([jerk]);
  });

  test('ends when it is cancelled', async () => {
    const recording = await opened(file());
    const abort = new AbortController();
    const copied = copyInWorker(
      file(),
      recording,
      { deidentify: true },
      { signal: abort.signal, onProgress: () => undefined },
    );
    abort.abort();
    await expect(copied).rejects.toThrow('cancelled');
  });
});
