import type { ResultFile } from '../analysis/resultFile';

/** A result file as text: the same result gives the same text, in the page and on the command line. */
export function writeResult(result: ResultFile): string {
  return `${JSON.stringify(result, null, 1)}\n`;
}
