import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** A folder may import from folders above it in this list, never from one below it. */
const LAYERS = [
  'src/base',
  'src/recording',
  'src/filtering',
  'src/detection',
  'src/measuring',
  'src/averaging',
  'src/findings',
  'src/analysis',
  'src/comparing',
  'src/figures',
  'src/report',
  'samples',
  'workers',
  'cli',
  'src/app',
];

/** Folders the page may take more than types from. */
const PAGE_MAY_CALL =
  /^src\/(base|comparing|figures|report|app)\/|^src\/analysis\/(settings|settingFields|checkSettings|resultFile|recipe)$|^src\/recording\/(muscles|withDerivations)$|^samples\/cases\//;

/** The only places that may import a package whose name begins so. */
const DOORS: Record<string, readonly string[]> = {
  'fft.js': ['src/filtering/spectrum.ts'],
  edfdecoder: ['src/recording/'],
  '@noble/hashes': ['src/recording/'],
  plotly: ['src/figures/', 'src/app/widgets/Figure.tsx'],
  comlink: ['workers/', 'src/app/analysisClient.ts'],
  react: ['src/app/', 'src/main.tsx'],
  '@mantine': ['src/app/', 'src/main.tsx'],
};

const files = ['src', 'workers', 'samples', 'cli']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'));
const imports = files.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(/^import (type )?[^'"]*from '([^']+)'/gm)].map(
    ([, type, target]) => ({
      from,
      isType: type !== undefined,
      to: target?.startsWith('.') ? normalize(join(from, '..', target)) : (target ?? ''),
    }),
  ),
);
const layerOf = (path: string) => LAYERS.findIndex((layer) => path.startsWith(`${layer}/`));
const named = (wrong: typeof imports) => wrong.map(({ from, to }) => `${from} imports ${to}`);

test('the scan sees the code', () => {
  expect(imports.length).toBeGreaterThan(10);
});

test('imports never point down the list', () => {
  const wrong = imports.filter(({ from, to }) => layerOf(from) >= 0 && layerOf(to) > layerOf(from));
  expect(named(wrong)).toEqual([]);
});

test('every source folder has its layer', () => {
  const homeless = files.filter((path) => layerOf(path) < 0 && path !== 'src/main.tsx');
  expect(homeless).toEqual([]);
});

test('the page computes nothing: from the stages and the worker it takes only types', () => {
  const isPage = (path: string) => /^src\/(figures|app)\//.test(path);
  const wrong = imports.filter(
    ({ from, to, isType }) =>
      isPage(from) && layerOf(to) >= 0 && !isType && !PAGE_MAY_CALL.test(to),
  );
  expect(named(wrong)).toEqual([]);
});

test('each package comes in by its own door', () => {
  const wrong = imports.filter(({ from, to }) =>
    Object.entries(DOORS).some(
      ([name, doors]) => to.startsWith(name) && !doors.some((door) => from.startsWith(door)),
    ),
  );
  expect(named(wrong)).toEqual([]);
});

test('the map names every folder in its order', () => {
  const map = readFileSync('src/README.md', 'utf8');
  const named = [...map.matchAll(/^\| `(\w+)`/gm)].map(([, folder]) => `src/${folder}`);
  expect(named).toEqual(LAYERS.filter((layer) => layer.startsWith('src/')));
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => `src/${name}`).sort()).toEqual([...named].sort());
});
