import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeEdf } from '../recording/writeEdf';
import type { EdfContents } from '../recording/writeEdf';
import { makeTestFile } from '../recording/testFiles';
import { catchSavedFiles } from './testing/catchSavedFiles';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { readRow } from './testing/readRow';
import { showStep } from './testing/showStep';

const upToDate = page.getByText('Analysis up to date');

beforeEach(openApp);

/** Twelve seconds of two contacts of the chin. */
function chinFile(): Uint8Array<ArrayBuffer> {
  const contents: EdfContents = {
    startLocal: { year: 2021, month: 3, day: 2, hour: 14, minute: 15, second: 16 },
    recordDurationSeconds: 1,
    annotations: [],
    channels: ['CHIN1', 'CHIN2'].map((label, channel) => ({
      label,
      unit: 'uV',
      sampleRateHz: 500,
      physicalMinimum: -1000,
      physicalMaximum: 1000,
      prefilter: '',
      transducer: '',
      samples: Float64Array.from({ length: 6000 }, (_, i) => (i % (7 + channel)) * 10),
    })),
  };
  return writeEdf(contents);
}

async function gzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}

describe('packed files', () => {
  test('a recording in .gz is opened under its own name', async () => {
    dropFile(new File([await gzipped(chinFile())], 'chin.edf.gz'));
    await expect
      .element(page.getByRole('heading', { name: 'chin.edf', exact: true }))
      .toBeVisible();
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
  });

  test('a damaged one is refused with what to do', async () => {
    const whole = await gzipped(chinFile());
    dropFile(new File([whole.slice(0, whole.size - 20)], 'cut.edf.gz'));
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/^cut\.edf\.gz cannot be opened.*damaged or cut short.*again/);
  });

  test('of several recordings in one archive the one chosen is opened', async () => {
    dropFile(new File([storedZip({ 'a.edf': chinFile(), 'b.edf': chinFile() })], 'both.zip'));
    const choice = page.getByRole('region', { name: 'Recordings in the archive' });
    await expect.element(choice).toHaveTextContent('both.zip holds 2 recordings');
    await choice.getByRole('button', { name: 'b.edf' }).click();
    await expect.element(page.getByRole('heading', { name: 'b.edf', exact: true })).toBeVisible();
  });
});

describe('channels', () => {
  test('two contacts are made bipolar in one click, which can be undone', async () => {
    dropFile(new File([chinFile()], 'chin.edf'));
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
    await showStep('Channels');
    await page.getByRole('button', { name: 'Make bipolar: CHIN1 − CHIN2' }).click();
    expect(readRow('made')?.at(1)).toBe('CHIN1 − CHIN2');
    const offers = page.getByRole('region', { name: 'Bipolar channels offered' });
    await expect.element(offers).not.toBeInTheDocument();
    await showStep('Polygraph');
    await expect
      .element(page.getByRole('img', { name: /^Traces from/ }))
      .toHaveAccessibleName(/3 EMG/);
    await expect.element(upToDate).toBeVisible();
    await showStep('Bursts');
    expect(readRow('CHIN1 − CHIN2')).toBeDefined();

    await page.getByRole('button', { name: 'Undo' }).click();
    await showStep('Channels');
    await expect.element(offers).toBeVisible();
    expect(readRow('made')).toBeUndefined();
  });

  test('corrections kept as a template are offered for the same labels', async () => {
    const correctSecond = page.getByRole('combobox', { name: 'Type of channel 2, CHIN2' });
    const catching = catchSavedFiles();
    dropFile(new File([chinFile()], 'first.edf'));
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
    await showStep('Channels');
    await page.getByRole('button', { name: 'Make bipolar: CHIN1 − CHIN2' }).click();
    await correctSecond.click();
    await page.getByRole('option', { name: 'other' }).click();
    await page.getByRole('textbox', { name: 'Name of the template' }).fill('Ward 3');
    await page.getByRole('button', { name: 'Keep corrections as template' }).click();
    await page.getByRole('button', { name: 'Save template file' }).click();

    dropFile(new File([chinFile()], 'second.edf'));
    await expect.element(page.getByRole('heading', { name: 'second.edf' })).toBeVisible();
    await showStep('Channels');
    await expect.element(correctSecond).toHaveValue('EMG');
    const apply = page.getByRole('button', { name: 'Apply template “Ward 3”' });
    await apply.click();
    await expect.element(correctSecond).toHaveValue('other');
    expect(readRow('made')?.at(1)).toBe('CHIN1 − CHIN2');
    await expect.element(apply).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(correctSecond).toHaveValue('EMG');

    await page.getByRole('button', { name: 'Forget template “Ward 3”' }).click();
    await expect.element(apply).not.toBeInTheDocument();
    catching.stop();
    const [saved] = catching.saved;
    expect(saved?.name).toBe('Ward 3.polymyo-template.json');
    await userEvent.upload(
      page.getByLabelText('Template file'),
      new File([saved?.text ?? ''], 'ward.json'),
    );
    await expect.element(correctSecond).toHaveValue('other');
  });
});

