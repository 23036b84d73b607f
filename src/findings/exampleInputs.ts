import type { BackAverage, TransientPeak, TransientSearch } from '../averaging/backAverage';
import type { Sweep } from '../averaging/epochs';
import type { Finding } from './finding';
import { evaluateFindings } from './evaluateFindings';
import type { FindingInputs, TriggerBursts, TriggerMuscle } from './findingInputs';

/** For tests: nothing measured at all. */
export const NOTHING_MEASURED: FindingInputs = {
  triggerMuscle: undefined,
  emgSampleRateHz: undefined,
  triggerBursts: undefined,
  medianJerkIntervalMs: undefined,
  minGapMs: undefined,
  backAverage: undefined,
  siteOfChannel: new Map(),
};

const SHORT_BURSTS: TriggerBursts = {
  count: 64,
  meanDurationMs: 31.24,
  low95Ms: 29.3,
  high95Ms: 33.2,
  medianSnrDecibels: 24,
};

const RIGHT_WRIST: TriggerMuscle = { name: 'wrist extensors', region: 'arm', side: 'right' };

/** For tests: what of a textbook recording of the right arm to change. */
export interface ExampleChanges extends Partial<Omit<FindingInputs, 'siteOfChannel'>> {
  readonly muscle?: Partial<TriggerMuscle>;
  readonly bursts?: Partial<TriggerBursts>;
  readonly average?: Partial<BackAverage>;
  readonly transient?: Partial<TransientSearch>;
  readonly peak?: Partial<TransientPeak>;
  readonly p?: number;
  readonly medianCorrelation?: number;
  readonly site?: string | undefined;
}

/** For tests: a textbook cortical recording (31 ms bursts, C3 transient 19 ms before), with changes. */
export function exampleInputs(changes: ExampleChanges = {}): FindingInputs {
  const { muscle, bursts, average, transient, peak, p, medianCorrelation, site, ...inputs } =
    changes;
  return {
    triggerMuscle: { ...RIGHT_WRIST, ...muscle },
    emgSampleRateHz: 2000,
    triggerBursts: { ...SHORT_BURSTS, ...bursts },
    medianJerkIntervalMs: 850,
    minGapMs: 10,
    backAverage: {
      triggerChannelIndex: 7,
      sweeps: exampleSweeps({ acceptedCount: 118, overlapCount: 12 }),
      acceptedCount: 118,
      eeg: [],
      rectifiedEmg: [],
      transient: {
        searchStartMs: -50,
        searchEndMs: -5,
        searchedChannelIndexes: [2, 3],
        peak: {
          channelIndex: 3,
          latencyMs: -19,
          amplitudeMicrovolts: 11.04,
          peakToNoise: 9,
          ...peak,
        },
        null: { kind: 'assessed', drawCount: 1000, p: p ?? 0.004, limitPeakToNoise: 3.6 },
        splitHalves: {
          kind: 'assessed',
          splitCount: 200,
          medianCorrelation: medianCorrelation ?? 0.86,
          lowCorrelation: 0.7,
          highCorrelation: 0.94,
        },
        ...transient,
      },
      ...average,
    },
    siteOfChannel: new Map([
      [2, 'F7'],
      [3, 'site' in changes ? site : 'C3'],
    ]),
    ...inputs,
  };
}

/** For tests: sweeps of which the last `overlapCount` are dropped for overlap. */
export function exampleSweeps(counts: {
  readonly acceptedCount: number;
  readonly overlapCount: number;
}): readonly Sweep[] {
  return Array.from({ length: counts.acceptedCount + counts.overlapCount }, (_, jerkIndex) => ({
    jerkIndex,
    rejection:
      jerkIndex < counts.acceptedCount ? undefined : { kind: 'overlap', otherLatencyMs: -90 },
  }));
}

/** For tests: outcome of one rule with its words run together, for example `supports: 31.2 ms … | cautions`. */
export function outcomeOf(ruleId: string, inputs: FindingInputs): string {
  const finding = evaluateFindings(inputs).find((candidate) => candidate.ruleId === ruleId);
  return finding === undefined ? `no rule ${ruleId}` : wordsOf(finding);
}

/** For tests: everything an outcome says, on one line. */
export function wordsOf({ outcome }: Finding): string {
  if (outcome.kind === 'not-assessable') return `not assessable: ${outcome.reason}`;
  const cautions = 'cautions' in outcome ? outcome.cautions : [];
  return [`${outcome.kind}: ${outcome.value}`, ...cautions].join(' | ');
}
