import type { Burst, Jerk } from '../detection/burst';
import { groupJerks } from '../detection/groupJerks';
import { DECISION_REACH_MS } from './settings';
import type { JerkDecision } from './settings';

/** Times are sums of fractions: a distance this near the reach is on it. */
const ROUNDING_MS = 1e-6;

/**
 * The jerks of the trigger muscle with the user's verdicts, in time order.
 *
 * A decision applies to the jerk nearest to it, if one of the same muscle lies within
 * `DECISION_REACH_MS`, that distance included; a decision without a jerk has no effect.
 */
export function judgeJerks(
  triggerBursts: readonly Burst[],
  refractoryMs: number,
  decisions: readonly JerkDecision[],
): readonly Jerk[] {
  const jerks = groupJerks(triggerBursts, refractoryMs);
  const reasons = new Map<number, string>();
  for (const decision of decisions) {
    const [nearest] = jerks
      .filter(({ triggerBurst }) => triggerBurst.channelIndex === decision.channelIndex)
      .map((jerk) => ({ jerk, distanceMs: distanceMsOf(jerk, decision) }))
      .filter(({ distanceMs }) => distanceMs <= DECISION_REACH_MS + ROUNDING_MS)
      .sort((one, other) => one.distanceMs - other.distanceMs);
    if (nearest) reasons.set(nearest.jerk.jerkIndex, decision.reason);
  }
  return jerks.map((jerk) => {
    const reason = reasons.get(jerk.jerkIndex);
    return {
      ...jerk,
      verdict: reason === undefined ? { kind: 'accepted' } : { kind: 'struck-out', reason },
    };
  });
}

function distanceMsOf(
  { onsetSeconds }: { readonly onsetSeconds: number },
  decision: JerkDecision,
): number {
  return Math.abs(onsetSeconds - decision.onsetSeconds) * 1000;
}
