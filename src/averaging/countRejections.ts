import type { Sweep, SweepRejection } from './epochs';

/** What became of the sweeps; `acceptedCount` and the counts by reason add up to `sweepCount`. */
export interface RejectionCounts {
  readonly sweepCount: number;
  readonly acceptedCount: number;
  readonly countOfReason: Readonly<Record<SweepRejection['kind'], number>>;
}

/** Counts the sweeps by what became of them; a reason that did not occur counts 0. */
export function countRejections(sweeps: readonly Sweep[]): RejectionCounts {
  const countOf = (kind: SweepRejection['kind'] | undefined) =>
    sweeps.filter(({ rejection }) => rejection?.kind === kind).length;
  return {
    sweepCount: sweeps.length,
    acceptedCount: countOf(undefined),
    countOfReason: {
      'struck-out': countOf('struck-out'),
      'edge-or-gap': countOf('edge-or-gap'),
      'beyond-limit': countOf('beyond-limit'),
      overlap: countOf('overlap'),
      amplitude: countOf('amplitude'),
      gradient: countOf('gradient'),
      flat: countOf('flat'),
    },
  };
}
