import { assert } from '../base/assert';
import type { Signal } from '../base/signal';

/**
 * The derivation `minuend − subtrahend`: what a bipolar amplifier between the two would have seen.
 *
 * Both cover the same stretch at the same rate.
 */
export function subtract(minuend: Signal, subtrahend: Signal): Signal {
  assertAligned(minuend, subtrahend);
  const microvolts = Float64Array.from(minuend.microvolts);
  for (let i = 0; i < microvolts.length; i += 1) microvolts[i] -= subtrahend.microvolts[i];
  return { ...minuend, microvolts };
}

/**
 * Refers signals to their common average: from each sample the mean of all signals at that moment
 * is taken off. In the order given.
 *
 * `undefined` for fewer than two signals, where the average would be the signal itself. All cover
 * the same stretch at the same rate. The caller leaves out bad channels: one loose electrode
 * appears in all.
 */
export function averageReference(signals: readonly Signal[]): readonly Signal[] | undefined {
  const first = signals.at(0);
  if (first === undefined || signals.length < 2) return undefined;
  const mean = new Float64Array(first.microvolts.length);
  for (const signal of signals) {
    assertAligned(first, signal);
    for (let i = 0; i < mean.length; i += 1) mean[i] += signal.microvolts[i] / signals.length;
  }
  return signals.map((signal) => subtract(signal, { ...first, microvolts: mean }));
}

/** Starts further apart than this share of a sample period are another moment. */
const START_TOLERANCE_PERIODS = 1e-3;

function assertAligned(a: Signal, b: Signal): void {
  assert(a.sampleRateHz === b.sampleRateHz, 'one sample rate');
  assert(a.microvolts.length === b.microvolts.length, 'one length');
  const periodsApart = Math.abs(a.startSeconds - b.startSeconds) * a.sampleRateHz;
  assert(periodsApart <= START_TOLERANCE_PERIODS, 'one start');
}
