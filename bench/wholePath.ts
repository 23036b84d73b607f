import { openAsBlob } from 'node:fs';
import { averageJerks } from '../src/averaging/averageJerks';
import { cutSweeps } from '../src/analysis/cutSweeps';
import { describeRecording } from '../src/analysis/describeRecording';
import { findBursts } from '../src/analysis/findBursts';
import { judgeJerks } from '../src/analysis/judgeJerks';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { usableChannels } from '../src/analysis/usableChannels';
import { sitesOf } from '../src/analysis/gatherFindingInputs';
import { chooseTrigger } from '../src/detection/chooseTrigger';
import { benchFile } from './benchFile';

const SIZE = { minutes: 10, eegCount: 24, emgCount: 8, sampleRateHz: 2000, seed: 1 };
const SLICE_BYTES = 8 * 1024 * 1024;

/** Times each stage of the whole path on one simulated recording, against reading its bytes once. */
async function main(): Promise<void> {
  const path = await benchFile(SIZE);
  const file = await openAsBlob(path);
  const settings = DEFAULT_SETTINGS;
  const memory = watchMemory();
  await readOnce(file);
  const [readMs] = await timed(() => readOnce(file));
  const [openMs, described] = await timed(() => describeRecording(file));
  if (!described.ok) throw new Error(`the recording does not open: ${described.error.kind}`);
  const { recording, guesses } = described.value;
  const emg = usableChannels(guesses, 'EMG', settings.emgFilter).channels;
  const eeg = usableChannels(guesses, 'EEG', settings.eegFilter).channels;
  const onProgress = () => undefined;
  const [burstMs, bursts] = await timed(() =>
    findBursts({ file, recording, emg, ecg: [], detection: settings.detection, onProgress }),
  );
  const triggerChannelIndex = chooseTrigger(bursts.flat());
  if (triggerChannelIndex === undefined) throw new Error('no muscle has bursts');
  const triggerBursts = bursts.flat().filter((one) => one.channelIndex === triggerChannelIndex);
  const jerks = judgeJerks(triggerBursts, settings.detection.refractoryMs, []);
  const onsetsSeconds = jerks.map(({ onsetSeconds }) => onsetSeconds);
  const [cutMs, cuts] = await timed(() =>
    cutSweeps({ file, recording, eeg, emg, onsetsSeconds, window: settings.average, onProgress }),
  );
  const [averageMs, average] = await timed(() =>
    Promise.resolve(
      averageJerks(
        {
          triggerChannelIndex,
          triggerRegion: 'arm',
          jerks,
          ...cuts,
          siteOfChannel: sitesOf(guesses),
        },
        settings.average,
      ),
    ),
  );
  const totalMs = openMs + burstMs + cutMs + averageMs;
  const peakBytes = memory.stop();
  const row = (name: string, ms: number) =>
    console.log(
      `${name.padEnd(52)} ${ms.toFixed(0).padStart(7)} ms ${(ms / readMs).toFixed(1).padStart(7)} ×`,
    );
  console.log(
    `${SIZE.minutes} min, ${SIZE.eegCount} EEG + ${SIZE.emgCount} EMG at ${SIZE.sampleRateHz} Hz, ${(file.size / 1e6).toFixed(0)} MB; ${jerks.length} jerks, ${average.acceptedCount} sweeps; Node ${process.version}`,
  );
  row('reading the bytes once (8 MB slices)', readMs);
  row('open: header, time stamps, second reader', openMs);
  row('bursts: read, filter, find, measure (EMG)', burstMs);
  row('sweeps: read, filter, cut (EEG, EMG, random times)', cutMs);
  row('average, search, random-trigger null, split halves', averageMs);
  row('whole path', totalMs);
  console.log(`peak memory ${(peakBytes / 1e6).toFixed(0)} MB resident`);
}

async function readOnce(file: Blob): Promise<number> {
  let sum = 0;
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    const bytes = new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer());
    sum += bytes[0];
  }
  return sum;
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<readonly [number, Answer]> {
  const startMs = performance.now();
  const answer = await work();
  return [performance.now() - startMs, answer];
}

/** Samples the resident memory until stopped; gives the largest seen. */
function watchMemory(): { readonly stop: () => number } {
  let peak = 0;
  const look = () => (peak = Math.max(peak, process.memoryUsage().rss));
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return Math.max(peak, process.resourceUsage().maxRSS * 1024);
    },
  };
}

await main();
