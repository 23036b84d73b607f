import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './findBrowser.mjs';
import { root, run, runPackage, say, stop } from './setup.mjs';

/** Path of the Chromium that Playwright keeps in its own cache, if it is there. */
function playwrightBrowser() {
  const { chromium } = createRequire(join(root, 'package.json'))('playwright');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Finds a Chromium-based browser for the tests, or installs one: Playwright's own build, else
 * Debian's package where this process may install it. Gives its path.
 */
export function ensureBrowser() {
  const found = findBrowser() ?? playwrightBrowser();
  if (found !== undefined) return found;
  if (isDebianRoot()) {
    say('no Chromium found; installing the package "chromium" …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  } else {
    say('no Chromium found; downloading the one Playwright ships …');
    runPackage('playwright/cli.js', ['install', 'chromium-headless-shell', 'chromium']);
  }
  const installed = findBrowser() ?? playwrightBrowser();
  if (installed === undefined)
    stop(
      'the tests need a Chromium-based browser and none could be installed. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.',
    );
  return installed;
}
