import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedCertainty } from './certainty';
import { evaluateFindings, summariseOrigins } from './evaluateFindings';
import { exampleInputs, NOTHING_MEASURED, wordsOf } from './exampleInputs';
import type { Finding } from './finding';
import type { FindingInputs, TriggerBursts } from './findingInputs';

const RULE_IDS =
  'Q1 Q2 Q3 Q4 Q5 Q6 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 CS1 B1 B2 B3 SP1 PS1 PS2 F1 F2 F3 F4 F5 F6 N1 N2 R1';

const SEEDED = { seed: 45, numRuns: 2000 };

/** Evenly spread eighths; `fc.double` would crowd around zero. */
const eighthsOf = (min: number, max: number) =>
  fc.integer({ min: 8 * min, max: 8 * max }).map((eighths) => eighths / 8);
/** Mostly plausible values, sometimes none or one that is no number. */
const measureOf = (min: number, max: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(undefined, NaN, Infinity, -Infinity, 0) },
    { weight: 9, arbitrary: eighthsOf(min, max) },
  );
const numberOf = (min: number, max: number) => measureOf(min, max).map((value) => value ?? 0);
const burstsArbitrary: fc.Arbitrary<TriggerBursts> = fc
  .tuple(numberOf(20, 80), eighthsOf(-1, 15), fc.nat(40), fc.boolean())
  .chain(([meanMs, halfWidthMs, count, hasInterval]) =>
    fc.record({
      count: fc.constant(count),
      meanDurationMs: fc.constant(meanMs),
      low95Ms: hasInterval ? fc.constant(meanMs - halfWidthMs) : measureOf(20, 80),
      high95Ms: hasInterval ? fc.constant(meanMs + halfWidthMs) : measureOf(20, 80),
      medianSnrDecibels: measureOf(5, 40),
    }),
  );
const region = fc.constantFrom(
  ...([
    undefined,
    'arm',
    'arm',
    'hand',
    'cranial',
    'neck',
    'arm',
    'hand',
    'trunk',
    'leg',
    'foot',
  ] as const),
);
const latency = numberOf(-70, 10);
const orNothing = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.option(arbitrary, { nil: undefined, freq: 8 });
const notAssessed = fc.constant({ kind: 'not-assessable', reason: 'too short' } as const);

const inputsArbitrary: fc.Arbitrary<FindingInputs> = fc.record({
  triggerMuscle: orNothing(
    fc.record({
      name: fc.constantFrom('deltoid', 'EMG 1'),
      region,
      side: fc.constantFrom(...([undefined, 'left', 'right', 'midline'] as const)),
    }),
  ),
  emgSampleRateHz: measureOf(500, 3000),
  triggerBursts: orNothing(burstsArbitrary),
  medianJerkIntervalMs: measureOf(50, 2000),
  minGapMs: measureOf(0, 40),
  backAverage: orNothing(
    fc.record({
      triggerChannelIndex: fc.constant(7),
      sweeps: fc.array(
        fc.record({
          jerkIndex: fc.nat(9),
          rejection: fc.constantFrom(undefined, { kind: 'overlap', otherLatencyMs: 9 } as const),
        }),
        { maxLength: 6 },
      ),
      acceptedCount: fc.nat(120),
      eeg: fc.constant([]),
      rectifiedEmg: fc.constant([]),
      transient: orNothing(
        fc.record({
          searchStartMs: fc.constant(-50),
          searchEndMs: fc.constant(-5),
          searchedChannelIndexes: fc.constant([0]),
          peak: fc.record({
            channelIndex: fc.nat(2),
            latencyMs: latency,
            amplitudeMicrovolts: numberOf(-30, 30),
            peakToNoise: numberOf(0, 20),
          }),
          null: fc.oneof(
            { weight: 1, arbitrary: notAssessed },
            {
              weight: 5,
              arbitrary: fc.record({
                kind: fc.constant('assessed' as const),
                drawCount: fc.nat(1000),
                p: fc.constantFrom(0.001, 0.03, 0.049, 0.05, 0.051, 1, NaN),
                limitPeakToNoise: numberOf(0, 10),
              }),
            },
          ),
          splitHalves: fc.oneof(
            { weight: 1, arbitrary: notAssessed },
            {
              weight: 5,
              arbitrary: fc.record({
                kind: fc.constant('assessed' as const),
                splitCount: fc.nat(200),
                medianCorrelation: fc.constantFrom(-0.2, 0.49, 0.5, 0.8, 0.95, NaN),
                lowCorrelation: numberOf(-1, 1),
                highCorrelation: numberOf(-1, 1),
              }),
            },
          ),
        }),
      ),
    }),
  ),
  siteOfChannel: fc
    .array(fc.constantFrom(undefined, 'C3', 'C4', 'Cz', 'F7'), { maxLength: 6 })
    .map((sites) => new Map(sites.entries())),
});

