import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_SETTINGS } from '../src/analysis/settings';
import { parseRecipe } from '../src/analysis/recipe';
import { describeRecipeError } from '../src/report/describeRecipeError';
import { analyseFile } from './analyseFile';
import type { TextOptions } from './describeFile';
import { resultPathOf } from './resultPathOf';

const USAGE = `Usage: npm run analyse -- FILE… [--recipe FILE] [--out DIR]

Analyses EDF and BDF recordings, also inside .zip or .gz, text tables (CSV), or simulated
sample cases (as case:ID), and prints what was measured: channels, jerks, burst durations, the back-average, the findings.

  --recipe FILE   settings to use instead of the defaults (JSON; docs/result-format.md)
  --out DIR       writes one result file a recording: DIR/NAME.polymyo.json
  --unit UNIT     text tables: the unit of their signals, uV, mV, V or nV
  --rate HZ       text tables without a time column: rows a second
  --time-unit U   text tables with one: its unit, s or ms
  --help          this text
`;

/** Runs the command line; gives the exit code: 0 done, 1 a recording failed, 2 wrong use. */
async function main(): Promise<number> {
  const parsed = readArguments();
  if (parsed === undefined) return 2;
  const { files, recipe, out, text, isHelpWanted } = parsed;
  if (isHelpWanted) {
    console.log(USAGE);
    return 0;
  }
  if (text === undefined) return 2;
  if (files.length === 0 || (out !== undefined && hasClash(files, out))) return 2;
  const settings = recipe === undefined ? DEFAULT_SETTINGS : await readRecipe(recipe);
  if (settings === undefined) return 2;
  let failedCount = 0;
  for (const file of files) {
    const isDone = await analyseFile(file, { settings, text, outFolder: out });
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
        unit: { type: 'string' },
        rate: { type: 'string' },
        'time-unit': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const isHelpWanted = values.help === true;
    if (positionals.length === 0 && !isHelpWanted) console.error(USAGE);
    const { recipe, out } = values;
    const text = readTextOptions(values.unit, values.rate, values['time-unit']);
    return { files: positionals, recipe, out, text, isHelpWanted };
  } catch (trouble) {
    console.error(trouble instanceof Error ? trouble.message : String(trouble));
    console.error(USAGE);
    return undefined;
  }
}

/** What is said of text tables; `undefined` when it cannot be, which has been printed. */
function readTextOptions(
  unitText: string | undefined,
  rateText: string | undefined,
  timeUnitText: string | undefined,
): TextOptions | undefined {
  const unit = (['uV', 'mV', 'V', 'nV'] as const).find((one) => one === unitText);
  const timeUnit = (['s', 'ms'] as const).find((one) => one === timeUnitText);
  const sampleRateHz = rateText === undefined ? undefined : Number(rateText);
  const isWrong =
    (unitText !== undefined && unit === undefined) ||
    (timeUnitText !== undefined && timeUnit === undefined) ||
    (sampleRateHz !== undefined && !(sampleRateHz > 0));
  if (!isWrong) return { unit, sampleRateHz, timeUnit };
  console.error('--unit is uV, mV, V or nV; --rate is a number of hertz; --time-unit is s or ms.');
  return undefined;
}

/** Whether two recordings would be written to one result file; says which. */
function hasClash(files: readonly string[], outFolder: string): boolean {
  const paths = files.map((file) => resultPathOf(outFolder, basename(file).replace(/^case:/, '')));
  const second = paths.findIndex((path, position) => paths.indexOf(path) < position);
  if (second < 0) return false;
  const first = paths.indexOf(paths.at(second) ?? '');
  console.error(
    `${files.at(first)} and ${files.at(second)} would both be written to ${paths.at(first)}. Analyse them into different folders.`,
  );
  return true;
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
