import { assert } from '../base/assert';
import { fail, succeed } from '../base/result';
import type { Result } from '../base/result';
import type { BandFilter } from './bandFilter';

/** What a band comes to at one sample rate. */
export interface EffectiveBand {
  /** The filter really applied; what the rate cannot carry is `undefined` here. */
  readonly applied: BandFilter;
  /** What was asked for and is not applied; for the reader of the figures. */
  readonly notes: readonly FilterNote[];
}

/** A part of a band left out because the sample rate already ends below it. */
export type FilterNote =
  | { readonly kind: 'low-pass-left-out'; readonly lowPassHz: number; readonly limitHz: number }
  | { readonly kind: 'notch-left-out'; readonly notchHz: number; readonly limitHz: number };

/** Why a band cannot be applied at all. */
export type FilterError =
  | {
      readonly kind: 'order-out-of-range';
      readonly order: number;
      readonly minOrder: number;
      readonly maxOrder: number;
    }
  | { readonly kind: 'cutoff-not-positive'; readonly cutoffHz: number }
  | { readonly kind: 'high-pass-too-low'; readonly highPassHz: number; readonly minHz: number }
  | {
      readonly kind: 'high-pass-above-nyquist';
      readonly highPassHz: number;
      readonly limitHz: number;
    }
  | { readonly kind: 'band-empty'; readonly highPassHz: number; readonly lowPassHz: number };

const MIN_ORDER = 1;
const MAX_ORDER = 8;

/** Cut-offs from this fraction of half the sample rate have no room left for their slope. */
const LIMIT_OF_NYQUIST_FRACTION = 0.95;

/**
 * Below this fraction of the sample rate, coefficients held in 53 bits bend the response around the
 * cut-off noticeably: at it, by 3e-6 at order 2 and 3e-5 at order 8.
 */
const MIN_OF_RATE_FRACTION = 1e-6;

/**
 * Says what a band comes to at a sample rate, or why it cannot be applied.
 *
 * A low-pass or notch at or above 0.95 times half the sample rate is left out and noted; the rest
 * of the band holds. A high-pass there is refused, since nothing would remain, as is a band whose
 * edges do not rise. The sample rate is positive.
 */
export function effectiveBand(
  band: BandFilter,
  sampleRateHz: number,
): Result<EffectiveBand, FilterError> {
  assert(sampleRateHz > 0 && Number.isFinite(sampleRateHz), 'a positive sample rate');
  const limitHz = (LIMIT_OF_NYQUIST_FRACTION * sampleRateHz) / 2;
  const error = findError(band, limitHz, MIN_OF_RATE_FRACTION * sampleRateHz);
  if (error !== undefined) return fail(error);
  const { lowPassHz, notchHz } = band;
  const notes: FilterNote[] = [];
  if (lowPassHz !== undefined && lowPassHz >= limitHz)
    notes.push({ kind: 'low-pass-left-out', lowPassHz, limitHz });
  if (notchHz !== undefined && notchHz >= limitHz)
    notes.push({ kind: 'notch-left-out', notchHz, limitHz });
  const isLeftOut = (kind: FilterNote['kind']) => notes.some((note) => note.kind === kind);
  return succeed({
    applied: {
      ...band,
      lowPassHz: isLeftOut('low-pass-left-out') ? undefined : lowPassHz,
      notchHz: isLeftOut('notch-left-out') ? undefined : notchHz,
    },
    notes,
  });
}

function findError(band: BandFilter, limitHz: number, minHz: number): FilterError | undefined {
  const { highPassHz, lowPassHz, order } = band;
  if (!Number.isInteger(order) || order < MIN_ORDER || order > MAX_ORDER)
    return { kind: 'order-out-of-range', order, minOrder: MIN_ORDER, maxOrder: MAX_ORDER };
  for (const cutoffHz of [highPassHz, lowPassHz])
    if (cutoffHz !== undefined && !(cutoffHz > 0)) return { kind: 'cutoff-not-positive', cutoffHz };
  if (highPassHz === undefined) return undefined;
  if (lowPassHz !== undefined && lowPassHz <= highPassHz)
    return { kind: 'band-empty', highPassHz, lowPassHz };
  if (highPassHz >= limitHz) return { kind: 'high-pass-above-nyquist', highPassHz, limitHz };
  if (highPassHz < minHz) return { kind: 'high-pass-too-low', highPassHz, minHz };
  return undefined;
}
