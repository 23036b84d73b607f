import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { resultSchema } from './resultSchema';
import { SETTING_FIELDS } from './settingFields';

const schemaNode = z.object({
  properties: z.optional(z.record(z.string(), z.unknown())),
  items: z.optional(z.unknown()),
  anyOf: z.optional(z.array(z.unknown())),
});

/** Names of all fields, however deep. */
function fieldNames(node: unknown): readonly string[] {
  const parsed = schemaNode.safeParse(node);
  if (!parsed.success) return [];
  const { properties = {}, items, anyOf = [] } = parsed.data;
  return [
    ...Object.keys(properties),
    ...[...Object.values(properties), items, ...anyOf].flatMap(fieldNames),
  ];
}

const document = readFileSync('docs/result-format.md', 'utf8');

describe('the published schema', () => {
  test('is what `npm run schema` makes', () => {
    const committed: unknown = JSON.parse(readFileSync('docs/result.schema.json', 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(resultSchema())));
  });

  test('every field of it is explained in docs/result-format.md', () => {
    const names = [...new Set(fieldNames(resultSchema()))];
    expect(names.length).toBeGreaterThan(80);
    expect(names.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
  });

  test('so is every numeric setting, with its default’s limits', () => {
    for (const { path, minimum, maximum } of SETTING_FIELDS) {
      const row = document.split('\n').find((line) => line.includes(`| \`${path}\``));
      expect(row, path).toContain(`${minimum} to ${maximum}`);
    }
  });
});
