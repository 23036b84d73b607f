import type { Random } from '../../src/base/random';
import type { Discharge } from './sumDischarges';

/** Draws the potential of one motor unit: 4 to 10 ms, either sign, sizes many small and few large. */
export function drawMotorUnit(random: Random): Omit<Discharge, 'centreSeconds'> {
  const sign = random.uniform() < 0.5 ? -1 : 1;
  return {
    amplitudeMicrovolts: sign * Math.exp(0.5 * random.normal()),
    durationMs: 4 + 6 * random.uniform(),
    phases: random.uniform() < 0.5 ? 'biphasic' : 'triphasic',
  };
}
