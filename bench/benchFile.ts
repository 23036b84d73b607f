import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeBenchRecording } from '../samples/makeBenchRecording';
import type { BenchSize } from '../samples/makeBenchRecording';

const FOLDER = '.cache';

/** Path of a simulated recording of this size; made once, by a process of its own so that its memory does not count. */
export async function benchFile(size: BenchSize): Promise<string> {
  const path = pathOf(size);
  if (existsSync(path)) return path;
  console.log(`making ${path} …`);
  await mkdir(FOLDER, { recursive: true });
  await new Promise<void>((resolve, reject) => {
    fork(fileURLToPath(import.meta.url), [JSON.stringify(size)], { execArgv: process.execArgv })
      .once('error', reject)
      .once('exit', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`the recording could not be made (exit code ${code})`));
      });
  });
  return path;
}

function pathOf({ minutes, eegCount, emgCount, sampleRateHz, seed }: BenchSize): string {
  return join(FOLDER, `bench-${minutes}min-${eegCount}-${emgCount}-${sampleRateHz}hz-${seed}.edf`);
}

const [, entry, asked] = process.argv;
if (entry === fileURLToPath(import.meta.url) && asked !== undefined) {
  const size = JSON.parse(asked) as BenchSize;
  await writeFile(pathOf(size), makeBenchRecording(size).bytes);
}
