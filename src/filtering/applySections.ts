import type { ReadonlySamples } from '../base/signal';
import type { Section } from './section';

/** What one section remembers between samples (transposed direct form II). */
export interface SectionState {
  readonly first: number;
  readonly second: number;
}

/** Filtered samples, and the states with which the next stretch goes on without a seam. */
export interface SectionsOutput {
  readonly filtered: Float64Array;
  readonly states: readonly SectionState[];
}

const REST: SectionState = { first: 0, second: 0 };

/**
 * Filters samples once, forwards in time, so that they come out delayed; as `scipy.signal.sosfilt`.
 *
 * `states` holds one state for each section; without it, the filter starts from rest, as if zeros
 * had gone before. No samples give no samples and the same states.
 */
export function applySections(
  sections: readonly Section[],
  samples: ReadonlySamples,
  states: readonly SectionState[] = [],
): SectionsOutput {
  const filtered = Float64Array.from(samples);
  const endStates = sections.map((section, sectionIndex) =>
    filterInPlace(section, filtered, states[sectionIndex] ?? REST),
  );
  return { filtered, states: endStates };
}

/** Below this a state is rounding dust; kept, it would slow every later sample of a silence. */
const SMALLEST_STATE = 1e-200;

const FLUSH_SAMPLE_COUNT = 1024;

/** Overwrites `values`, which this file alone owns, and gives the state after the last one. */
function filterInPlace(section: Section, values: Float64Array, start: SectionState): SectionState {
  const { b0, b1, b2, a1, a2 } = section;
  let { first, second } = start;
  for (let from = 0; from < values.length; from += FLUSH_SAMPLE_COUNT) {
    const to = Math.min(values.length, from + FLUSH_SAMPLE_COUNT);
    for (let i = from; i < to; i += 1) {
      const input = values[i];
      const output = b0 * input + first;
      first = b1 * input - a1 * output + second;
      second = b2 * input - a2 * output;
      values[i] = output;
    }
    if (Math.abs(first) < SMALLEST_STATE && Math.abs(second) < SMALLEST_STATE) {
      first = 0;
      second = 0;
    }
  }
  return { first, second };
}
