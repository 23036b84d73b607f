import { expect, test } from 'vitest';
import { rememberLast } from './rememberLast';

test('the last answer is remembered by its key, an older one and a failure are not', async () => {
  const asked: string[] = [];
  const recall = rememberLast((input: string) => {
    asked.push(input);
    return input === 'bad' ? Promise.reject(new Error('unreadable')) : Promise.resolve({ input });
  });

  const first = await recall('a', 'a');
  expect(await recall('a', 'not looked at')).toBe(first);
  expect(asked).toEqual(['a']);

  expect(await recall('b', 'b')).toEqual({ input: 'b' });
  expect(await recall('a', 'a')).not.toBe(first);
  expect(asked).toEqual(['a', 'b', 'a']);

  await expect(recall('c', 'bad')).rejects.toThrow('unreadable');
  expect(await recall('c', 'good')).toEqual({ input: 'good' });
});
