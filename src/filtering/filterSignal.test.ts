import { describe, expect, test } from 'vitest';
import expected from '../../samples/reference/filtering.expected.json';
import type { Signal } from '../base/signal';
import type { BandFilter } from './bandFilter';
import { filterSignal } from './filterSignal';

const OPEN: BandFilter = {
  highPassHz: undefined,
  lowPassHz: undefined,
  order: 2,
  notchHz: undefined,
};

function signalOf(samples: readonly number[], sampleRateHz: number): Signal {
  return {
    microvolts: Float64Array.from(samples),
    sampleRateHz,
    startSeconds: expected.startSeconds,
  };
}

function expectClose(filtered: Signal, reference: readonly number[]) {
  const peak = Math.max(...reference.map(Math.abs));
  expect(filtered.microvolts).toHaveLength(reference.length);
  for (const [i, value] of [...filtered.microvolts].entries())
    // As in applyZeroPhase.test: the last bit of the coefficients, twice.
    expect(Math.abs(value - reference[i])).toBeLessThan(1e-8 * peak);
}

function outputOf(kind: string, sampleRateHz: number, order: number): readonly number[] {
  const row = expected.outputs.find(
    (candidate) =>
      candidate.kind === kind &&
      candidate.sampleRateHz === sampleRateHz &&
      candidate.order === order,
  );
  return row?.zeroPhase ?? [];
}

describe('filterSignal', () => {
  test(`applies each kind of band as ${expected.producer}`, () => {
    const at2000 = signalOf(expected.samples, 2000);
    expectClose(
      filterSignal(at2000, { ...OPEN, highPassHz: 20, lowPassHz: 450 }),
      outputOf('band-pass', 2000, 2),
    );
    expectClose(filterSignal(at2000, { ...OPEN, highPassHz: 20 }), outputOf('high-pass', 2000, 2));
    expectClose(
      filterSignal(at2000, { ...OPEN, lowPassHz: 70, order: 4 }),
      outputOf('low-pass', 2000, 4),
    );
    expectClose(
      filterSignal(at2000, { highPassHz: 20, lowPassHz: 450, order: 2, notchHz: 50 }),
      expected.bandWithNotch,
    );
  });

  test('applies the high-pass alone where the rate ends below the low-pass', () => {
    const at1000 = signalOf(expected.samples, 1000);
    expect(filterSignal(at1000, { ...OPEN, highPassHz: 20, lowPassHz: 500 })).toEqual(
      filterSignal(at1000, { ...OPEN, highPassHz: 20 }),
    );
  });

  test('keeps place and rate, changes nothing with an open band, leaves its input alone', () => {
    const signal = signalOf([3, -1, 4], 1000);
    expect(filterSignal(signal, OPEN)).toEqual(signal);
    const filtered = filterSignal(signal, { ...OPEN, highPassHz: 20 });
    expect(filtered).toMatchObject({ sampleRateHz: 1000, startSeconds: expected.startSeconds });
    expect([...signal.microvolts]).toEqual([3, -1, 4]);
    expect(filterSignal(signalOf([], 1000), { ...OPEN, highPassHz: 20 }).microvolts).toHaveLength(
      0,
    );
  });

  test('stops rather than answer with no number', () => {
    const broken = signalOf([1, 2, Number.NaN, 4, 5], 1000);
    expect(() => filterSignal(broken, { ...OPEN, highPassHz: 20 })).toThrow('finite');
    const impossible = { ...OPEN, highPassHz: 600 };
    expect(() => filterSignal(signalOf([1, 2], 1000), impossible)).toThrow('sample rate');
  });
});
