import { assert } from '../base/assert';
import type { ButterworthDesign } from './designButterworth';

interface DesignRow {
  readonly kind: string;
  readonly cutoffHz: number | readonly number[];
  readonly order: number;
  readonly sampleRateHz: number;
}

/** Reads a design from a row of reference values; for tests only. */
export function expectedDesign(row: DesignRow): ButterworthDesign {
  const { kind, cutoffHz, order, sampleRateHz } = row;
  if (typeof cutoffHz === 'number') {
    assert(kind === 'low-pass' || kind === 'high-pass', 'one edge makes a low- or a high-pass');
    return { kind, cutoffHz, order, sampleRateHz };
  }
  assert(kind === 'band-pass' || kind === 'band-stop', 'two edges make a band');
  return { kind, cutoffHz: [cutoffHz[0], cutoffHz[1]], order, sampleRateHz };
}
