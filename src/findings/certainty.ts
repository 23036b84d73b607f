import type { Finding } from './finding';

export type CertaintyLevel =
  | 'definite-cortical'
  | 'probable-cortical'
  | 'possible-cortical'
  | 'laboratory-supported-functional';

/** The level of certainty the findings reach, in words. */
export interface CertaintyStatement {
  /** `conflict`: findings contradict one another and nothing here resolves it. */
  readonly kind: CertaintyLevel | 'conflict' | 'none';
  /** Levels reached; none, one, or in a conflict up to two. */
  readonly levels: readonly CertaintyLevel[];
  /** Rules that carry the levels, then in a conflict the rules that contradict them. */
  readonly ruleIds: readonly string[];
  readonly sentence: string;
  /** To stand wherever the sentence stands: the levels are this project's own proposal. */
  readonly note: string;
}

const NOTE =
  'The levels of certainty are a proposal of this project; no published and validated set was found.';

interface ReachedLevel {
  readonly level: CertaintyLevel;
  readonly ruleIds: readonly string[];
}

/**
 * States how certain the findings make an origin: cortical and functional have levels, others none.
 *
 * Definite cortical: C3 or C4 (jerk-locked back-average or cortico-muscular coherence, the MDS
 * abstract on burst duration). Probable: C1 with C5 or C6, without PS2 and F1. Possible: C1 without
 * these. Laboratory-supported functional: F1, or F2, or F3 with F4. Two levels at once, or a level
 * and a finding against it, are a conflict. No cause is named and nothing is weighed.
 */
export function statedCertainty(findings: readonly Finding[]): CertaintyStatement {
  const supporting = findings
    .filter(({ outcome }) => outcome.kind === 'supports')
    .map(({ ruleId }) => ruleId);
  const reached = [corticalLevel(supporting, findings), functionalLevel(supporting)].filter(
    (level) => level !== undefined,
  );
  const levels = reached.map(({ level }) => level);
  const carrying = reached.flatMap(({ ruleIds }) => ruleIds);
  const opposing = reached.flatMap(({ level }) => opposingRules(level, findings));
  const [only] = reached;
  if (only === undefined)
    return { kind: 'none', levels, ruleIds: [], sentence: NONE_SENTENCE, note: NOTE };
  if (reached.length === 1 && opposing.length === 0)
    return {
      kind: only.level,
      levels,
      ruleIds: carrying,
      sentence: `${LEVEL_SENTENCES[only.level]} (${only.ruleIds.join(', ')}).`,
      note: NOTE,
    };
  return {
    kind: 'conflict',
    levels,
    ruleIds: [...carrying, ...opposing],
    sentence: conflictSentence(reached, opposing),
    note: NOTE,
  };
}

const NONE_SENTENCE =
  'No level of certainty is reached: none of the findings that carry one is positive. This excludes no origin.';

const LEVEL_SENTENCES: Record<CertaintyLevel, string> = {
  'definite-cortical':
    'Supports a cortical origin; definite by the criterion of a cortical transient before the jerk or cortico-muscular coherence',
  'probable-cortical': 'Supports a cortical origin; probable',
  'possible-cortical':
    'Compatible with a cortical origin; possible, from burst duration alone, which healthy people can share',
  'laboratory-supported-functional':
    'Supports a functional origin; laboratory-supported, provided tics are excluded clinically',
};

function corticalLevel(
  supporting: readonly string[],
  findings: readonly Finding[],
): ReachedLevel | undefined {
  const having = (...ids: readonly string[]) => ids.filter((id) => supporting.includes(id));
  const defining = having('C3', 'C4');
  if (defining.length > 0) return { level: 'definite-cortical', ruleIds: defining };
  if (!supporting.includes('C1')) return undefined;
  const evoked = having('C5', 'C6');
  const isBarred = supporting.includes('F1') || isPositive(findings, 'PS2');
  return evoked.length > 0 && !isBarred
    ? { level: 'probable-cortical', ruleIds: ['C1', ...evoked] }
    : { level: 'possible-cortical', ruleIds: ['C1'] };
}

function functionalLevel(supporting: readonly string[]): ReachedLevel | undefined {
  const ruleIds = ['F1', 'F2'].filter((id) => supporting.includes(id));
  const pair = ['F3', 'F4'].filter((id) => supporting.includes(id));
  const carrying = pair.length === 2 ? [...ruleIds, ...pair] : ruleIds;
  return carrying.length > 0
    ? { level: 'laboratory-supported-functional', ruleIds: carrying }
    : undefined;
}

/** Rules that speak against the level's origin; PS2 also opposes a cortical level below definite. */
function opposingRules(level: CertaintyLevel, findings: readonly Finding[]): readonly string[] {
  const origin = level === 'laboratory-supported-functional' ? 'functional' : 'cortical';
  const isOpposedByPs2 = level === 'probable-cortical' || level === 'possible-cortical';
  const against = findings
    .filter(({ origins, outcome }) => outcome.kind === 'against' && origins.includes(origin))
    .map(({ ruleId }) => ruleId);
  return isOpposedByPs2 && isPositive(findings, 'PS2') ? [...against, 'PS2'] : against;
}

/** PS2 speaks against a propriospinal origin, so it is positive when its outcome is `against`. */
function isPositive(findings: readonly Finding[], ruleId: string): boolean {
  return findings.some(
    (finding) =>
      finding.ruleId === ruleId &&
      (finding.outcome.kind === 'supports' || finding.outcome.kind === 'against'),
  );
}

function conflictSentence(reached: readonly ReachedLevel[], opposing: readonly string[]): string {
  const parts = reached.map(
    ({ level, ruleIds }) => `${LEVEL_NAMES[level]} (${ruleIds.join(', ')})`,
  );
  const against = opposing.length > 0 ? `; against: ${opposing.join(', ')}` : '';
  return `Findings conflict: ${parts.join(' and ')}${against}. The conflict is shown, not resolved.`;
}

const LEVEL_NAMES: Record<CertaintyLevel, string> = {
  'definite-cortical': 'definite cortical',
  'probable-cortical': 'probable cortical',
  'possible-cortical': 'possible cortical',
  'laboratory-supported-functional': 'laboratory-supported functional',
};
