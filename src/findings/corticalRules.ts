import { neverMeasured, type Rule } from './rule';
import { citeSources } from './sources';

/** C4 to C10 and CS1: measures of a cortical or cortical-subcortical origin not made here yet. */
export const CORTICAL_RULES: readonly Rule[] = [
  {
    id: 'C4',
    title: 'EEG-EMG coherence with the EEG leading',
    statement:
      'Coherence between the contralateral central EEG and the muscle peaks above its 95 % limit within 8 to 30 Hz, the EEG leads, and it exceeds the other side or controls.',
    kind: 'defining',
    origins: ['cortical'],
    source: citeSources('mdsPilot', 'vanRootselaar2006', 'caviness2003'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs EEG-EMG coherence with phase, from 60 s or more of steady contraction',
    ),
  },
  {
    id: 'C5',
    title: 'Giant somatosensory evoked potential',
    statement:
      'P25 exceeds 8.6 µV or N33 exceeds 8.4 µV, or N20-P25 exceeds the laboratory mean + 3 SD (10.0 µV with the giant-SEP set-up, 7.8 µV with the short-latency set-up). A normal one does not count against a cortical origin.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('latorre2023', 'demura2022'),
    evidenceTag: 'S',
    evaluate: neverMeasured('needs somatosensory evoked potentials'),
  },
  {
    id: 'C6',
    title: 'Long-latency reflex at rest',
    statement:
      'Stimulating the nerve gives a reproducible hand response at rest, 35 to 60 ms later (window: convention, unverified); about 40 ms also occurs in corticobasal syndrome. Its absence does not count against a cortical origin.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('latorre2023', 'thompson1994', 'cReflexTeaching'),
    evidenceTag: 'S',
    evaluate: neverMeasured('needs EMG at rest averaged on nerve stimulation'),
  },
  {
    id: 'C7',
    title: 'Agonist and antagonist together',
    statement:
      'Agonist and antagonist start together and co-contract; this fits any organic jerk and is not specific.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('hallett1979'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs onset differences between an agonist and its antagonist'),
  },
  {
    id: 'C8',
    title: 'Fast spread from the head down',
    statement:
      'Muscles are recruited from cranial to caudal faster than about 30 m/s (limit: convention, unverified).',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('latorre2023', 'convention'),
    evidenceTag: 'S',
    evaluate: neverMeasured(
      'needs recruitment order and conduction velocity over three muscles or more, with their distances',
    ),
  },
  {
    id: 'C9',
    title: 'Positive and negative myoclonus together',
    statement: 'Both bursts and silent periods of myoclonus are present.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('latorre2023'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs silent periods during steady contraction'),
  },
  {
    id: 'C10',
    title: 'Repetitive bursts within a jerk',
    statement: 'Bursts within one jerk repeat about every 20 ms (40 to 60 Hz).',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('brown1996'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs the intervals between bursts within single jerks'),
  },
  {
    id: 'CS1',
    title: 'Generalised spike-wave with bilateral bursts',
    statement:
      'Generalised spikes or polyspike-waves are locked to bilateral bursts of 25 to 100 ms.',
    kind: 'defining',
    origins: ['cortical-subcortical'],
    source: citeSources('riva2024', 'serafini2013'),
    evidenceTag: 'S',
    evaluate: neverMeasured(
      'needs generalised EEG discharges marked, and EMG of homologous muscles on both sides',
    ),
  },
];
