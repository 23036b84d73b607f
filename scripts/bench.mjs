import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runTypeScript, stop } from './setup.mjs';

const [name = 'wholePath', ...rest] = process.argv.slice(2);
const path = join('bench', `${name}.ts`);
if (!existsSync(join(root, path)))
  stop(`There is no bench “${name}”. There are: wholePath, reading, longRecording, page.`);
ensureDependencies();
process.exit(runTypeScript(path, rest, ['--disable-warning=ExperimentalWarning']));
