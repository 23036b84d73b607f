export type Origin =
  | 'cortical'
  | 'cortical-subcortical'
  | 'brainstem'
  | 'basal-ganglia'
  | 'segmental-spinal'
  | 'propriospinal'
  | 'peripheral'
  | 'functional'
  | 'negative-myoclonus';

/** How far the number behind a rule may be trusted; the tags of the evidence list. */
export type EvidenceTag = 'A' | 'S' | 'GK' | 'D';

/** D defining, S supportive, X exclusion, Q quality of the data. */
export type RuleKind = 'defining' | 'supportive' | 'exclusion' | 'quality';

/** What one rule says of this recording. There is always one finding a rule, never a silent zero. */
export interface Finding {
  readonly ruleId: string;
  readonly title: string;
  /** The rule in words, with its threshold. */
  readonly statement: string;
  readonly kind: RuleKind;
  /** Origins the rule bears on; empty for a quality rule. */
  readonly origins: readonly Origin[];
  readonly outcome: FindingOutcome;
  readonly source: string;
  readonly evidenceTag: EvidenceTag;
}

export type FindingOutcome =
  | {
      readonly kind: 'supports' | 'against';
      /** The measured value in words with unit, n and interval, for example `31 ms (95 % CI 29 to 33, n = 64)`. */
      readonly value: string;
      /** What lowers confidence in it; empty when nothing does. */
      readonly cautions: readonly string[];
    }
  | { readonly kind: 'quality-met' | 'quality-not-met'; readonly value: string }
  | { readonly kind: 'not-assessable'; readonly reason: string };
