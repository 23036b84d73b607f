import { DECISION_REACH_MS } from '../../analysis/settings';
import type { JerkDecision } from '../../analysis/settings';
import type { Jerk } from '../../detection/burst';

/** Whether a decision by hand is about this jerk: the same muscle, and near enough in time. */
export function isDecisionOn(
  { triggerBurst, onsetSeconds }: Jerk,
  decision: JerkDecision,
): boolean {
  return (
    decision.channelIndex === triggerBurst.channelIndex &&
    Math.abs(decision.onsetSeconds - onsetSeconds) * 1000 <= DECISION_REACH_MS
  );
}
