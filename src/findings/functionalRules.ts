import { neverMeasured, type Rule } from './rule';
import { citeSources } from './sources';

/** F1 to F6: functional jerks and tics; measures not made here yet. */
export const FUNCTIONAL_RULES: readonly Rule[] = [
  {
    id: 'F1',
    title: 'Bereitschaftspotential before the jerk',
    statement:
      'A slow central negativity precedes the jerk by 0.7 to 2.1 s: laboratory support for a functional origin once tics are excluded clinically.',
    kind: 'defining',
    origins: ['functional'],
    source: citeSources('vanDerSalm2012', 'terada1995'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs a slow-potential average: EEG high-pass 0.1 Hz or lower, jerks 2 s or more apart, 40 sweeps or more',
    ),
  },
  {
    id: 'F2',
    title: 'No Bereitschaftspotential before intended movement',
    statement:
      'The potential is absent before intended wrist extension in an adequate recording (sensitivity 0.59, specificity 0.98 in 48 patients).',
    kind: 'supportive',
    origins: ['functional'],
    source: citeSources('vanDerSalm2012'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs a slow-potential average on intended wrist extensions of the patient',
    ),
  },
  {
    id: 'F3',
    title: 'Beta desynchronisation before the jerk',
    statement:
      'EEG beta power falls before the jerk (found in 65 % of 20 functional and none of 9 organic axial jerks).',
    kind: 'supportive',
    origins: ['functional'],
    source: citeSources('meppelink2016'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs EEG power from 3 s before to 1 s after each jerk, 30 sweeps or more',
    ),
  },
  {
    id: 'F4',
    title: 'Variable from jerk to jerk',
    statement:
      'Recruitment order, burst duration and reflex latency vary much; reflex latency exceeds about 100 ms (number: convention, unverified).',
    kind: 'supportive',
    origins: ['functional'],
    source: citeSources('thompson1992', 'convention'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs recruitment order in each jerk, and reflex latencies to repeated stimuli',
    ),
  },
  {
    id: 'F5',
    title: 'Features of a tic',
    statement:
      'Only the late part of the Bereitschaftspotential, an urge, and jerks that can be suppressed: speaks for a tic rather than a functional jerk.',
    kind: 'supportive',
    origins: ['functional'],
    source: citeSources('panyakaew2016'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs a slow-potential average, and the history of urge and suppression',
    ),
  },
  {
    id: 'F6',
    title: 'No Bereitschaftspotential before the jerk',
    statement:
      'Absence of the potential leads to no conclusion: it does not exclude functional jerks.',
    kind: 'supportive',
    origins: ['functional'],
    source: citeSources('terada1995'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'no conclusion: the absence of a Bereitschaftspotential does not exclude functional jerks',
    ),
  },
];
