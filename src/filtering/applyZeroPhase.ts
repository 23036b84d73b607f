import type { ReadonlySamples } from '../base/signal';
import { applySections } from './applySections';
import type { SectionState } from './applySections';
import type { Section } from './section';

/**
 * Filters samples forwards and then backwards, so that nothing moves in time and every attenuation
 * counts twice; as `scipy.signal.sosfiltfilt`.
 *
 * Both ends are lengthened by the samples turned about the end point, three times the length of the
 * filter, and each pass starts as if its first value had stood for ever. Where the samples are too
 * few for that, the extension is all but one of them (SciPy refuses); a single sample is taken for
 * a constant. No samples give none.
 */
export function applyZeroPhase(
  sections: readonly Section[],
  samples: ReadonlySamples,
): Float64Array {
  if (samples.length === 0) return new Float64Array(0);
  const padCount = Math.min(wantedPadCount(sections), samples.length - 1);
  const extended = extendOdd(samples, padCount);
  const resting = steadyStates(sections);
  const forwards = applySections(sections, extended, scaled(resting, extended[0])).filtered;
  forwards.reverse();
  const backwards = applySections(sections, forwards, scaled(resting, forwards[0])).filtered;
  backwards.reverse();
  return backwards.slice(padCount, padCount + samples.length);
}

/** SciPy's rule: three times the taps, where a section of first order counts one tap less. */
function wantedPadCount(sections: readonly Section[]): number {
  const firstOrderCount = Math.min(
    sections.filter((section) => section.b2 === 0).length,
    sections.filter((section) => section.a2 === 0).length,
  );
  return 3 * (2 * sections.length + 1 - firstOrderCount);
}

function extendOdd(samples: ReadonlySamples, padCount: number): Float64Array {
  const extended = new Float64Array(samples.length + 2 * padCount);
  const first = samples[0];
  const last = samples[samples.length - 1];
  for (let i = 0; i < samples.length; i += 1) extended[padCount + i] = samples[i];
  for (let i = 1; i <= padCount; i += 1) {
    extended[padCount - i] = 2 * first - samples[i];
    extended[padCount + samples.length - 1 + i] = 2 * last - samples[samples.length - 1 - i];
  }
  return extended;
}

/** States once an input of 1 has stood for ever, as `scipy.signal.sosfilt_zi`. */
function steadyStates(sections: readonly Section[]): readonly SectionState[] {
  let inputLevel = 1;
  return sections.map(({ b0, b1, b2, a1, a2 }) => {
    const first = (b1 + b2 - (a1 + a2) * b0) / (1 + a1 + a2);
    const second = (1 + a1) * first - (b1 - a1 * b0);
    const state = { first: inputLevel * first, second: inputLevel * second };
    inputLevel *= (b0 + b1 + b2) / (1 + a1 + a2);
    return state;
  });
}

function scaled(states: readonly SectionState[], factor: number): readonly SectionState[] {
  return states.map(({ first, second }) => ({ first: factor * first, second: factor * second }));
}
