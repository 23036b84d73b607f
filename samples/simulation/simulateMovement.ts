import type { Random } from '../../src/base/random';
import { samplesIn, type Signal } from '../../src/base/signal';
import type { MovementRecipe } from '../caseRecipe';

const SWING_COUNT = 4;
const SLOWEST_HZ = 1;
const FASTEST_HZ = 8;

/**
 * Swings of a moved cable or electrode: four sines of 1 to 8 Hz under a raised cosine, at most
 * `amplitudeMicrovolts` high.
 */
export function simulateMovement(
  random: Random,
  recipe: MovementRecipe,
  sampleRateHz: number,
): Signal {
  const durationSeconds = recipe.endSeconds - recipe.startSeconds;
  const swings = Array.from({ length: SWING_COUNT }, () => ({
    frequencyHz: SLOWEST_HZ + (FASTEST_HZ - SLOWEST_HZ) * random.uniform(),
    phase: 2 * Math.PI * random.uniform(),
  }));
  const microvolts = Float64Array.from(
    { length: samplesIn({ sampleRateHz }, durationSeconds * 1000) },
    (_, i) => {
      const seconds = i / sampleRateHz;
      const envelope = (1 - Math.cos((2 * Math.PI * seconds) / durationSeconds)) / 2;
      const sum = swings.reduce(
        (total, { frequencyHz, phase }) =>
          total + Math.sin(2 * Math.PI * frequencyHz * seconds + phase),
        0,
      );
      return (recipe.amplitudeMicrovolts * envelope * sum) / SWING_COUNT;
    },
  );
  return { microvolts, sampleRateHz, startSeconds: recipe.startSeconds };
}
