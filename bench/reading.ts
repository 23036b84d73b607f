import { spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lendSamples } from '../src/recording/lendSamples';
import { openRecording } from '../src/recording/openRecording';
import { readAnnotations } from '../src/recording/readAnnotations';
import { readSignals } from '../src/recording/readSignals';
import type { Recording } from '../src/recording/recording';
import { longFile } from './longFile';

const SIZE = { minutes: 10, eegCount: 24, emgCount: 8, sampleRateHz: 2000, seed: 1 };
const HOURS = 0.5;
/** The best of so many rounds counts: whatever else the machine does makes a round slower only. */
const ROUND_COUNT = 7;
const BLOCK_SECONDS = 10;
const MEGABYTE = 1024 * 1024;

interface Work {
  readonly name: string;
  readonly byteCount: number;
  readonly run: () => Promise<unknown>;
}

/** Times reading and decoding of one file, beside merely reading its bytes in the same run. */
async function main(): Promise<void> {
  const path = await longFile(SIZE, HOURS);
  const file = await openAsBlob(path);
  const opened = await openRecording(file);
  if (!opened.ok) throw new Error(`the recording does not open: ${opened.error.kind}`);
  const recording = opened.value;
  const lender = lendSamples();
  const pageSeconds = { startSeconds: 600, endSeconds: 610 };
  const works: readonly Work[] = [
    { name: 'slices of 8 MB, not looked at', byteCount: file.size, run: () => slice(file, 8) },
    { name: 'slices of 32 MB, not looked at', byteCount: file.size, run: () => slice(file, 32) },
    {
      name: `decode all channels, blocks of ${BLOCK_SECONDS} s, memory lent`,
      byteCount: file.size,
      run: () =>
        decode(file, recording, () => {
          lender.reclaim();
          return lender.allocate;
        }),
    },
    {
      name: `decode all channels, blocks of ${BLOCK_SECONDS} s, memory of their own`,
      byteCount: file.size,
      run: () => decode(file, recording, () => undefined),
    },
    {
      name: 'decode one 10 s page of all channels',
      byteCount: 10 * recording.recordByteCount,
      run: () => readSignals(file, recording, indexesOf(recording), pageSeconds),
    },
    { name: 'open', byteCount: 0, run: () => openRecording(file) },
    {
      name: 'annotations of the whole file',
      byteCount: file.size,
      run: () => readAnnotations(file, recording, () => undefined),
    },
  ];
  const bestMs = works.map(() => Infinity);
  for (let round = 0; round < ROUND_COUNT; round += 1)
    for (const [i, { run }] of works.entries()) bestMs[i] = Math.min(bestMs[i], await timeMs(run));
  console.log(
    `${HOURS * 60} min, ${recording.channels.length} channels at ${SIZE.sampleRateHz} Hz, ${(file.size / 1e6).toFixed(0)} MB; best of ${ROUND_COUNT} rounds; Node ${process.version}`,
  );
  const sliceMs = bestMs[0] ?? NaN;
  for (const [i, { name, byteCount }] of works.entries())
    console.log(rowOf(name, bestMs[i] ?? NaN, byteCount, sliceMs / file.size));
  const ratio = sliceMs / (bestMs[2] ?? NaN);
  console.log(
    `decoding runs at ${ratio.toFixed(2)} × the speed of reading the same bytes (goal: at least 0.5)`,
  );
  comparePeers(path, bestMs[2] ?? NaN);
}

function rowOf(name: string, ms: number, byteCount: number, sliceMsPerByte: number): string {
  const start = `${name.padEnd(52)} ${ms.toFixed(1).padStart(8)} ms`;
  if (byteCount === 0) return start;
  const speed = (byteCount / 1000 / ms).toFixed(0).padStart(6);
  const ratio = ((sliceMsPerByte * byteCount) / ms).toFixed(2).padStart(6);
  return `${start} ${speed} MB/s ${ratio} × the 8 MB slices`;
}

async function slice(file: Blob, megabytes: number): Promise<number> {
  const byteCount = megabytes * MEGABYTE;
  let sum = 0;
  for (let start = 0; start < file.size; start += byteCount)
    sum += (await file.slice(start, start + byteCount).arrayBuffer()).byteLength;
  return sum;
}

async function decode(
  file: Blob,
  recording: Recording,
  nextAllocate: () => Parameters<typeof readSignals>[4],
): Promise<void> {
  const endSeconds = recording.runs.at(-1)?.endSeconds ?? 0;
  for (let startSeconds = 0; startSeconds < endSeconds; startSeconds += BLOCK_SECONDS) {
    const interval = { startSeconds, endSeconds: startSeconds + BLOCK_SECONDS };
    await readSignals(file, recording, indexesOf(recording), interval, nextAllocate());
  }
}

function indexesOf({ channels }: Recording): readonly number[] {
  return channels.map(({ index }) => index);
}

async function timeMs(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

/** With `--peers PYTHON`, the same file read whole by MNE and pyEDFlib under that interpreter. */
function comparePeers(path: string, ownMs: number): void {
  const at = process.argv.indexOf('--peers');
  const python = at === -1 ? undefined : process.argv.at(at + 1);
  if (python === undefined) {
    console.log('with `--peers PYTHON` (one that has mne and pyedflib) others are timed as well');
    return;
  }
  const script = fileURLToPath(new URL('readByPeers.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(python, [script, path], { encoding: 'utf8' });
  if (status !== 0) {
    console.log(`the peers could not be timed: ${stderr}`);
    return;
  }
  for (const line of stdout.trim().split('\n')) {
    const [name = '', seconds = ''] = line.split('\t');
    const ms = Number(seconds) * 1000;
    console.log(
      `${name.padEnd(52)} ${ms.toFixed(0).padStart(8)} ms; this reader is ${(ms / ownMs).toFixed(1)} × as fast`,
    );
  }
}

await main();
