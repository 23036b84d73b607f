import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampPath = join(root, 'node_modules', '.polymyo-setup');

/** Says one line about what is going on. */
export function say(text) {
  process.stdout.write(`polymyo: ${text}\n`);
}

/** Ends the program with a sentence on what is wrong and what to do. */
export function stop(text) {
  process.stderr.write(`polymyo: ${text}\n`);
  process.exit(1);
}

/** Runs a program in the project's folder, its output shown; gives its exit code. */
export function run(command, args, options = {}) {
  const isWindowsScript = process.platform === 'win32' && ['npm', 'npx'].includes(command);
  const { status, error } = spawnSync(isWindowsScript ? `${command}.cmd` : command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: isWindowsScript,
    ...options,
  });
  if (error) say(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/** Runs the command-line entry of an installed package. */
export function runPackage(pathInModules, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', pathInModules), ...args], options);
}

/** Runs one of the project's TypeScript programs under Node, from the folder the user is in. */
export function runTypeScript(path, args, nodeFlags = []) {
  const loader = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
  return run(process.execPath, [...nodeFlags, '--import', loader, join(root, path), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
}

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return (major === 20 && minor >= 19) || major > 22 || (major === 22 && minor >= 12);
}

/** Installs exactly what package-lock.json names, unless that is already done. */
export function ensureDependencies() {
  if (!isNodeNewEnough())
    stop(
      `Node ${process.versions.node} is too old. Install Node 20.19 or newer (not 21), or 22.12 or newer, from nodejs.org.`,
    );
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lock) return;
  say('installing what package-lock.json names (about a minute, once) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    stop(
      'npm could not install the dependencies. Check the network or the proxy settings of npm, then run the command again.',
    );
  writeFileSync(stampPath, lock);
}
