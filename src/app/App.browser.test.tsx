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
const PLANTED_COUNT = small.truth.jerks.length;

const upToDate = page.getByText('Analysis up to date');
const traces = page.getByRole('img', { name: /^Traces from/ });
const ledger = page.getByRole('grid', { name: 'Jerks' });
const muscles = page.getByRole('table', { name: 'Burst duration by muscle' });
const burstCountOf = (muscle: string) => Number(readRow(muscle)?.at(1));

beforeEach(openApp);

async function openSmall(): Promise<void> {
  dropFile(smallFile());
  await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
}

/** The three counts a struck-out jerk must leave: accepted jerks, bursts, sweeps. */
async function readCounts() {
  await expect.element(upToDate).toBeVisible();
  await showStep('Jerks');
  const accepted = Number.parseInt(readMeasure('Accepted / all') ?? '', 10);
  await showStep('Bursts');
  const bursts = burstCountOf('EMG ECR R');
  await showStep('Back-average');
  const sweeps = Number.parseInt(readMeasure('Sweeps accepted / all') ?? '', 10);
  return { accepted, bursts, sweeps };
}

describe('from the file to the findings', () => {
  test('a dropped recording: traces, jerks, bursts, back-average, findings', async () => {
    await openSmall();
    await expect.element(traces).toHaveAccessibleName(/8 EEG, 3 EMG, 0 other channels; \d+ jerks/);
    await expect.poll(() => inkFraction(traces.element())).toBeGreaterThan(0.02);

    await showStep('Jerks');
    expect(readMeasure('Accepted / all')).toBe(`${PLANTED_COUNT} / ${PLANTED_COUNT}`);
    expect(readMeasure('Trigger muscle')).toBe('EMG ECR R');

    await showStep('Bursts');
    expect(burstCountOf('EMG ECR R')).toBe(PLANTED_COUNT);
    // Planted with a mean of 31 ms and a standard deviation of 7 ms.
    expect(readRow('EMG ECR R')?.at(2)).toMatch(/^(29|30|31|32)\.\d ± [678]\.\d$/);

    await showStep('Back-average');
    await expect.element(page.getByRole('img', { name: /^Mean of 39 of 40 jerks/ })).toBeVisible();
    // One blink is in the way.
    expect(readMeasure('Sweeps accepted / all')).toBe('39 / 40');
    // Planted 20 ms before the muscle at C3.
    expect(readMeasure('Largest peak, −50 to −5 ms')).toMatch(/^EEG C3, −(19|20)\.\d ms, \+/);

    await showStep('Findings');
    const spoken = page.getByRole('region', { name: 'Findings that speak' });
    for (const rule of ['C1', 'C3'])
      await expect
        .element(spoken.getByRole('row', { name: new RegExp(`^${rule}\\b`) }))
        .toHaveTextContent('✓ supportsCortical');
    await expect.element(page.getByText(/^Supports a cortical origin/)).toBeVisible();
  });

  test('a recording chosen by the button gives the same', async () => {
    await userEvent.upload(page.getByLabelText('Recording file'), smallFile());
    await expect.element(page.getByRole('heading', { name: small.fileName })).toBeVisible();
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();

    await showStep('Jerks');
    expect(readMeasure('Accepted / all')).toBe(`${PLANTED_COUNT} / ${PLANTED_COUNT}`);
  });
});

describe('edits', () => {
  test('a jerk struck out by keyboard leaves every count; undo brings it back', async () => {
    await openSmall();
    const before = await readCounts();
    expect(before.bursts).toBe(before.accepted);
    const oneLess = {
      accepted: before.accepted - 1,
      bursts: before.bursts - 1,
      sweeps: before.sweeps - 1,
    };

    await showStep('Jerks');
    // The third jerk is in the average; one that is not would not change the sweeps.
    await userEvent.tab();
    while (document.activeElement !== ledger.element()) await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    const third = ledger.getByRole('row', { selected: true });
    await expect.element(third).toHaveTextContent(/^3\d:\d\d.*yes/);
    await userEvent.keyboard('x');
    await expect.element(third).toHaveTextContent('Restore');
    expect(await readCounts()).toEqual(oneLess);

    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
    await expect.poll(readCounts).toEqual(before);

    await userEvent.keyboard('{Control>}y{/Control}');
    await expect.element(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
    await expect.poll(readCounts).toEqual(oneLess);
  });

  test('the ledger keeps the focus, so that one jerk after the other can be judged', async () => {
    await openSmall();
    await showStep('Jerks');
    ledger.element().focus();
    await userEvent.keyboard('{ArrowDown}x{ArrowDown}x{ArrowDown}x');
    await expect
      .poll(() => readMeasure('Accepted / all'))
      .toBe(`${PLANTED_COUNT - 3} / ${PLANTED_COUNT}`);
    expect(document.activeElement).toBe(ledger.element());
  });

  test('a channel that is no EMG leaves the muscles; undo brings it back', async () => {
    await openSmall();
    await showStep('Channels');
    await page.getByRole('combobox', { name: 'Type of channel 11, EMG FCR R' }).click();
    await page.getByRole('option', { name: 'other' }).click();
    await showStep('Bursts');
    await expect.element(muscles).not.toHaveTextContent('EMG FCR R');
    await expect.element(muscles).toHaveTextContent('EMG ECR R');

    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(muscles).toHaveTextContent('EMG FCR R');
  });
});

describe('one recording after another', () => {
  test('a second file dropped on the first shows nothing of the first', async () => {
    await openSmall();
    await showStep('Bursts');
    await expect.element(muscles).toHaveTextContent('EMG ECR R');

    dropFile(otherFile());
    await expect.element(page.getByRole('heading', { name: other.fileName })).toBeVisible();
    expect(document.body.textContent).not.toContain(small.fileName);
    await expect.element(upToDate, { timeout: 20_000 }).toBeVisible();
    await expect.element(traces).toHaveAccessibleName(/2 EEG, 1 EMG/);
    await showStep('Jerks');
    expect(readMeasure('Trigger muscle')).toBe('EMG TA L');
    await showStep('Bursts');
    await expect.element(muscles).not.toHaveTextContent('ECR');
    expect(burstCountOf('EMG TA L')).toBe(other.truth.jerks.length);
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();

    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('button', { name: 'Choose a file …' })).toBeVisible();
    expect(document.body.textContent).not.toContain(other.fileName);
  });
});

/** How much of a canvas differs from the colour of its upper left corner. */
function inkFraction(element: Element): number {
  if (!(element instanceof HTMLCanvasElement)) return 0;
  const { width, height } = element;
  const pixels = element.getContext('2d')?.getImageData(0, 0, width, height).data;
  if (pixels === undefined) return 0;
  const [red, green, blue] = pixels;
  let inkCount = 0;
  for (let i = 0; i < pixels.length; i += 4)
    if (pixels[i] !== red || pixels[i + 1] !== green || pixels[i + 2] !== blue) inkCount += 1;
  return inkCount / (width * height);
}
