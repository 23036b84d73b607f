import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { writeSimulated } from '../../samples/writeSimulated';
import { seededRandom } from '../base/random';
import { dropFile } from './testing/dropFile';
import { openApp } from './testing/openApp';
import { OTHER_RECIPE } from './testing/smallRecipe';

const CHANNEL_LABELS = ['EEG C3', 'EEG Cz', 'EEG C4', 'EMG APB R'];
const RATE_HZ = 2000;
const RECORD_BYTE_COUNT = 2 * RATE_HZ * CHANNEL_LABELS.length;
const PIECE_RECORD_COUNT = 1000;
const PIECE_COUNT = 140;

const traces = page.getByRole('img', { name: /^Traces from/ });
const position = page.getByRole('slider', { name: 'Position in the recording' });

beforeEach(openApp);

/** A plain EDF file of 2.2 GB that holds 16 MB: one piece of noise, referred to again and again. */
function makeHugeFile(): File {
  const fields = (width: number, texts: readonly string[]) =>
    texts.map((text) => text.padEnd(width)).join('');
  const each = (width: number, text: string) =>
    fields(
      width,
      CHANNEL_LABELS.map(() => text),
    );
  const header = [
    fields(8, ['0']),
    fields(80, ['X X X X', 'Startdate 02-MAR-2021 X X X']),
    fields(8, ['02.03.21', '22.00.00', String(256 * (CHANNEL_LABELS.length + 1))]),
    fields(44, ['']),
    fields(8, [String(PIECE_COUNT * PIECE_RECORD_COUNT), '1']),
    fields(4, [String(CHANNEL_LABELS.length)]),
    fields(16, CHANNEL_LABELS),
    each(80, ''),
    ...['uV', '-3276.8', '3276.7', '-32768', '32767'].map((text) => each(8, text)),
    each(80, ''),
    each(8, String(RATE_HZ)),
    each(32, ''),
  ].join('');
  const random = seededRandom(3);
  const counts = Int16Array.from(
    { length: (PIECE_RECORD_COUNT * RECORD_BYTE_COUNT) / 2 },
    () => random.integer(400) - 200,
  );
  const piece = new Blob([counts]);
  return new File([header, ...Array<Blob>(PIECE_COUNT).fill(piece)], 'night.edf');
}

test('a file of more than 2 GB opens, shows traces, and goes to its last second', async ({
  annotate,
}) => {
  const file = makeHugeFile();
  expect(file.size).toBeGreaterThan(2.2e9);

  const startMs = performance.now();
  dropFile(file);
  await expect.element(traces).toBeVisible();
  const drawnMs = performance.now() - startMs;
  await annotate(
    `${(file.size / 1e9).toFixed(2)} GB: ${drawnMs.toFixed(0)} ms to the first traces`,
  );

  const endSeconds = PIECE_COUNT * PIECE_RECORD_COUNT;
  await expect.element(position).toHaveAttribute('aria-valuemax', String(endSeconds));
  const strip = position.element();
  if (strip instanceof HTMLElement) strip.focus();
  await userEvent.keyboard('{End}');
  await expect.poll(() => traces.element().getAttribute('aria-label')).toMatch(/to 38:53:20/);
});

test('the strip of the whole recording shows the EMG activity, once the analysis is through', async () => {
  const { bytes } = writeSimulated(OTHER_RECIPE, 'small.edf', () => undefined);
  dropFile(new File([bytes], 'small.edf'));
  await expect.element(page.getByText('Analysis up to date')).toBeVisible();
  await expect
    .poll(() => position.element().getAttribute('title'))
    .toMatch(/^EMG activity: the strongest 100 ms of all muscles, logarithmic from/);
});
