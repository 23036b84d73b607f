import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/base/random';
import { checkOddFile } from './conformance/checkOddFile';
import { checkRealFile } from './conformance/checkRealFile';
import { damageFile } from './conformance/damageFile';
import { oddFiles } from './conformance/oddFiles';
import type { ConformanceRow } from './conformance/row';

const FOLDER = join('..', 'shared', 'recordings');
const REAL_FOLDERS = ['edf-valid', 'edf-bad'].map((name) => join(FOLDER, name)).filter(existsSync);
/** Longer files are damaged after being cut to this: the rest is more of the same. */
const MAX_DAMAGED_BYTE_COUNT = 100_000;

const USAGE = `Usage: npm run conformance [-- --damage [--flips N]]

Opens made files with one oddity each, and the recordings in ../shared/recordings where
that folder is there, and compares what is read with known answers and with what MNE,
pyEDFlib or edfio read. Fails when anything disagrees.

  --damage    damages each of these files instead: cut at every byte of the header and at
              1000 seeded places after it, and 10000 seeded bytes changed; tells how all end
  --flips N   changes N bytes of each file instead of 10000
`;

/** Exit code: 0 all agrees, 1 something does not, 2 wrong use. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      damage: { type: 'boolean', default: false },
      flips: { type: 'string', default: '10000' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const flipCount = Number(values.flips);
  if (!Number.isInteger(flipCount) || flipCount < 0) {
    console.error(`--flips takes a whole number, not “${values.flips}”.`);
    return 2;
  }
  return values.damage ? damageAll(flipCount) : compareAll();
}

async function compareAll(): Promise<number> {
  const rows: ConformanceRow[] = [];
  for (const file of oddFiles()) rows.push(await checkOddFile(file));
  for (const folder of REAL_FOLDERS)
    for (const name of readdirSync(folder).sort()) rows.push(await checkRealFile(folder, name));
  console.log('# Conformance\n\nThis is the output of `npm run conformance`.\n');
  if (REAL_FOLDERS.length === 0) console.log('skipped: no ../shared\n');
  console.log(
    '| File | Result | Channels | Duration (s) | Notes | Reference | Largest difference (µV) | (bits) | (s) | Verdict |',
  );
  console.log('| --- | --- | --: | --: | --- | --- | --: | --: | --: | --- |');
  for (const row of rows) console.log(lineOf(row));
  const wrong = rows.filter(({ disagreements }) => disagreements.length > 0);
  const refused = rows.filter(({ result }) => result.startsWith('refused'));
  console.log(
    `\n${rows.length} files: ${rows.length - refused.length} opened, ${refused.length} refused with a known kind, ${wrong.length} disagree.`,
  );
  return wrong.length === 0 ? 0 : 1;
}

function lineOf(row: ConformanceRow): string {
  const cells = [
    row.name,
    row.result,
    row.channelCount ?? '–',
    row.durationSeconds === undefined ? '–' : Number(row.durationSeconds.toFixed(6)),
    row.noteKinds.length === 0 ? '–' : [...new Set(row.noteKinds)].join(', '),
    row.reference,
    ...[row.largest.microvolts, row.largest.bits, row.largest.seconds].map((value) =>
      value === undefined ? '–' : value === 0 ? '0' : value.toExponential(0),
    ),
    row.disagreements.length === 0 ? 'agrees' : `**${row.disagreements.join('; ')}**`,
  ];
  return `| ${cells.join(' | ')} |`;
}

async function damageAll(flipCount: number): Promise<number> {
  const files = [
    ...oddFiles().map(({ name, bytes }) => ({ name, bytes })),
    ...REAL_FOLDERS.flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .map((name) => ({
          name,
          bytes: new Uint8Array(readFileSync(join(folder, name))).slice(0, MAX_DAMAGED_BYTE_COUNT),
        })),
    ),
  ];
  const total = new Map<string, number>();
  let faultCount = 0;
  for (const [position, { name, bytes }] of files.entries()) {
    const counts = { dataCutCount: 1000, flipCount };
    const { endings, faults } = await damageFile(bytes, seededRandom(1000 + position), counts);
    for (const [kind, count] of endings) total.set(kind, (total.get(kind) ?? 0) + count);
    faultCount += faults.length;
    for (const fault of faults) console.log(`${name}: ${fault}`);
  }
  for (const [kind, count] of [...total].sort(([, a], [, b]) => b - a))
    console.log(`${String(count).padStart(9)}  ${kind}`);
  const damagedCount = [...total.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `\n${damagedCount} damaged copies of ${files.length} files; ${faultCount} threw, hung, or gave what is no number. Peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB.`,
  );
  return faultCount === 0 ? 0 : 1;
}

process.exitCode = await main();
