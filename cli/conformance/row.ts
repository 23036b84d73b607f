/** One file of the conformance table. A field that does not apply is `undefined`. */
export interface ConformanceRow {
  readonly name: string;
  readonly result: string;
  readonly channelCount: number | undefined;
  readonly durationSeconds: number | undefined;
  readonly noteKinds: readonly string[];
  readonly reference: string;
  readonly largest: LargestDifferences;
  /** What disagrees; empty when all agrees. */
  readonly disagreements: readonly string[];
}

/** Largest differences from the reference, over all values that were compared. */
export interface LargestDifferences {
  readonly microvolts: number | undefined;
  /** In least-significant bits of the file. */
  readonly bits: number | undefined;
  readonly seconds: number | undefined;
}

export const NOTHING_COMPARED: LargestDifferences = {
  microvolts: undefined,
  bits: undefined,
  seconds: undefined,
};
