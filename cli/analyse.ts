import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { parseRecipe } from '../src/analysis/recipe';
import { describeRecipeError } from '../src/report/describeRecipeError';
import { analyseFile } from './analyseFile';

const USAGE = `Usage: npm run analyse -- FILE… [--recipe FILE] [--out DIR]

Analyses EDF and BDF recordings (or simulated sample cases, as case:ID) and prints
what was measured: channels, jerks, burst durations, the back-average, the findings.

  --recipe FILE   settings to use instead of the defaults (JSON; docs/result-format.md)
  --out DIR       writes one result file a recording: DIR/NAME.polymyo.json
  --help          this text
`;

/** Runs the command line; gives the exit code: 0 done, 1 a recording failed, 2 wrong use. */
async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) return 2;
  const { files, recipe, out } = parsed;
  const settings = recipe === undefined ? DEFAULT_SETTINGS : await readRecipe(recipe);
  if (settings === undefined) return 2;
  let failedCount = 0;
  for (const file of files) {
    const isDone = await analyseFile(file, { settings, outFolder: out });
    if (!isDone) failedCount += 1;
  }
  if (files.length > 1)
    console.log(`\n${files.length - failedCount} of ${files.length} recordings analysed.`);
  return failedCount === 0 ? 0 : 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        recipe: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    if (values.help === true || positionals.length === 0) {
      console.log(USAGE);
      return undefined;
    }
    return { files: positionals, recipe: values.recipe, out: values.out };
  } catch (trouble) {
    console.error(trouble instanceof Error ? trouble.message : String(trouble));
    console.error(USAGE);
    return undefined;
  }
}

async function readRecipe(path: string) {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    console.error(`The recipe ${path} cannot be read. Check the path.`);
    return undefined;
  }
  const recipe = parseRecipe(text);
  if (recipe.ok) return recipe.value;
  console.error(`The recipe ${path} ${describeRecipeError(recipe.error)}`);
  return undefined;
}

process.exitCode = await main();
