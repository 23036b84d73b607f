import type { Sweep, SweepRejection } from '../averaging/epochs';

const REJECTION_WORDS: Readonly<Record<SweepRejection['kind'], string>> = {
  'struck-out': 'struck out by hand',
  'edge-or-gap': 'at an edge or gap',
  'beyond-limit': 'beyond what can be held',
  overlap: 'overlapping another jerk',
  amplitude: 'amplitude',
  gradient: 'gradient',
  flat: 'flat',
};

/** Why sweeps were left out, with counts: `8 overlapping another jerk, 4 amplitude`; empty when none was. */
export function rejectionText(sweeps: readonly Sweep[]): string {
  const kinds = sweeps.flatMap(({ rejection }) => (rejection ? [rejection.kind] : []));
  return [...new Set(kinds)]
    .map((kind) => `${kinds.filter((other) => other === kind).length} ${REJECTION_WORDS[kind]}`)
    .join(', ');
}
