import { neverMeasured, type Rule } from './rule';
import { citeSources } from './sources';

/** N1, N2 and R1: negative myoclonus and rhythm; measures not made here yet. */
export const SILENCE_AND_RHYTHM_RULES: readonly Rule[] = [
  {
    id: 'N1',
    title: 'Silent periods',
    statement:
      'Tonic EMG falls silent for 50 to 500 ms in agonist and antagonist together; classes 50 to 69, 70 to 100 and 101 to 500 ms.',
    kind: 'defining',
    origins: ['negative-myoclonus'],
    source: citeSources('silentPeriod2023'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs silent periods of an agonist and its antagonist during steady contraction',
    ),
  },
  {
    id: 'N2',
    title: 'Burst just before the silence',
    statement:
      'Whether a positive burst precedes the silent period is reported; without one, and with an EEG spike locked to the silence, it is epileptic negative myoclonus.',
    kind: 'supportive',
    origins: ['negative-myoclonus'],
    source: citeSources('rubboli', 'pollini'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs silent periods, and EEG averaged on their onset'),
  },
  {
    id: 'R1',
    title: 'Rhythm',
    statement:
      'The EMG envelope has a spectral peak of at least 3 times the power 1 Hz to either side: rhythmic; consider tremor, cortical tremor or segmental myoclonus.',
    kind: 'supportive',
    origins: ['cortical', 'segmental-spinal'],
    source: citeSources('orthostatic'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs the power spectrum of the rectified EMG'),
  },
];
