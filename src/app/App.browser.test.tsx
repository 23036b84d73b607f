import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSimulated } from '../../samples/writeSimulated';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { readMeasure } from './testing/readMeasure';
import { readRow } from './testing/readRow';
import { showStep } from './testing/showStep';
import { OTHER_RECIPE, SMALL_RECIPE } from './testing/smallRecipe';

const small = writeSimulated(SMALL_RECIPE, 'small.edf', () => undefined);
const other = writeSimulated(OTHER_RECIPE, 'other.edf', () => undefined);
const smallFile = () => new File([small.bytes], small.fileName);
const otherFile = () => new File([other.bytes], other.fileName);

const JERK_COUNT = small.truth.jerks.length;
const upToDate = page.getByText('Analysis up to date');
const recordingName = page.getByRole('heading', { level: 1 });
const traces = page.getByRole('img', { name: /^Traces from/ });

beforeEach(openApp);

async function openSmall(): Promise<void> {
  dropFile(smallFile());
  await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
}

describe('from the file to the findings', () => {
  test('a dropped recording', async () => {
    await openSmall();
    await expect.element(traces).toBeVisible();
    await page.screenshot({ path: '/tmp/shots/a.png' });
    await showStep('Jerks');
    await expect.poll(() => readMeasure('Accepted / all')).toBe(`${JERK_COUNT} / ${JERK_COUNT}`);
  });
});
