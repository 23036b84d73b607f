import { writeFileSync } from 'node:fs';
import { resultSchema } from '../src/analysis/resultSchema';

const path = new URL('../docs/result.schema.json', import.meta.url);
writeFileSync(path, `${JSON.stringify(resultSchema(), null, 2)}\n`);
process.stdout.write('docs/result.schema.json written\n');
