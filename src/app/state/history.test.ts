import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commit, redo, startHistory, undo } from './history';

describe('history', () => {
  test('undo gives back each earlier value in turn, redo each later one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 40 }), (values) => {
        const steps = values.map((value, index) => ({ value, index }));
        const start = { value: 0, index: -1 };
        const full = steps.reduce((history, step) => commit(history, step), startHistory(start));

        let back = full;
        for (const expected of [start, ...steps].slice(0, -1).reverse()) {
          back = undo(back);
          expect(back.present).toEqual(expected);
        }
        expect(undo(back)).toBe(back);

        let forward = back;
        for (const expected of steps) {
          forward = redo(forward);
          expect(forward.present).toEqual(expected);
        }
        expect(redo(forward)).toBe(forward);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  test('a new edit after an undo forgets what was undone', () => {
    const history = commit(undo(commit(startHistory('a'), 'b')), 'c');

    expect(history.future).toEqual([]);
    expect(undo(history).present).toBe('a');
  });

  test('committing the same value is no step', () => {
    const history = startHistory('a');

    expect(commit(history, 'a')).toBe(history);
  });

  test('at least 1,000 steps can be undone', () => {
    let history = startHistory(0);
    for (let step = 1; step <= 1000; step += 1) history = commit(history, step);
    for (let step = 1; step <= 1000; step += 1) history = undo(history);

    expect(history.present).toBe(0);
  });
});
