import { openAsBlob } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import packageFile from '../package.json' with { type: 'json' };
import { ALL_CASES } from '../samples/cases/allCases';
import { makeCase } from '../samples/makeCase';
import type { Truth } from '../samples/truth';
import { createAnalyser } from '../src/analysis/analyse';
import type { Analysis } from '../src/analysis/analysis';
import type { AnalysisSettings } from '../src/analysis/settings';
import { hashFile } from '../src/recording/hashFile';
import type { Recording } from '../src/recording/recording';
import { withDerivations } from '../src/recording/withDerivations';
import { describeAnalysisError } from '../src/report/describeAnalysis';
import type { Message } from '../src/report/message';
import { toResultFile } from '../src/report/toResultFile';
import { writeResult } from '../src/report/writeResult';
import { compareWithTruth } from './compareWithTruth';
import { describeFile } from './describeFile';
import type { TextOptions } from './describeFile';
import { resultPathOf } from './resultPathOf';
import { showProgress } from './showProgress';
import { summarise } from './summarise';

const CASE_PREFIX = 'case:';

interface Opened {
  readonly fileName: string;
  readonly file: Blob;
  /** Known for sample cases only. */
  readonly truth: Truth | undefined;
}

/**
 * Analyses one recording, prints the summary and writes the result file where one is wanted.
 *
 * @returns whether all that worked; if not, the reason has been printed.
 */
export async function analyseFile(
  path: string,
  {
    settings,
    text,
    outFolder,
  }: { settings: AnalysisSettings; text: TextOptions; outFolder: string | undefined },
): Promise<boolean> {
  const opened = await openPath(path);
  if (opened === undefined) return false;
  const { truth } = opened;
  const described = await describeFile(opened.fileName, opened.file, text);
  if (!described.ok) return refuse(opened.fileName, described.error);
  const { fileName, file, original, recording } = described.value;
  const result = await createAnalyser()(
    { sourceId: path, file, recording },
    settings,
    showProgress,
  );
  showProgress(undefined);
  if (!result.ok) return refuse(fileName, describeAnalysisError(result.error));
  const analysed = withDerivations(recording, settings.derivations);
  console.log(summarise({ fileName, recording: analysed, analysis: result.value }));
  if (truth) console.log(compareWithTruth(result.value, recording, truth));
  if (outFolder === undefined) return true;
  return writeResultFile(outFolder, {
    fileName,
    file: original,
    recording,
    settings,
    analysis: result.value,
  });
}

async function openPath(path: string): Promise<Opened | undefined> {
  if (path.startsWith(CASE_PREFIX)) {
    const [caseId = '', seedText] = path.slice(CASE_PREFIX.length).split('@');
    const seed = seedText === undefined ? undefined : Number(seedText);
    if (seed !== undefined && !Number.isInteger(seed)) {
      console.error(`The seed “${seedText}” of ${path} is not a whole number.`);
      return undefined;
    }
    if (!ALL_CASES.some(({ id }) => id === caseId)) {
      const known = ALL_CASES.map(({ id }) => id).join(', ');
      console.error(`There is no sample case “${caseId}”. There are: ${known}.`);
      return undefined;
    }
    const { fileName, bytes, truth } = makeCase(caseId, () => undefined, seed);
    return { fileName, file: new Blob([bytes]), truth };
  }
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const file = isFile ? await openAsBlob(path).catch(() => undefined) : undefined;
  if (file !== undefined) return { fileName: basename(path), file, truth: undefined };
  console.error(
    `${path} cannot be read as a file. Check the path and your permission to read it; name recordings one by one.`,
  );
  return undefined;
}

function refuse(fileName: string, { what, next }: Message): boolean {
  console.error(`${fileName}: ${what} ${next}`);
  return false;
}

async function writeResultFile(
  outFolder: string,
  done: {
    readonly fileName: string;
    readonly file: Blob;
    readonly recording: Recording;
    readonly settings: AnalysisSettings;
    readonly analysis: Analysis;
  },
): Promise<boolean> {
  const { fileName, file, recording, settings, analysis } = done;
  const sha256 = await hashFile(file, () => undefined);
  const result = toResultFile(analysis, {
    recording,
    settings,
    provenance: {
      fileName,
      byteCount: file.size,
      sha256,
      softwareVersion: packageFile.version,
    },
  });
  const outPath = resultPathOf(outFolder, fileName);
  const isWritten = await mkdir(outFolder, { recursive: true })
    .then(() => writeFile(outPath, writeResult(result)))
    .then(
      () => true,
      () => false,
    );
  if (isWritten) console.log(`Result written to ${outPath}`);
  else console.error(`${outPath} cannot be written. Check the folder and your permission.`);
  return isWritten;
}
