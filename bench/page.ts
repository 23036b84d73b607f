import { build, preview } from 'vite';
import { chromium } from 'playwright';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { benchFile } from './benchFile';

const SIZE = { minutes: 27, eegCount: 24, emgCount: 8, sampleRateHz: 2000, seed: 3 };
const ROUNDS = 3;
const CHROMIUM_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** What one opening of the recording took, from the moment the file was chosen. */
interface Opening {
  readonly tracesMs: number;
  readonly analysedMs: number;
  /** Tasks of the page's own thread over 50 ms: when they began and how long they took. */
  readonly longTasks: readonly (readonly [atMs: number, durationMs: number])[];
}

/** Opens a 200 MB recording in the built app in Chromium: time to first traces, tasks over 50 ms. */
async function main(): Promise<void> {
  const path = process.argv.at(2) ?? (await benchFile(SIZE));
  await build({ logLevel: 'error' });
  const server = await preview({ preview: { port: 4290, host: 'localhost' } });
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    args: CHROMIUM_ARGUMENTS,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const address = server.resolvedUrls?.local.at(0) ?? 'http://localhost:4290/';
  console.log(`${path} in Chromium ${browser.version()}, built app, 1440 × 900`);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(address);
    await page.waitForTimeout(500);
    await page.evaluate(WATCH);
    await page.setInputFiles('input[type=file]', path);
    const done = page.locator('html[data-bench]');
    await done.waitFor({ state: 'attached', timeout: 1_200_000 });
    const opening = JSON.parse((await done.getAttribute('data-bench')) ?? '{}') as Opening;
    const tasks = opening.longTasks.map(([at, ms]) => `${ms.toFixed(0)} ms at ${at.toFixed(0)}`);
    console.log(
      `round ${round}: first traces ${opening.tracesMs.toFixed(0)} ms, analysed ${opening.analysedMs.toFixed(0)} ms, tasks over 50 ms: ${tasks.join(', ') || 'none'}`,
    );
    await page.close();
  }
  await browser.close();
  await server.close();
}

/** Runs in the page: notes when the file is chosen, when ink stands on the traces, and when the analysis is done. */
const WATCH = `(() => {
  const bench = { longTasks: [] };
  let chosenMs;
  const since = (ms) => ms - chosenMs;
  document.querySelector('input[type=file]').addEventListener('change', () => {
    chosenMs = performance.now();
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) bench.longTasks.push([since(startTime), duration]);
    }).observe({ type: 'longtask' });
  }, true);
  const hasInk = (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4 * 97) if (data[i + 3] > 0 && data[i] < 80 && data[i + 2] < 80) count += 1;
    return count > 200;
  };
  const look = () => {
    const canvas = document.querySelector('canvas[role=img]');
    if (bench.tracesMs === undefined && canvas && canvas.width > 200 && hasInk(canvas)) bench.tracesMs = since(performance.now());
    if (bench.tracesMs !== undefined && document.body.innerText.includes('Analysis up to date')) {
      bench.analysedMs = since(performance.now());
      document.documentElement.dataset.bench = JSON.stringify(bench);
    } else setTimeout(look, 25);
  };
  look();
})()`;

await main();
