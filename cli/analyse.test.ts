import { proxy } from 'comlink';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import {
  EEG_TRACKS,
  EMG_TRACKS,
  JERK_ONSETS_SECONDS,
  JERK_RUNS,
  makeTestRecording,
} from '../src/analysis/makeTestRecording';
import { writeRecipe } from '../src/analysis/recipe';
import { parseResultFile } from '../src/analysis/resultFile';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import type { AnalysisSettings } from '../src/analysis/settings';
import { toResultFile } from '../src/report/toResultFile';
import { writeResult } from '../src/report/writeResult';
import { createAnalysisService } from '../workers/analysisService';
import { connectOverChannel } from '../workers/connectOverChannel';
import { recordingService } from '../workers/recordingService';

const LOADER = pathToFileURL(join('node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const PATIENT = 'MCH-0234567 F 02-MAY-1951 Haagse_Harry';

/** Every choice differs from the default, among them a step left out and a jerk struck out. */
const SETTINGS: AnalysisSettings = {
  ...DEFAULT_SETTINGS,
  emgFilter: { ...DEFAULT_SETTINGS.emgFilter, lowPassHz: undefined, notchHz: 50 },
  average: { ...DEFAULT_SETTINGS.average, startMs: -250, reference: 'average' },
  decisions: [{ channelIndex: 3, onsetSeconds: 5.5, reason: 'voluntary' }],
};

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runCommandLine(...words: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', '--import', LOADER],
      ...[join('cli', 'analyse.ts'), ...words],
    ]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

let folder: string;
let recordingPath: string;
const inFolder = (name: string) => join(folder, name);
const file = makeTestRecording([...EEG_TRACKS, ...EMG_TRACKS], JERK_RUNS, { patient: PATIENT });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polymyo-'));
  recordingPath = inFolder('recording.edf');
  await writeFile(recordingPath, new Uint8Array(await file.arrayBuffer()));
  await writeFile(inFolder('broken.edf'), '<html>not found</html>');
  await writeFile(inFolder('recipe.json'), writeRecipe(SETTINGS));
  await writeFile(inFolder('misspelt.json'), writeRecipe(SETTINGS).replace('minGapMs', 'minGap'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The result file as the page makes it: everything asked of services across a message channel. */
async function resultByWorkers(): Promise<string> {
  const reading = connectOverChannel(recordingService);
  const analysing = connectOverChannel(createAnalysisService());
  const quiet = proxy(() => undefined);
  const described = await reading.api.describe(file);
  if (!described.ok) throw new Error(described.error.kind);
  const { recording } = described.value;
  const source = { sourceId: 'page', file, recording };
  const answer = await analysing.api.analyse(source, SETTINGS, quiet);
  if (!answer.ok) throw new Error(answer.error.kind);
  const provenance = {
    fileName: 'recording.edf',
    byteCount: file.size,
    sha256: await reading.api.hash(file, quiet),
    softwareVersion: packageFile.version,
  };
  reading.close();
  analysing.close();
  return writeResult(toResultFile(answer.value, { recording, settings: SETTINGS, provenance }));
}

describe('the command line', () => {
  test('prints a summary, uses the recipe, and writes what the workers give, byte for byte', async () => {
    const outFolder = inFolder('out');
    const { code, stdout, stderr } = await runCommandLine(
      recordingPath,
      ...['--recipe', inFolder('recipe.json'), '--out', outFolder],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    const accepted = JERK_ONSETS_SECONDS.length - 1;
    expect(stdout).toContain('== recording.edf');
    expect(stdout).toContain('EDF+D, 90.0 s in 2 contiguous stretches');
    expect(stdout).toContain(
      `trigger muscle EMG ECR R: ${accepted} accepted of ${JERK_ONSETS_SECONDS.length}`,
    );
    expect(stdout).toContain(`EMG ECR R    n = ${accepted}, mean `);
    expect(stdout).not.toMatch(/undefined|NaN|\[object|Haagse_Harry/);

    expect(await readdir(outFolder)).toEqual(['recording.polymyo.json']);
    const text = await readFile(join(outFolder, 'recording.polymyo.json'), 'utf8');
    const read = parseResultFile(text);
    expect(read.ok && read.value.settings.average.startMs).toBe(-250);
    expect(read.ok && read.value.jerks.at(0)?.reason).toBe('voluntary');
    expect(text).toBe(await resultByWorkers());
  });

  test('a recording that cannot be analysed does not stop the others, and gives 1', async () => {
    const { code, stdout, stderr } = await runCommandLine(
      ...[inFolder('missing.edf'), inFolder('broken.edf'), folder, recordingPath],
    );
    expect(code).toBe(1);
    expect(stderr).toContain('missing.edf cannot be read as a file.');
    expect(stderr).toContain('broken.edf: This is not an EDF or BDF recording');
    expect(stderr).toContain(`${folder} cannot be read as a file.`);
    expect(stdout).toContain('== recording.edf');
    expect(stdout).toContain('1 of 4 recordings analysed.');
  });

  test('wrong use gives 2, help gives 0', async () => {
    const runs = await Promise.all([
      runCommandLine(),
      runCommandLine(recordingPath, '--recipe', inFolder('misspelt.json')),
      runCommandLine(
        ...[recordingPath, inFolder(join('other', 'recording.edf')), '--out', inFolder('clash')],
      ),
      runCommandLine('--help'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2, 0]);
    const [bare, misspelt, clash, help] = runs;
    expect(bare?.stderr).toContain('Usage:');
    expect(misspelt?.stderr).toContain('detection.minGap”, which does not exist');
    expect(clash?.stderr).toContain('would both be written to');
    expect(help?.stdout).toContain('Usage:');
  });
});
