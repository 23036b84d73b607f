import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { writeSimulated } from '../../samples/writeSimulated';
import { catchSavedFiles } from './testing/catchSavedFiles';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { showStep } from './testing/showStep';
import { SMALL_RECIPE } from './testing/smallRecipe';

const small = writeSimulated(SMALL_RECIPE, 'small.edf', () => undefined);
const smallFile = () => new File([small.bytes], small.fileName);

let caught: ReturnType<typeof catchSavedFiles>;
beforeEach(async () => {
  caught = catchSavedFiles();
  await openApp();
});
afterEach(() => caught.stop());

async function saveResult(): Promise<string> {
  dropFile(smallFile());
  await expect.element(page.getByText('Analysis up to date')).toBeVisible();
  await page.getByRole('button', { name: 'Save result' }).click();
  await expect.poll(() => caught.saved.map(({ name }) => name)).toEqual(['small.polymyo.json']);
  return caught.saved.at(0)?.text ?? '';
}

async function openResult(text: string): Promise<void> {
  const file = new File([text], 'before.polymyo.json');
  await userEvent.upload(page.getByLabelText('Result files'), file);
}

describe('the saved result', () => {
  test('is the command line’s, to the last digit', async () => {
    const ofCommandLine = commands.runCommandLine(small.fileName, await inBase64(smallFile()));
    const ofPage = await saveResult();
    expect(ofPage.length).toBeGreaterThan(100_000);
    expect(ofPage).toBe(await ofCommandLine);
  });

  test('compared with itself differs by nothing', async () => {
    const text = await saveResult();
    await showStep('Compare');
    await openResult(text);
    await expect
      .element(page.getByText(/^Mean burst duration, second \(EMG ECR R\) minus first/))
      .toHaveTextContent(/: 0\.0 ms \(95 % CI −?-?\d\.\d to \d\.\d, Welch\)\.$/);
    await expect.element(page.getByRole('img', { name: /^EEG C3:/ })).toBeVisible();

    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('button', { name: 'Export CSV' }).click();
    await expect.poll(() => caught.saved.length).toBe(2);
    const [heading = '', ...rows] = caught.saved.at(1)?.text.trim().split(/\r?\n/) ?? [];
    expect(heading).toMatch(/,Difference \(µV\),"Difference, standard error \(µV\)"$/);
    expect(rows.length).toBeGreaterThan(250);
    expect(new Set(rows.map((row) => row.split(',').at(-2)))).toEqual(new Set(['0']));
  });

  test.each([
    ['no JSON', (text: string) => text.slice(0, 5000), /cannot be read as JSON/],
    ['another JSON', () => '{"version": 1}', /not a result file of Polymyo/],
    [
      'a lost number',
      (text: string) => text.replace(/"recordedSeconds": \d+/, '"recordedSeconds": null'),
      /does not fit the result format at “recording\.recordedSeconds”/,
    ],
  ])('%s is refused in words', async (_name, damage, words) => {
    const text = await saveResult();
    await showStep('Compare');
    await openResult(damage(text));
    const refusal = page.getByRole('alert').filter({ hasText: 'before.polymyo.json' });
    await expect.element(refusal).toHaveTextContent(words);
    await openResult(text);
    await expect.element(page.getByText(/^Mean burst duration/)).toBeVisible();
    await expect.element(refusal).not.toBeInTheDocument();
  });
});

async function inBase64(file: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve) => reader.addEventListener('load', resolve));
  reader.readAsDataURL(file);
  await read;
  return typeof reader.result === 'string' ? reader.result.replace(/^.*,/, '') : '';
}
