import { describe, expect, test } from 'vitest';
import {
  exampleInputs,
  exampleSweeps,
  NOTHING_MEASURED,
  outcomeOf,
  type ExampleChanges,
} from './exampleInputs';

const c3 = (changes: ExampleChanges) => outcomeOf('C3', exampleInputs(changes));
const leg = (latencyMs: number, site: string): ExampleChanges => ({
  muscle: { name: 'tibialis anterior', region: 'leg', side: 'right' },
  peak: { latencyMs },
  site,
});

test('a textbook transient supports, with value, n, chance and agreement', () => {
  expect(c3({})).toBe(
    'supports: +11.0 µV at C3, 19.0 ms before EMG onset (n = 118 sweeps, null p = 0.004 of 1000 draws), split-half r 0.86',
  );
});

test.each<[string, ExampleChanges]>([
  ['p 0.049', { p: 0.049 }],
  ['halves agree at 0.5', { medianCorrelation: 0.5 }],
  ['50 ms before', { peak: { latencyMs: -50 } }],
  ['5 ms before', { peak: { latencyMs: -5 } }],
  ['negative peak', { peak: { amplitudeMicrovolts: -11 } }],
  ['centro-parietal', { site: 'CP3' }],
  ['left hand, right hemisphere', { muscle: { region: 'hand', side: 'left' }, site: 'C4' }],
  ['leg, midline', leg(-30, 'Cz')],
  ['leg, midline, side unknown', { ...leg(-30, 'Cz'), muscle: { region: 'leg', side: undefined } }],
  ['leg, contralateral', leg(-30, 'C1')],
  ['leg, 60 ms before', leg(-60, 'Cz')],
  ['leg, 15 ms before', leg(-15, 'Cz')],
])('supports: %s', (_, changes) => {
  expect(c3(changes)).toMatch(/^supports: /);
});

test.each<[string, ExampleChanges, string]>([
  ['p 0.051', { p: 0.051 }, 'largest deflection within chance: +11.0 µV at C3'],
  ['p 0.05', { p: 0.05 }, 'null p = 0.050'],
  ['halves disagree', { medianCorrelation: 0.49 }, 'random halves of the sweeps disagree'],
])('%s: a negative back-average leads to no conclusion', (_, changes, words) => {
  const outcome = c3(changes);
  expect(outcome).toContain(
    'not assessable: no conclusion: a negative back-average does not exclude cortical myoclonus',
  );
  expect(outcome).toContain(words);
});

test.each<[string, ExampleChanges, string]>([
  ['51 ms before', { peak: { latencyMs: -51 } }, 'no conclusion: the peak lies outside 5 to 50 ms'],
  ['4 ms before', { peak: { latencyMs: -4 } }, 'no conclusion: the peak lies outside 5 to 50 ms'],
  ['19 ms after', { peak: { latencyMs: 19 } }, '19.0 ms after EMG onset'],
  ['leg, 14 ms before', leg(-14, 'Cz'), 'no conclusion: the peak lies outside 15 to 60 ms'],
  ['leg, 61 ms before', leg(-61, 'Cz'), 'no conclusion: the peak lies outside 15 to 60 ms'],
  ['ipsilateral arm', { site: 'C4' }, 'no conclusion: C4 lies on the same side as the muscle'],
  ['ipsilateral leg', leg(-30, 'C2'), 'no conclusion: C2 lies on the same side'],
  ['left arm, left hemisphere', { muscle: { side: 'left' } }, 'no conclusion: C3 lies on the same'],
  ['arm, midline', { site: 'Cz' }, 'no conclusion: Cz lies on the midline'],
  ['frontal', { site: 'F3' }, 'no conclusion: F3 does not lie over the central region'],
  ['temporal', { site: 'T7' }, 'no conclusion: T7 does not lie over the central region'],
  ['frontotemporal', { site: 'FC7' }, 'does not lie over the central region'],
  ['no site', { site: undefined }, 'needs the electrode site'],
  ['side unknown', { muscle: { side: undefined } }, 'needs the side of the trigger muscle'],
  ['neck', { muscle: { region: 'neck' } }, 'needs a muscle of an arm or a leg'],
  ['region unknown', { muscle: { region: undefined } }, 'needs to know which part of the body'],
  ['no muscle', { triggerMuscle: undefined }, 'needs to know which part of the body'],
  ['no average', { backAverage: undefined }, 'needs a back-average'],
  ['no peak', { average: { transient: undefined } }, 'needs a peak to judge: none was found'],
  [
    'no peak, with its reason',
    { average: { transient: undefined, noTransientReason: 'one sweep alone has no noise' } },
    'needs a peak to judge: one sweep alone has no noise',
  ],
  ['no sweep', { average: { transient: undefined, acceptedCount: 0 } }, 'needs at least one sweep'],
  ['latency not a number', { peak: { latencyMs: NaN } }, 'needs a peak with a readable latency'],
  ['p not a number', { p: NaN }, 'needs the random-trigger null'],
  ['r not a number', { medianCorrelation: NaN }, 'needs split halves'],
  [
    'no null',
    { transient: { null: { kind: 'not-assessable', reason: 'recording too short' } } },
    'needs the random-trigger null: recording too short',
  ],
  [
    'no halves',
    { transient: { splitHalves: { kind: 'not-assessable', reason: 'fewer than 4 sweeps' } } },
    'needs split halves: fewer than 4 sweeps',
  ],
])('not assessable: %s', (_, changes, words) => {
  const outcome = c3(changes);
  expect(outcome).toMatch(/^not assessable: /);
  expect(outcome).toContain(words);
});

test('nothing measured', () => {
  expect(outcomeOf('C3', NOTHING_MEASURED)).toMatch(/^not assessable: needs a back-average/);
});

describe('cautions', () => {
  test.each<[string, ExampleChanges, string]>([
    ['49 sweeps', { average: { acceptedCount: 49 } }, 'few sweeps: 49, 50 or more are usual'],
    [
      'many rejected',
      { average: { sweeps: exampleSweeps({ acceptedCount: 60, overlapCount: 31 }) } },
      '31 of 91 sweeps (34 %) rejected, more than a third',
    ],
    ['trains', { medianJerkIntervalMs: 199 }, 'jerks in quick succession'],
    ['low SNR', { bursts: { medianSnrDecibels: 9.9 } }, 'signal-to-noise ratio 9.9 dB'],
  ])('%s', (_, changes, caution) => {
    const words = c3(changes);
    expect(words.split(' | ')).toHaveLength(2);
    expect(words).toContain(caution);
  });

  test('none at the limits', () => {
    const words = c3({
      average: {
        acceptedCount: 50,
        sweeps: exampleSweeps({ acceptedCount: 60, overlapCount: 30 }),
      },
      medianJerkIntervalMs: 200,
      bursts: { medianSnrDecibels: 10 },
    });
    expect(words.split(' | ')).toHaveLength(1);
  });

  test('a tiny p is not written as zero', () => {
    expect(c3({ p: 0.0001 })).toContain('null p < 0.001');
  });
});
