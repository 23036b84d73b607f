import * as z from 'zod/mini';
import { resultFileSchema } from './resultFile';

/** The format of the result file as a JSON Schema, draft 2020-12, for readers in other languages. */
export function resultSchema(): object {
  return {
    ...z.toJSONSchema(resultFileSchema, { io: 'input' }),
    title: 'Polymyo result file',
    description: 'Every field is explained in docs/result-format.md.',
  };
}
