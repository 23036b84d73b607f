import type { EvidenceTag, FindingOutcome, Origin } from '../findings/finding';

export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  cortical: 'Cortical',
  'cortical-subcortical': 'Cortical-subcortical',
  brainstem: 'Brainstem',
  'basal-ganglia': 'Basal ganglia',
  'segmental-spinal': 'Segmental spinal',
  propriospinal: 'Propriospinal',
  peripheral: 'Peripheral',
  functional: 'Functional',
  'negative-myoclonus': 'Negative myoclonus',
};

/** Words and a sign, so that nothing depends on colour. */
export const OUTCOME_NAMES: Readonly<Record<FindingOutcome['kind'], string>> = {
  supports: '✓ supports',
  against: '✕ speaks against',
  'quality-met': '✓ met',
  'quality-not-met': '! not met',
  'not-assessable': '? not assessable',
};

export const EVIDENCE_TAG_NAMES: Readonly<Record<EvidenceTag, string>> = {
  A: 'read in the source itself [A]',
  S: 'source: secondary [S]',
  GK: 'convention, unverified [GK]',
  D: 'derived by this project [D]',
};
