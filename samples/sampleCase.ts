import type { CaseRecipe } from './caseRecipe';

/** A teaching case: what the reader is told, what the recording is made from, and the answer. */
export interface SampleCase {
  /** Neutral, as is the file name made from it: neither may hint at the answer. */
  readonly id: string;
  readonly title: string;
  /** Told to the reader beforehand. */
  readonly history: string;
  /** What the reader is to do. */
  readonly tasks: readonly string[];
  /** Shown only after the reader has answered. */
  readonly explanation: string;
  readonly recipe: CaseRecipe;
}
