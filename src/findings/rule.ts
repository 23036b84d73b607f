import type { Finding, FindingOutcome } from './finding';
import type { FindingInputs } from './findingInputs';

/** One rule: its words and evidence as data, and what it says of a recording. */
export interface Rule extends Omit<Finding, 'ruleId' | 'outcome'> {
  readonly id: string;
  /** Total: whatever the inputs, an outcome and never a throw. */
  readonly evaluate: (inputs: FindingInputs) => FindingOutcome;
}

/** Outcome of a rule that cannot speak; `reason` completes "not assessable: …". */
export function notAssessable(reason: string): FindingOutcome {
  return { kind: 'not-assessable', reason };
}

/** The evaluation of a rule whose measure this program does not make: never assessable. */
export function neverMeasured(reason: string): () => FindingOutcome {
  return () => notAssessable(reason);
}
