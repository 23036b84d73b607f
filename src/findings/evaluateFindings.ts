import type { Finding, Origin } from './finding';
import type { FindingInputs } from './findingInputs';
import { RULES } from './rules';

/** What speaks for and against one origin, by rule id. A list, not a score: rules are not weighed. */
export interface OriginSummary {
  readonly origin: Origin;
  readonly supporting: readonly string[];
  readonly against: readonly string[];
  readonly notAssessable: readonly string[];
  /** Whether a defining rule is among the supporting ones. */
  readonly hasDefiningSupport: boolean;
}

/**
 * Asks every rule what it says of a recording: one finding a rule, always in the order of `RULES`.
 *
 * Total: whatever is missing makes rules not assessable, never a throw and never a number.
 */
export function evaluateFindings(inputs: FindingInputs): readonly Finding[] {
  return RULES.map(({ id, evaluate, ...words }) => ({
    ruleId: id,
    ...words,
    outcome: evaluate(inputs),
  }));
}

const ORIGINS: readonly Origin[] = [
  'cortical',
  'cortical-subcortical',
  'brainstem',
  'basal-ganglia',
  'segmental-spinal',
  'propriospinal',
  'peripheral',
  'functional',
  'negative-myoclonus',
];

/**
 * Sorts findings by origin, all nine origins each once.
 *
 * Origins with defining support come first, then those with more supporting findings; otherwise
 * the order of the list of origins stays. Basal ganglia and peripheral have no rule: empty lists.
 */
export function summariseOrigins(findings: readonly Finding[]): readonly OriginSummary[] {
  return ORIGINS.map((origin) => summariseOrigin(findings, origin)).sort(
    (one, other) =>
      Number(other.hasDefiningSupport) - Number(one.hasDefiningSupport) ||
      other.supporting.length - one.supporting.length,
  );
}

function summariseOrigin(findings: readonly Finding[], origin: Origin): OriginSummary {
  const concerned = findings.filter(({ origins }) => origins.includes(origin));
  const idsWith = (outcomeKind: Finding['outcome']['kind']) =>
    concerned.filter(({ outcome }) => outcome.kind === outcomeKind).map(({ ruleId }) => ruleId);
  return {
    origin,
    supporting: idsWith('supports'),
    against: idsWith('against'),
    notAssessable: idsWith('not-assessable'),
    hasDefiningSupport: concerned.some(
      ({ kind, outcome }) => kind === 'defining' && outcome.kind === 'supports',
    ),
  };
}