test('triggers of a BioSemi Status channel are listed with their codes', async () => {
  const records = [
    [0, 0, 202, 202, 0, 0, 0, 0],
    [0, 7, 7, 0, 0, 0, 0, 0],
  ];
  const channels = [{ label: 'Status', unit: 'Boolean', records }];
  dropFile(new File([makeTestFile({ sampleByteCount: 3, channels })], 'status.bdf'));
  await expect.element(page.getByRole('heading', { name: 'status.bdf' })).toBeVisible();
  await showStep('Recording');
  const list = page.getByRole('region', { name: 'Annotations' });
  await expect.element(list).toHaveTextContent('2 annotations and triggers');
  await expect.element(list.getByRole('row', { name: /Trigger 202/ })).toHaveTextContent(/0\.25/);

  await showStep('Channels');
  await page.getByRole('combobox', { name: 'Type of channel 1, Status' }).click();
  await page.getByRole('option', { name: 'other' }).click();
  await showStep('Recording');
  await expect.element(list).toHaveTextContent('No annotation or trigger');
});

describe('text tables', () => {
  const choose = async (column: string, role: string) => {
    await page.getByRole('combobox', { name: `What ${column} is` }).click();
    await page.getByRole('option', { name: role }).click();
  };
  const openButton = page.getByRole('button', { name: 'Open as a recording' });

  test('nothing is assumed: unit and time are asked, then it opens like any recording', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `${i / 1000},${Math.sin(i) / 100}`);
    dropFile(new File([['time,EMG R APB', ...rows].join('\n')], 'emg.csv'));
    const table = page.getByRole('region', { name: 'Text table' });
    await expect.element(table).toHaveTextContent('2 columns apart by commas');
    await expect.element(openButton).toBeDisabled();
    await choose('EMG R APB', 'signal in mV');
    await expect.element(openButton).toBeDisabled();
    await choose('time', 'time in seconds');
    await openButton.click();

    await expect.element(page.getByRole('heading', { name: 'emg.csv' })).toBeVisible();
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
    await showStep('Channels');
    expect(readRow('1')?.slice(1, 3)).toEqual(['EMG R APB', '1000']);
    await showStep('Recording');
    expect(readRow('Start')?.at(1)).toBe('not known');
    await expect
      .element(page.getByText(/^Made of a text table: 1000 Hz by its time column.* mV as stated/))
      .toBeVisible();
  });

  test('a rate is asked where there is no time; a bad line is named', async () => {
    const rows = Array.from({ length: 300_000 }, (_, i) =>
      i === 290_000 ? 'n/a' : String(i % 13),
    );
    dropFile(new File([rows.join('\n')], 'counts.txt'));
    await choose('Column 1', 'signal in µV');
    await expect.element(openButton).toBeDisabled();
    await page.getByLabelText('Sampling rate (Hz)').fill('1000');
    await openButton.click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/counts\.txt cannot be opened.*Line 290001, column 1: “n\/a”/);
  });
});

/** A ZIP archive of files stored as they are; checksums of stored files are not looked at. */
function storedZip(files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let byteCount = 0;
  for (const [name, data] of Object.entries(files)) {
    const nameBytes = new Uint8Array(new TextEncoder().encode(name));
    const common = [20, 2, 0, 12, data.length, 4, data.length, 4, nameBytes.length, 2, 0, 2];
    const head = fields([0x04034b50, 4, ...common]);
    directory.push(fields([0x02014b50, 4, 20, 2, ...common, 0, 10, byteCount, 4]), nameBytes);
    parts.push(head, nameBytes, data);
    byteCount += head.length + nameBytes.length + data.length;
  }
  const directoryByteCount = directory.reduce((sum, part) => sum + part.length, 0);
  const count = Object.keys(files).length;
  const end = [0x06054b50, 4, 0, 4, count, 2, count, 2, directoryByteCount, 4, byteCount, 4, 0, 2];
  return new Blob([...parts, ...directory, fields(end)]);
}

/** Numbers and the bytes each takes, by turns; little-endian. */
function fields(numbersAndWidths: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = numbersAndWidths.flatMap((value, i) =>
    i % 2 === 1
      ? []
      : Array.from(
          { length: numbersAndWidths[i + 1] ?? 0 },
          (_, byte) => Math.floor(value / 256 ** byte) % 256,
        ),
  );
  return Uint8Array.from(bytes);
}
