import type { ResultFile } from '../analysis/resultFile';
import { toResultFile } from '../report/toResultFile';
import { hashInWorker } from './analysisClient';
import type { AnsweredAnalysis } from './state/analysisState';
import type { OpenedFile } from './state/workspaceStore';
import { SOFTWARE_VERSION } from './version';

/** The result file of an answer; the recording's hash is computed on the way. */
export async function makeResult(
  { fileName, original, recording }: OpenedFile,
  { analysis, settings }: AnsweredAnalysis,
  waiting: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
): Promise<ResultFile> {
  const sha256 = await hashInWorker(original, waiting);
  return toResultFile(analysis, {
    recording,
    settings,
    provenance: { fileName, byteCount: original.size, sha256, softwareVersion: SOFTWARE_VERSION },
  });
}
