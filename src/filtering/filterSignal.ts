import { assert } from '../base/assert';
import type { Signal } from '../base/signal';
import { applyZeroPhase } from './applyZeroPhase';
import type { BandFilter } from './bandFilter';
import { designBand } from './designBand';

/**
 * Filters a signal to a band, forwards and backwards, so that nothing moves in time.
 *
 * Ask `effectiveBand` first: it says which parts of the band the sample rate can carry, and a band
 * it refuses breaks this function. All samples are finite; one that is not would spoil every other.
 * An empty signal stays empty. A short one is filtered as well as its length allows: nearer to an
 * edge than `contextSeconds`, the answer depends on samples that are not there.
 */
export function filterSignal(signal: Signal, band: BandFilter): Signal {
  const sections = designBand(band, signal.sampleRateHz);
  const microvolts = applyZeroPhase(sections, signal.microvolts);
  // The recursion carries anything that is not a number on to the last sample it reaches.
  assert(microvolts.length === 0 || Number.isFinite(microvolts[0]), 'finite samples to filter');
  return { ...signal, microvolts };
}
