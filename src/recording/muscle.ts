import type { BodyRegion } from './identity';

/** A muscle that surface polymyography records. */
export interface Muscle {
  /** Lower case, words joined by `-`; stands in files, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** Usual in labels, matched without regard to case, accents or blanks; the first is for display. */
  readonly abbreviations: readonly string[];
  /** Names in Latin, German, French, Italian, Dutch and Spanish, matched like abbreviations. */
  readonly otherNames: readonly string[];
  readonly region: BodyRegion;
  /** Usual root supply, for example `C8-T1`; a cranial nerve by its number, for example `VII`. */
  readonly spinalSegments: string;
  /** Expected cortex-to-muscle time of an adult; general knowledge, `undefined` where not listed. */
  readonly conductionMs: ConductionMs | undefined;
}

export interface ConductionMs {
  readonly low: number;
  readonly high: number;
}
