import { ensureDependencies, runTypeScript } from './setup.mjs';

ensureDependencies();
process.exit(
  runTypeScript('bench/wholePath.ts', process.argv.slice(2), [
    '--disable-warning=ExperimentalWarning',
  ]),
);
