import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { BrowserCommand } from 'vitest/node';

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** The text of the result file that the command line writes for a recording's bytes. */
    runCommandLine: (fileName: string, bytesInBase64: string) => Promise<string>;
  }
}

const TSX_LOADER = pathToFileURL(join('node_modules', 'tsx', 'dist', 'loader.mjs')).href;

/**
 * Analyses a recording by the command line under Node, in a temporary folder, and gives the text of
 * its result file. Runs in the test server; tests reach it through `commands`.
 */
export const runCommandLine: BrowserCommand<[fileName: string, bytesInBase64: string]> = async (
  _context,
  fileName,
  bytesInBase64,
) => {
  const folder = await mkdtemp(join(tmpdir(), 'polymyo-'));
  try {
    const recordingPath = join(folder, fileName);
    const outFolder = join(folder, 'out');
    await writeFile(recordingPath, Buffer.from(bytesInBase64, 'base64'));
    await promisify(execFile)(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', '--import', TSX_LOADER],
      ...['cli/analyse.ts', recordingPath, '--out', outFolder],
    ]);
    const [resultName = ''] = await readdir(outFolder);
    return await readFile(join(outFolder, resultName), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
};
