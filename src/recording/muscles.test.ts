import { describe, expect, test } from 'vitest';
import { MUSCLES } from './muscles';

describe('MUSCLES', () => {
  test('each has an id of its own, in lower case', () => {
    const ids = MUSCLES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('no name stands for two muscles', () => {
    const plain = (name: string) =>
      name
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '');
    const owners = new Map<string, string>();
    for (const { id, name, abbreviations, otherNames } of MUSCLES) {
      for (const word of [name, ...abbreviations, ...otherNames]) {
        expect(owners.get(plain(word)) ?? id, word).toBe(id);
        owners.set(plain(word), id);
      }
    }
  });

  test.each([
    ['masseter', 6, 8],
    ['sternocleidomastoid', 8, 11],
    ['deltoid', 10, 12],
    ['biceps', 11, 14],
    ['extensor-carpi-radialis', 15, 17],
    ['extensor-digitorum', 15, 17],
    ['first-dorsal-interosseous', 20, 23],
    ['abductor-pollicis-brevis', 20, 23],
    ['abductor-digiti-minimi', 20, 23],
    ['paraspinal', 14, 20],
    ['rectus-abdominis', 14, 20],
    ['quadriceps', 20, 24],
    ['tibialis-anterior', 27, 31],
    ['abductor-hallucis', 36, 40],
  ])('cortex to %s: %d to %d ms', (id, low, high) => {
    expect(MUSCLES.find((muscle) => muscle.id === id)?.conductionMs).toEqual({ low, high });
  });

  test('times that are not listed are undefined, not guessed', () => {
    expect(MUSCLES.find(({ id }) => id === 'trapezius')?.conductionMs).toBeUndefined();
  });
});
