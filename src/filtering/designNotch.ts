import { cosine, tangent } from '../base/trigonometry';
import { assert } from '../base/assert';
import type { Section } from './section';

export interface NotchDesign {
  readonly notchHz: number;
  readonly sampleRateHz: number;
  /** Notch frequency over the width at 3 dB of one pass; 30 unless told. */
  readonly quality?: number;
  /** Also takes out every multiple below half the sample rate, each with the same `quality`. */
  readonly withHarmonics?: boolean;
}

/**
 * Designs notches, one section for each frequency taken out, each as `scipy.signal.iirnotch`.
 *
 * Lets steady signals through unchanged. Rings for about `quality / (π notchHz)` seconds around a
 * sharp burst. The notch frequency lies below half the sample rate.
 *
 * Source: Orfanidis, Introduction to Signal Processing (1996), section 11.3.
 */
export function designNotch(design: NotchDesign): readonly Section[] {
  const { notchHz, sampleRateHz, quality = 30, withHarmonics = false } = design;
  assert(notchHz > 0 && notchHz < sampleRateHz / 2, 'a notch between 0 and half the rate');
  assert(quality > 0, 'a notch of some width');
  const sections = [sectionAt(notchHz, sampleRateHz, quality)];
  if (!withHarmonics) return sections;
  for (let multiple = 2; multiple * notchHz < sampleRateHz / 2; multiple += 1)
    sections.push(sectionAt(multiple * notchHz, sampleRateHz, quality));
  return sections;
}

function sectionAt(notchHz: number, sampleRateHz: number, quality: number): Section {
  const angle = (2 * Math.PI * notchHz) / sampleRateHz;
  const gain = 1 / (1 + tangent(angle / quality / 2));
  const middle = -2 * gain * cosine(angle);
  return { b0: gain, b1: middle, b2: gain, a1: middle, a2: 2 * gain - 1 };
}
