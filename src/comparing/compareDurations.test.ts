import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/comparing.expected.json';
import { compareDurations } from './compareDurations';

describe('compareDurations', () => {
  test.each(expected.durations)(`agrees with ${expected.producer}: $name`, (reference) => {
    const result = compareDurations(reference.first, reference.second);

    if (!result.ok) throw new Error(result.error.kind);
    const { differenceMs, lowMs, highMs, degreesOfFreedom } = result.value;
    expect(differenceMs).toBeCloseTo(reference.differenceMs, 9);
    expect(degreesOfFreedom).toBeCloseTo(reference.degreesOfFreedom, 6);
    // A thousandth of a millisecond: far below a sample period, above the error of the t quantile.
    expect(Math.abs(lowMs - reference.lowMs)).toBeLessThan(1e-3);
    expect(Math.abs(highMs - reference.highMs)).toBeLessThan(1e-3);
  });

  test('has no interval with a single burst on one side', () => {
    const many = { meanDurationMs: 33, sdDurationMs: 7, burstCount: 40 };
    const one = { meanDurationMs: 50, sdDurationMs: undefined, burstCount: 1 };

    expect(compareDurations(many, one)).toEqual({
      ok: false,
      error: { kind: 'too-few-bursts', firstCount: 40, secondCount: 1 },
    });
  });

  test('has no interval when no burst differs from its mean', () => {
    const same = { meanDurationMs: 33, sdDurationMs: 0, burstCount: 4 };

    expect(compareDurations(same, same)).toEqual({ ok: false, error: { kind: 'no-spread' } });
  });
});
