import { describe, expect, test } from 'vitest';
import type { TriggerBursts } from './findingInputs';
import { exampleInputs, outcomeOf, type ExampleChanges } from './exampleInputs';

const burstsOf = (low95Ms: number, meanDurationMs: number, high95Ms: number) =>
  ({ low95Ms, meanDurationMs, high95Ms }) satisfies Partial<TriggerBursts>;

const LONG = burstsOf(52.1, 56.7, 61.3);

describe('C1 and C2 take the whole interval to one side of 45 ms', () => {
  test('wholly below: C1 supports, C2 does not apply', () => {
    const inputs = exampleInputs();
    expect(outcomeOf('C1', inputs)).toMatch(
      /^supports: 31\.2 ms \(95 % CI 29\.3 to 33\.2, n = 64\) in right wrist extensors \|/,
    );
    expect(outcomeOf('C2', inputs)).toMatch(/^not assessable: does not apply: .*31\.2 ms/);
  });

  test('wholly above: C2 speaks against, C1 does not apply', () => {
    const inputs = exampleInputs({ bursts: LONG });
    expect(outcomeOf('C2', inputs)).toMatch(
      /^against: 56\.7 ms \(95 % CI 52\.1 to 61\.3, n = 64\)/,
    );
    expect(outcomeOf('C1', inputs)).toMatch(/^not assessable: does not apply: .*56\.7 ms/);
  });

  test.each([
    ['spans', burstsOf(41, 44, 47)],
    ['spans, mean above', burstsOf(44.9, 48, 51)],
    ['ends exactly at the cut-off', burstsOf(39, 42, 45)],
  ])('%s: both are borderline, with the value', (_, bursts) => {
    const mean = `${String(bursts.meanDurationMs)}.0 ms`;
    for (const ruleId of ['C1', 'C2']) {
      const words = outcomeOf(ruleId, exampleInputs({ bursts }));
      expect(words).toContain('not assessable: borderline: the interval spans the 45 ms cut-off');
      expect(words).toContain(mean);
    }
  });

  test.each([
    ['C1', burstsOf(39, 42, 44.99), /^supports: .*to 44\.99,/],
    ['C2', burstsOf(45, 48, 51), /^against: .*CI 45\.0 to/],
  ])('%s just clear of the cut-off', (ruleId, bursts, words) => {
    expect(outcomeOf(ruleId, exampleInputs({ bursts }))).toMatch(words);
  });
});

describe('gates', () => {
  test.each<[string, ExampleChanges, string]>([
    ['999 Hz', { emgSampleRateHz: 999 }, 'needs EMG sampled at 1000 Hz or more, this is 999 Hz'],
    ['no rate', { emgSampleRateHz: undefined }, 'needs the sampling rate'],
    ['9.9 dB', { bursts: { medianSnrDecibels: 9.9 } }, '10 dB or more, this is 9.9 dB'],
    ['no SNR', { bursts: { medianSnrDecibels: undefined } }, 'needs the signal-to-noise ratio'],
    ['SNR not a number', { bursts: { medianSnrDecibels: NaN } }, 'needs the signal-to-noise'],
    ['one burst', { bursts: { count: 1 } }, 'needs two bursts or more'],
    ['no interval', { bursts: { low95Ms: undefined } }, 'needs two bursts or more'],
    ['interval beside the mean', { bursts: burstsOf(29, 50, 33) }, 'holds the mean duration'],
    ['no bursts', { triggerBursts: undefined }, 'needs bursts in right wrist extensors'],
    ['no muscle', { triggerMuscle: undefined }, 'needs a trigger muscle'],
    ['no region', { muscle: { region: undefined } }, 'where wrist extensors belongs'],
    ['neck', { muscle: { region: 'neck' } }, 'belongs to the neck region'],
    ['face', { muscle: { region: 'cranial' } }, 'needs a limb muscle'],
    ['trunk', { muscle: { region: 'trunk' } }, 'needs a limb muscle'],
  ])('%s', (_, changes, reason) => {
    for (const ruleId of ['C1', 'C2']) {
      const words = outcomeOf(ruleId, exampleInputs(changes));
      expect(words).toContain('not assessable: ');
      expect(words).toContain(reason);
    }
  });

  test.each<[string, ExampleChanges]>([
    ['1000 Hz', { emgSampleRateHz: 1000 }],
    ['10 dB', { bursts: { medianSnrDecibels: 10 } }],
    ['two bursts', { bursts: { count: 2 } }],
    ['hand', { muscle: { region: 'hand' } }],
    ['foot of unknown side', { muscle: { region: 'foot', side: undefined } }],
  ])('%s passes', (_, changes) => {
    expect(outcomeOf('C1', exampleInputs(changes))).toMatch(/^supports: /);
  });
});

describe('cautions', () => {
  const FEW = 'few bursts';
  const HEALTHY = 'healthy people also have bursts below 50 ms';
  const PILOT = 'one of two patients';
  const GRADUAL = 'bursts with gradual edges are measured too short';
  const BIAS = 'within 3 ms of the cut-off';
  const MUSCLE = 'found in wrist flexors and extensors, not in this muscle';
  const FUSED = 'cortical trains';
  const SECONDARY = 'read only in a digest';

  test.each<[string, string, ExampleChanges, readonly string[]]>([
    ['textbook', 'C1', {}, [HEALTHY, SECONDARY]],
    ['9 bursts', 'C1', { bursts: { count: 9 } }, [FEW, HEALTHY, SECONDARY]],
    ['10 bursts', 'C1', { bursts: { count: 10 } }, [HEALTHY, SECONDARY]],
    ['19 dB', 'C1', { bursts: { medianSnrDecibels: 19 } }, [HEALTHY, GRADUAL, SECONDARY]],
    ['20 dB', 'C1', { bursts: { medianSnrDecibels: 20 } }, [HEALTHY, SECONDARY]],
    ['2 ms below', 'C1', { bursts: burstsOf(38, 40, 43) }, [BIAS, HEALTHY, SECONDARY]],
    ['leg', 'C1', { muscle: { region: 'leg' } }, [MUSCLE, HEALTHY, SECONDARY]],
    ['long', 'C2', { bursts: LONG }, [PILOT, SECONDARY]],
    ['long, 20 ms gap', 'C2', { bursts: LONG, minGapMs: 20 }, [PILOT, FUSED, SECONDARY]],
    ['2 ms above', 'C2', { bursts: burstsOf(47, 50, 53) }, [BIAS, PILOT, SECONDARY]],
  ])('%s', (_, ruleId, changes, expected) => {
    const words = outcomeOf(ruleId, exampleInputs(changes));
    const all = [FEW, HEALTHY, PILOT, GRADUAL, BIAS, MUSCLE, FUSED, SECONDARY];
    expect(all.filter((caution) => words.includes(caution)).sort()).toEqual([...expected].sort());
  });
});
