import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { ensureDependencies, root, runPackage, say, stop } from './setup.mjs';

const FIRST_PORT = 4173;
const SAMPLE = '#/case/case-01';

/** First free port at or after the usual one. */
async function freePort(port = FIRST_PORT) {
  const isFree = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
  if (isFree) return port;
  return port > FIRST_PORT + 50 ? undefined : freePort(port + 1);
}

/** Shows the address in the user's own browser; a machine without one just keeps the line printed. */
function openInBrowser(address) {
  if (process.env.CI || !process.stdout.isTTY) return;
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

ensureDependencies();
say('building the app (a few seconds) …');
if (runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']) !== 0)
  stop('the build failed; the lines above say where. A clean clone of the main branch builds.');

const port = await freePort();
if (port === undefined) stop(`no free port between ${FIRST_PORT} and ${FIRST_PORT + 50}.`);
const { preview } = await import('vite');
await preview({ root, preview: { port, strictPort: true, host: 'localhost' } });
const address = `http://localhost:${port}/${SAMPLE}`;
say(`the app is at ${address} (a sample case; Ctrl+C ends it)`);
openInBrowser(address);
