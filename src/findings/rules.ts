import { BACK_AVERAGE_RULE } from './backAverageRule';
import { BRAINSTEM_AND_SPINAL_RULES } from './brainstemAndSpinalRules';
import { CORTICAL_RULES } from './corticalRules';
import { DURATION_RULES } from './durationRules';
import { FUNCTIONAL_RULES } from './functionalRules';
import { QUALITY_RULES } from './qualityRules';
import type { Rule } from './rule';
import { SILENCE_AND_RHYTHM_RULES } from './silenceAndRhythmRules';

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
  ...QUALITY_RULES,
  ...DURATION_RULES,
  BACK_AVERAGE_RULE,
  ...CORTICAL_RULES,
  ...BRAINSTEM_AND_SPINAL_RULES,
  ...FUNCTIONAL_RULES,
  ...SILENCE_AND_RHYTHM_RULES,
];
