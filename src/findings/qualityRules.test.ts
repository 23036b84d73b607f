import { expect, test } from 'vitest';
import {
  exampleInputs,
  exampleSweeps,
  NOTHING_MEASURED,
  outcomeOf,
  type ExampleChanges,
} from './exampleInputs';

const spaced = (acceptedCount: number, overlapCount: number): ExampleChanges => ({
  average: { sweeps: exampleSweeps({ acceptedCount, overlapCount }) },
});

test.each<[string, ExampleChanges, string]>([
  ['Q1', { emgSampleRateHz: 1000 }, 'quality-met: 1000 Hz'],
  ['Q1', { emgSampleRateHz: 999 }, 'quality-not-met: 999 Hz'],
  ['Q1', { emgSampleRateHz: 999.7 }, 'quality-not-met: 999.7 Hz'],
  ['Q2', { bursts: { count: 10 } }, 'quality-met: 10 bursts'],
  ['Q2', { bursts: { count: 9 } }, 'quality-not-met: 9 bursts'],
  ['Q2', { bursts: { count: 0 } }, 'quality-not-met: 0 bursts'],
  ['Q3', { bursts: { medianSnrDecibels: 10 } }, 'quality-met: 10.0 dB (median)'],
  ['Q3', { bursts: { medianSnrDecibels: 9.9 } }, 'quality-not-met: 9.9 dB (median)'],
  ['Q3', { bursts: { medianSnrDecibels: 9.97 } }, 'quality-not-met: 9.97 dB (median)'],
  [
    'Q3',
    { bursts: { medianSnrDecibels: undefined } },
    'not assessable: needs the signal-to-noise ratio of the bursts',
  ],
  ['Q4', { average: { acceptedCount: 50 } }, 'quality-met: 50 sweeps averaged'],
  ['Q4', { average: { acceptedCount: 49 } }, 'quality-not-met: 49 sweeps averaged'],
  ['Q5', {}, 'not assessable: needs a slow-potential average (EEG high-pass 0.1 Hz or lower)'],
  [
    'Q6',
    { medianJerkIntervalMs: 200, ...spaced(20, 10) },
    'quality-met: median interval 200 ms; 10 of 30 sweeps (33 %) dropped for overlap',
  ],
  [
    'Q6',
    { medianJerkIntervalMs: 199, ...spaced(20, 10) },
    'quality-not-met: median interval 199 ms; 10 of 30 sweeps (33 %) dropped for overlap; EEG-EMG coherence is the better test',
  ],
  [
    'Q6',
    spaced(19, 11),
    'quality-not-met: median interval 850 ms; 11 of 30 sweeps (37 %) dropped for overlap; EEG-EMG coherence is the better test',
  ],
  ['Q6', spaced(0, 0), 'not assessable: needs a back-average of the EEG on the jerks'],
])('%s with %o', (ruleId, changes, words) => {
  expect(outcomeOf(ruleId, exampleInputs(changes))).toBe(words);
});

test('without measures every gate says what it needs', () => {
  for (const ruleId of ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'])
    expect(outcomeOf(ruleId, NOTHING_MEASURED)).toMatch(/^not assessable: needs /);
});
