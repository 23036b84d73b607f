import { assert } from '../base/assert';
import type { BandFilter } from './bandFilter';
import { designButterworth } from './designButterworth';
import { designNotch } from './designNotch';
import { effectiveBand } from './effectiveBand';
import type { Section } from './section';

/**
 * Designs all sections of a band: high-pass, low-pass or, where both edges are given, the band-pass
 * of that order, followed by the notch at the mains frequency (not its multiples).
 *
 * What `effectiveBand` leaves out is left out here; a band it refuses must not come this far. An
 * empty list lets everything through.
 */
export function designBand(band: BandFilter, sampleRateHz: number): readonly Section[] {
  const effective = effectiveBand(band, sampleRateHz);
  assert(effective.ok, 'a band that this sample rate can carry');
  const { applied } = effective.value;
  const notch =
    applied.notchHz === undefined ? [] : designNotch({ notchHz: applied.notchHz, sampleRateHz });
  return [...designPasses(applied, sampleRateHz), ...notch];
}

function designPasses(
  { highPassHz, lowPassHz, order }: BandFilter,
  sampleRateHz: number,
): readonly Section[] {
  if (highPassHz !== undefined && lowPassHz !== undefined)
    return designButterworth({
      kind: 'band-pass',
      order,
      cutoffHz: [highPassHz, lowPassHz],
      sampleRateHz,
    });
  if (highPassHz !== undefined)
    return designButterworth({ kind: 'high-pass', order, cutoffHz: highPassHz, sampleRateHz });
  if (lowPassHz !== undefined)
    return designButterworth({ kind: 'low-pass', order, cutoffHz: lowPassHz, sampleRateHz });
  return [];
}
