import type { AnalysisProgress } from '../src/analysis/analyse';

/** Shows progress on one line of a terminal; `undefined` wipes it. Nothing where output is kept in a file. */
export function showProgress(progress: AnalysisProgress | undefined): void {
  if (!process.stderr.isTTY) return;
  const text =
    progress === undefined ? '' : `${progress.stage}: ${Math.round(100 * progress.fraction)} %`;
  process.stderr.write(`\r\u001b[K${text}`);
}
