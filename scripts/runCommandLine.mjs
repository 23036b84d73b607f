import { execFile } from 'node:child_process';
import { Buffer } from 'node:buffer';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { root } from './setup.mjs';

const TSX_LOADER = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;

/**
 * Analyses a recording by the command line under Node, in a temporary folder, and gives the text of
 * its result file. A command of the test server, which browser tests reach by `commands`.
 */
export async function runCommandLine(_context, fileName, bytesInBase64) {
  const folder = await mkdtemp(join(tmpdir(), 'polymyo-'));
  try {
    const recordingPath = join(folder, fileName);
    const outFolder = join(folder, 'out');
    await writeFile(recordingPath, Buffer.from(bytesInBase64, 'base64'));
    await promisify(execFile)(process.execPath, [
      ...['--disable-warning=ExperimentalWarning', '--import', TSX_LOADER],
      ...[join(root, 'cli', 'analyse.ts'), recordingPath, '--out', outFolder],
    ]);
    const [resultName = ''] = await readdir(outFolder);
    return await readFile(join(outFolder, resultName), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}
