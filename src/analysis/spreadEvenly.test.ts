import { expect, test } from 'vitest';
import { spreadEvenly } from './spreadEvenly';

test('all, where there is room for all', () => {
  expect(spreadEvenly(4, 4)).toEqual([0, 1, 2, 3]);
  expect(spreadEvenly(3, 99)).toEqual([0, 1, 2]);
  expect(spreadEvenly(0, 5)).toEqual([]);
  expect(spreadEvenly(5, 0)).toEqual([]);
});

test('else as many as there is room for, each once, no two further apart than need be', () => {
  for (const [total, count] of [
    [10, 3],
    [21_600, 3333],
    [1001, 1000],
    [7, 6],
  ] as const) {
    const chosen = spreadEvenly(total, count);
    expect(chosen).toHaveLength(count);
    expect(new Set(chosen).size).toBe(count);
    const steps = chosen.slice(1).map((position, i) => position - chosen[i]);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
    expect(chosen[0]).toBe(0);
    expect(chosen.at(-1)).toBeLessThan(total);
    expect(chosen.at(-1)).toBeGreaterThanOrEqual(total - Math.ceil(total / count));
  }
});
