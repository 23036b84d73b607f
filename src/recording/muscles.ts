import type { Muscle } from './muscle';
import { MUSCLES_OF_ARM } from './musclesOfArm';
import { MUSCLES_OF_HEAD } from './musclesOfHead';
import { MUSCLES_OF_LEG } from './musclesOfLeg';

/**
 * Every muscle the program knows by name, from the head down: the order of a polygraph's rows.
 *
 * Root supply as in the usual anatomical tables (several roots share each muscle; authors differ
 * by one). Cortex-to-muscle times approximate the motor latency after magnetic stimulation in
 * adults of usual height; general knowledge, not from one source.
 */
export const MUSCLES: readonly Muscle[] = [
  ...MUSCLES_OF_HEAD,
  ...MUSCLES_OF_ARM,
  ...MUSCLES_OF_LEG,
];
