import { ensureDependencies, runTypeScript } from './setup.mjs';

ensureDependencies();
process.exit(
  runTypeScript('cli/conformance.ts', process.argv.slice(2), [
    '--disable-warning=ExperimentalWarning',
  ]),
);