describe('whatever the inputs', () => {
  test('every rule answers once, in order, in readable words', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const findings = evaluateFindings(inputs);
        expect(findings.map(({ ruleId }) => ruleId).join(' ')).toBe(RULE_IDS);
        const certainty = statedCertainty(findings);
        for (const words of [...findings.map(wordsOf), certainty.sentence])
          expect(words).not.toMatch(/NaN|Infinity|undefined|null,|\[object/);
        expect(summariseOrigins(findings)).toHaveLength(9);
      }),
      SEEDED,
    );
  });

  test('only C2 speaks against a cortical origin; a back-average never does', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const against = evaluateFindings(inputs).filter(
          ({ outcome }) => outcome.kind === 'against',
        );
        expect(against.filter(({ ruleId }) => ruleId !== 'C2')).toEqual([]);
        const { triggerBursts: bursts } = inputs;
        if (against.length > 0) expect(bursts?.low95Ms).toBeGreaterThanOrEqual(45);
      }),
      SEEDED,
    );
  });

  test('C1 and C2 never hold together', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const spoken = evaluateFindings(inputs).filter(
          ({ ruleId, outcome }) =>
            (ruleId === 'C1' || ruleId === 'C2') && outcome.kind !== 'not-assessable',
        );
        expect(spoken.length).toBeLessThan(2);
      }),
      SEEDED,
    );
  });

  test('the random inputs do reach every outcome', () => {
    const reached = fc
      .sample(inputsArbitrary, SEEDED)
      .flatMap(evaluateFindings)
      .map(({ ruleId, outcome }) => `${ruleId} ${outcome.kind}`);
    expect([...new Set(reached)]).toEqual(
      expect.arrayContaining([
        'Q1 quality-met',
        'Q6 quality-not-met',
        'C1 supports',
        'C2 against',
        'C3 supports',
        'C3 not-assessable',
      ]),
    );
  });
});

test('with nothing measured every rule is not assessable and says why', () => {
  for (const finding of evaluateFindings(NOTHING_MEASURED))
    expect(wordsOf(finding)).toMatch(/^not assessable: (needs |no conclusion)/);
});

test('each rule has title, statement and source; quality rules bear on no origin', () => {
  for (const finding of evaluateFindings(NOTHING_MEASURED)) {
    expect(finding.title.length).toBeGreaterThan(3);
    expect(finding.statement).toMatch(/\.$/);
    expect(finding.source).toMatch(/https?:|Convention|Calculation/);
    expect(finding.origins.length > 0).toBe(finding.kind !== 'quality');
  }
});

test('findings are plain data that cross a worker boundary', () => {
  const findings = evaluateFindings(exampleInputs());
  expect(structuredClone(findings)).toEqual(findings);
});

describe('summariseOrigins', () => {
  const orderOf = (findings: readonly Finding[]) =>
    summariseOrigins(findings).map(({ origin }) => origin);
  const supporting = (...ids: readonly string[]) =>
    evaluateFindings(NOTHING_MEASURED).map((finding): Finding =>
      ids.includes(finding.ruleId)
        ? { ...finding, outcome: { kind: 'supports', value: 'planted', cautions: [] } }
        : finding,
    );

  test('a textbook recording: C1 and C3 for cortical, nothing against', () => {
    const [first] = summariseOrigins(evaluateFindings(exampleInputs()));
    expect(first).toEqual({
      origin: 'cortical',
      supporting: ['C1', 'C3'],
      against: [],
      notAssessable: ['C2', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9', 'C10', 'R1'],
      hasDefiningSupport: true,
    });
  });

  test('without support the list keeps its order', () => {
    expect(orderOf(supporting())).toEqual([
      'cortical',
      'cortical-subcortical',
      'brainstem',
      'basal-ganglia',
      'segmental-spinal',
      'propriospinal',
      'peripheral',
      'functional',
      'negative-myoclonus',
    ]);
  });

  test('one defining finding comes before three supportive ones', () => {
    expect(orderOf(supporting('C1', 'C5', 'C6', 'N1')).slice(0, 2)).toEqual([
      'negative-myoclonus',
      'cortical',
    ]);
  });

  test('more supportive findings come first, ties keep the order of the list', () => {
    expect(orderOf(supporting('F2', 'F3', 'C1', 'SP1')).slice(0, 4)).toEqual([
      'functional',
      'cortical',
      'segmental-spinal',
      'cortical-subcortical',
    ]);
  });

  test('long bursts are listed against', () => {
    const inputs = exampleInputs({ bursts: { low95Ms: 50, meanDurationMs: 55, high95Ms: 60 } });
    const cortical = summariseOrigins(evaluateFindings(inputs)).find(
      ({ origin }) => origin === 'cortical',
    );
    expect(cortical?.against).toEqual(['C2']);
    expect(cortical?.supporting).toEqual(['C3']);
  });
});
