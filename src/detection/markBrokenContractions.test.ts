import { describe, expect, test } from 'vitest';
import { burstAt } from './burstAt';
import { markBrokenContractions } from './markBrokenContractions';

describe('markBrokenContractions', () => {
  test('excludes the pieces of one contraction, not a train of short bursts', () => {
    const pieces = [12.5, 12.72, 12.94].map((onset) => burstAt(onset, { durationMs: 200 }));
    const train = Array.from({ length: 20 }, (_, i) => burstAt(20 + i * 0.04));
    const marked = markBrokenContractions([...pieces, ...train], 500);
    for (const { exclusion } of marked.slice(0, 3))
      expect(exclusion).toEqual({ kind: 'contraction', maxDurationMs: 500 });
    expect(marked.slice(3)).toEqual(train);
    expect(markBrokenContractions(pieces, 700)).toEqual(pieces);
    expect(markBrokenContractions([], 500)).toEqual([]);
  });
});
