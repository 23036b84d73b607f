import type { Random } from '../../src/base/random';
import type { JerksRecipe } from '../caseRecipe';
import { drawMoments } from './drawMoments';

/** When a jerk comes and how it differs from the others; scores are normal with mean 0 and SD 1. */
export interface JerkPlan {
  /** Onset of the trigger muscle's burst, on a sample of the EMG. */
  readonly onsetSeconds: number;
  readonly durationScore: number;
  readonly sizeScore: number;
}

/** Plans the jerks of a recording, in time order. */
export function planJerks(
  random: Random,
  recipe: JerksRecipe,
  emgSampleRateHz: number,
): readonly JerkPlan[] {
  const { count, minIntervalSeconds, stretches } = recipe;
  // One sample is added so that rounding to the grid cannot bring two nearer than the minimum.
  const moments = drawMoments(random, count, minIntervalSeconds + 1 / emgSampleRateHz, stretches);
  return moments.map((seconds) => ({
    onsetSeconds: Math.round(seconds * emgSampleRateHz) / emgSampleRateHz,
    durationScore: random.normal(),
    sizeScore: random.normal(),
  }));
}
