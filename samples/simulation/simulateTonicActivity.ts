import type { Random } from '../../src/base/random';
import { samplesIn, type Signal } from '../../src/base/signal';
import type { TonicRecipe } from '../caseRecipe';
import { drawMotorUnit } from './drawMotorUnit';
import { rootMeanSquare } from './rootMeanSquare';
import { sumDischarges, type Discharge } from './sumDischarges';

const UNIT_COUNT = 10;
const SLOWEST_HZ = 7;
const FASTEST_HZ = 13;
/** Standard deviation of a unit's intervals over their mean. */
const INTERVAL_VARIATION = 0.15;

/**
 * Steady activity of a muscle that holds a posture: ten motor units, each at its own rate of 7 to
 * 13 Hz and somewhat irregular. Its root mean square is that of the recipe.
 */
export function simulateTonicActivity(
  random: Random,
  recipe: TonicRecipe,
  sampleRateHz: number,
): Signal {
  const { startSeconds, endSeconds } = recipe;
  const discharges: Discharge[] = [];
  for (let unitIndex = 0; unitIndex < UNIT_COUNT; unitIndex += 1) {
    const unit = drawMotorUnit(random);
    const meanSeconds = 1 / (SLOWEST_HZ + (FASTEST_HZ - SLOWEST_HZ) * random.uniform());
    let centreSeconds = startSeconds + meanSeconds * random.uniform();
    while (centreSeconds < endSeconds) {
      discharges.push({ ...unit, centreSeconds });
      const variation = Math.max(-0.5, INTERVAL_VARIATION * random.normal());
      centreSeconds += meanSeconds * (1 + variation);
    }
  }
  const sampleCount = samplesIn({ sampleRateHz }, (endSeconds - startSeconds) * 1000);
  const activity = sumDischarges(discharges, { sampleRateHz, startSeconds }, sampleCount);
  const gain = recipe.rmsMicrovolts / rootMeanSquare(activity);
  return { microvolts: activity.map((value) => value * gain), sampleRateHz, startSeconds };
}
