import type { Random } from '../../src/base/random';
import { samplesIn, type Signal } from '../../src/base/signal';
import type { ContractionRecipe } from '../caseRecipe';
import { drawMotorUnit } from './drawMotorUnit';
import { rootMeanSquare } from './rootMeanSquare';
import { sumDischarges } from './sumDischarges';

const DISCHARGES_PER_SECOND = 1500;
/** Each ramp takes this part of the contraction, but no longer than `MAX_RAMP_SECONDS`. */
const RAMP_FRACTION = 0.3;
const MAX_RAMP_SECONDS = 0.4;

/**
 * A voluntary contraction: dense motor-unit potentials that grow along a ramp, hold, and fall
 * along a ramp. While held, the root mean square is that of the recipe.
 */
export function simulateContraction(
  random: Random,
  recipe: ContractionRecipe,
  sampleRateHz: number,
): Signal {
  const { startSeconds, durationSeconds } = recipe;
  const rampSeconds = Math.min(MAX_RAMP_SECONDS, RAMP_FRACTION * durationSeconds);
  const count = Math.round(durationSeconds * DISCHARGES_PER_SECOND);
  const discharges = Array.from({ length: count }, () => {
    const unit = drawMotorUnit(random);
    const centreSeconds = durationSeconds * random.uniform();
    const toEdgeSeconds = Math.min(centreSeconds, durationSeconds - centreSeconds);
    const height = Math.sin((Math.PI / 2) * Math.min(1, toEdgeSeconds / rampSeconds)) ** 2;
    return { ...unit, centreSeconds, amplitudeMicrovolts: unit.amplitudeMicrovolts * height };
  });
  const microvolts = sumDischarges(
    discharges,
    { sampleRateHz, startSeconds: 0 },
    samplesIn({ sampleRateHz }, durationSeconds * 1000),
  );
  const held = rootMeanSquare(
    microvolts,
    samplesIn({ sampleRateHz }, rampSeconds * 1000),
    samplesIn({ sampleRateHz }, (durationSeconds - rampSeconds) * 1000),
  );
  const gain = recipe.rmsMicrovolts / held;
  return { microvolts: microvolts.map((value) => value * gain), sampleRateHz, startSeconds };
}
