import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { hashFile } from './hashFile';

const random = seededRandom(61);

test.each([0, 1, 63, 64, 1000, 4 * 1024 * 1024, 9 * 1024 * 1024 + 17])(
  'agrees with node:crypto on %d bytes',
  async (byteCount) => {
    const bytes = Uint8Array.from({ length: byteCount }, () => random.integer(256));
    const fractions: number[] = [];
    const hash = await hashFile(new Blob([bytes]), (fraction) => fractions.push(fraction));
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(fractions).toHaveLength(Math.ceil(byteCount / (4 * 1024 * 1024)));
    if (byteCount > 0) expect(fractions.at(-1)).toBe(1);
  },
);
