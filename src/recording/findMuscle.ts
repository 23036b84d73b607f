import type { Muscle } from './muscle';
import { MUSCLES } from './muscles';

/** The muscle with this id; `undefined` for none or an unknown one. */
export function findMuscle(muscleId: string | undefined): Muscle | undefined {
  return MUSCLES.find(({ id }) => id === muscleId);
}
