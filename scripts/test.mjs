import { ensureBrowser } from './ensureBrowser.mjs';
import { ensureDependencies, runPackage, say } from './setup.mjs';

ensureDependencies();
const browser = ensureBrowser();
say(`running every test; browser: ${browser}`);
process.exit(
  runPackage('vitest/vitest.mjs', ['run', ...process.argv.slice(2)], {
    env: { ...process.env, CHROMIUM_PATH: browser },
  }),
);
