import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { writeSimulated } from '../../samples/writeSimulated';
import { breakAnalysis } from './testing/breakAnalysis';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { readMeasure } from './testing/readMeasure';
import { showStep } from './testing/showStep';
import { OTHER_RECIPE } from './testing/smallRecipe';

const { bytes, truth } = writeSimulated(OTHER_RECIPE, 'good.edf', () => undefined);
const goodFile = () => new File([bytes], 'good.edf');
const JERK_COUNT = truth.jerks.length;

const status = page.getByRole('banner');
const upToDate = page.getByText('Analysis up to date');
const traces = page.getByRole('img', { name: /^Traces from/ });

let analysis: ReturnType<typeof breakAnalysis>;
beforeEach(async () => {
  analysis = breakAnalysis();
  await openApp();
});
afterEach(() => analysis.mend());

async function expectAnalysed(): Promise<void> {
  await expect.element(upToDate).toBeVisible();
  await showStep('Jerks');
  expect(readMeasure('Accepted / all')).toBe(`${JERK_COUNT} / ${JERK_COUNT}`);
}

describe('files that cannot be opened', () => {
  test.each([
    ['a text', new Blob(['Patient: no one\r\nEMG 1, 2, 3\r\n']), /looks like a text file/],
    ['a PDF', new Blob(['%PDF-1.7\n%âãÏÓ\n']), /looks like a PDF document/],
    ['nothing', new Blob([]), /is empty \(0 bytes\)/],
    ['half a header', new Blob([bytes.subarray(0, 700)]), /ends inside its header: \d+ bytes/],
  ])('%s is refused in words, and the next file opens', async (_name, content, words) => {
    dropFile(new File([content], 'wrong.edf'));
    const refusal = page.getByRole('alert', { name: 'wrong.edf cannot be opened' });
    await expect.element(refusal).toHaveTextContent(words);

    dropFile(goodFile());
    await expect.element(traces).toBeVisible();
    expect(document.body.textContent).not.toContain('wrong.edf');
    await expectAnalysed();
  });

  test('a wrong file dropped on an open recording leaves it open, edits and all', async () => {
    dropFile(goodFile());
    await expectAnalysed();
    await page.getByRole('button', { name: '✓ Strike out' }).first().click();
    const struckOut = `${JERK_COUNT - 1} / ${JERK_COUNT}`;
    await expect.poll(() => readMeasure('Accepted / all')).toBe(struckOut);

    dropFile(new File(['no recording'], 'wrong.edf'));
    await expect
      .element(page.getByRole('alert', { name: 'wrong.edf cannot be opened' }))
      .toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'good.edf' })).toBeVisible();
    expect(readMeasure('Accepted / all')).toBe(struckOut);
  });

  test('an address naming no case says so', async () => {
    location.hash = '#/case/case-99';
    await expect
      .element(page.getByRole('alert', { name: 'No such sample case' }))
      .toHaveTextContent('case-99');
  });
});

describe('an opening that ends early', () => {
  test('a cancelled opening goes back to the start page', async () => {
    location.hash = '#/case/case-01';
    await expect.element(page.getByRole('status')).toHaveTextContent('Opening');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('status')).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Choose a file …' })).toBeEnabled();
  });
});

describe('an analysis that ends early', () => {
  test('a crash is told, the traces stay, and it can be run again', async () => {
    analysis.show('crashes');
    dropFile(goodFile());
    await expect.element(page.getByRole('alert')).toHaveTextContent('stopped unexpectedly');
    await expect.element(traces).toHaveAccessibleName(/2 EEG, 1 EMG/);
    await showStep('Jerks');
    await expect
      .element(page.getByText(/^The analysis stopped unexpectedly:/))
      .toHaveTextContent('Array buffer allocation failed');

    analysis.show('none');
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await expectAnalysed();
  });

  test('a crash after a change keeps the figures of before and says so', async () => {
    dropFile(goodFile());
    await expectAnalysed();
    analysis.show('crashes');
    await page.getByLabelText(/^Threshold/).fill('5');
    await expect.element(page.getByRole('alert')).toHaveTextContent('stopped unexpectedly');
    expect(readMeasure('Accepted / all')).toBe(`${JERK_COUNT} / ${JERK_COUNT}`);
    await expect.element(page.getByRole('button', { name: 'Save result' })).toBeDisabled();
  });

  test('cancelling the first run says so, and it can be run again', async () => {
    analysis.show('never-answers');
    dropFile(goodFile());
    // Opening can be cancelled too; this is about the analysis.
    await expect.element(traces).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(status).toHaveTextContent('Analysis cancelled');
    await showStep('Findings');
    await expect.element(page.getByText(/^The analysis was cancelled/)).toBeVisible();

    analysis.show('none');
    await page.getByRole('button', { name: 'Analyse again' }).click();
    await expectAnalysed();
  });

  test('cancelling a later run says whose figures are shown', async () => {
    dropFile(goodFile());
    await expectAnalysed();
    analysis.show('never-answers');
    await page.getByLabelText(/^Threshold/).fill('5');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(status).toHaveTextContent('the figures are those of the settings before');
    await expect.element(page.getByRole('button', { name: 'Save result' })).toBeDisabled();
    expect(readMeasure('Accepted / all')).toBe(`${JERK_COUNT} / ${JERK_COUNT}`);
  });
});
