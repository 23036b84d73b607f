import { describe, expect, test } from 'vitest';
import {
  choicesWith,
  nextPreset,
  roundAmount,
  SENSITIVITY_PRESETS,
  SWEEP_PRESETS,
} from './presets';

describe('nextPreset', () => {
  test('steps from preset to preset and stays at the ends', () => {
    expect(nextPreset(SWEEP_PRESETS, 30, 'up')).toBe(60);
    expect(nextPreset(SWEEP_PRESETS, 30, 'down')).toBe(15);
    expect(nextPreset(SWEEP_PRESETS, 300, 'up')).toBe(300);
    expect(nextPreset(SENSITIVITY_PRESETS, 1, 'down')).toBe(1);
  });

  test('a value between presets goes to its neighbour', () => {
    expect(nextPreset(SWEEP_PRESETS, 40, 'up')).toBe(60);
    expect(nextPreset(SWEEP_PRESETS, 40, 'down')).toBe(30);
  });
});

describe('choicesWith', () => {
  test('keeps a value that is no preset on offer, in order', () => {
    expect(choicesWith([1, 5, 10], 7)).toEqual([1, 5, 7, 10]);
    expect(choicesWith([1, 5, 10], 5)).toEqual([1, 5, 10]);
  });
});

describe('roundAmount', () => {
  test.each([
    [70, 50],
    [80, 100],
    [0.667, 0.5],
    [1500, 1000],
    [1600, 2000],
    [9.9, 10],
    [1, 1],
  ])('%d is nearest to %d', (wanted, expected) => {
    expect(roundAmount(wanted)).toBeCloseTo(expected, 12);
  });
});
