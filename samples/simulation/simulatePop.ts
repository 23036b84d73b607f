import { samplesIn, type Signal } from '../../src/base/signal';
import type { PopsRecipe } from '../caseRecipe';

/** Tails below this part of the step are left out. */
const TAIL_FRACTION = 1e-3;

/** An electrode pop: a step within one sample, then an exponential return. */
export function simulatePop(
  recipe: Pick<PopsRecipe, 'amplitudeMicrovolts' | 'decayMs'>,
  startSeconds: number,
  sampleRateHz: number,
): Signal {
  const decaySamples = (recipe.decayMs / 1000) * sampleRateHz;
  const lengthMs = -Math.log(TAIL_FRACTION) * recipe.decayMs;
  const microvolts = Float64Array.from(
    { length: samplesIn({ sampleRateHz }, lengthMs) },
    (_, i) => recipe.amplitudeMicrovolts * Math.exp(-i / decaySamples),
  );
  return { microvolts, sampleRateHz, startSeconds };
}
