import { fork } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createAnalyser } from '../src/analysis/analyse';
import { readOverview } from '../src/analysis/readOverview';
import { readTracePage } from '../src/analysis/readTracePage';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { openRecording } from '../src/recording/openRecording';
import { readAnnotations } from '../src/recording/readAnnotations';
import { longFile } from './longFile';

const SIZE = { minutes: 10, eegCount: 8, emgCount: 4, sampleRateHz: 2000, seed: 1 };
const HOURS = 24;
const STAGES = ['open', 'page of 10 s', 'annotations', 'overview', 'analysis'] as const;

/** Each stage in a process of its own, so that its peak memory is its own. `--hours N`, `--keep`. */
async function main(): Promise<void> {
  const at = process.argv.indexOf('--hours');
  const hours = at === -1 ? HOURS : Number(process.argv[at + 1]);
  const path = await longFile(SIZE, hours);
  const { size } = await openAsBlob(path);
  console.log(
    `${hours} h, ${SIZE.eegCount} EEG + ${SIZE.emgCount} EMG at ${SIZE.sampleRateHz} Hz, ${(size / 1e9).toFixed(2)} GB; Node ${process.version}; peak memory is the whole process’s, resident`,
  );
  for (const stage of STAGES) {
    await new Promise<void>((resolve, reject) => {
      fork(fileURLToPath(import.meta.url), ['--stage', stage, path], {
        execArgv: process.execArgv,
      }).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${stage} failed`))));
    });
  }
  if (!process.argv.includes('--keep')) await rm(path);
}

async function runStage(stage: string, path: string): Promise<void> {
  const file = await openAsBlob(path);
  const startMs = performance.now();
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(`the recording does not open: ${opened.error.kind}`);
  const recording = opened.value;
  const channelIndexes = recording.channels.map(({ index }) => index);
  const { emgFilter, eegFilter } = DEFAULT_SETTINGS;
  let about = '';
  if (stage === 'page of 10 s') {
    const middleSeconds = (recording.runs.at(-1)?.endSeconds ?? 0) / 2;
    const interval = { startSeconds: middleSeconds, endSeconds: middleSeconds + 10 };
    const request = { channelIndexes, interval, columnCount: 1600, eegFilter, emgFilter };
    await readTracePage(file, recording, { ...request, corrections: [] });
  } else if (stage === 'annotations') {
    const { annotations } = await readAnnotations(file, recording, () => undefined);
    about = `, ${annotations.length} annotations`;
  } else if (stage === 'overview') {
    const emgIndexes = channelIndexes.slice(SIZE.eegCount);
    await readOverview(
      file,
      recording,
      { channelIndexes: emgIndexes, columnCount: 1200, emgFilter },
      () => undefined,
    );
  } else if (stage === 'analysis') {
    const analyse = createAnalyser();
    const source = { sourceId: path, file, recording };
    const result = await analyse(source, DEFAULT_SETTINGS, () => undefined);
    if (!result.ok) throw new Error(`no analysis: ${result.error.kind}`);
    const { jerks, backAverage } = result.value;
    about = `, ${jerks.length} jerks, ${backAverage?.acceptedCount ?? 0} sweeps averaged`;
  }
  const ms = performance.now() - startMs;
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  console.log(
    `${stage.padEnd(14)} ${ms.toFixed(0).padStart(8)} ms  peak ${(peakBytes / 1e6).toFixed(0).padStart(5)} MB${about}`,
  );
}

const stageAt = process.argv.indexOf('--stage');
if (stageAt === -1) await main();
else await runStage(process.argv[stageAt + 1] ?? '', process.argv[stageAt + 2] ?? '');
