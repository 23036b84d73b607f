import { neverMeasured, type Rule } from './rule';
import { citeSources } from './sources';

/** B1 to PS2: brainstem, segmental and propriospinal origin; measures not made here yet. */
export const BRAINSTEM_AND_SPINAL_RULES: readonly Rule[] = [
  {
    id: 'B1',
    title: 'Spread up and down from the neck',
    statement:
      'Sternocleidomastoid or trapezius is first; facial muscles and masseter follow upwards, the others downwards.',
    kind: 'defining',
    origins: ['brainstem'],
    source: citeSources('postAnoxic1991', 'bhidayasiri2012'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs recruitment order with sternocleidomastoid or trapezius, a cranial and a limb muscle',
    ),
  },
  {
    id: 'B2',
    title: 'Speed of the downward spread',
    statement:
      'Fast spread points to reticular reflex myoclonus; slow spread with late hand and foot muscles points to an exaggerated startle.',
    kind: 'supportive',
    origins: ['brainstem'],
    source: citeSources('postAnoxic1991', 'brown1991'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs conduction velocity from neck to limb muscles, with intrinsic hand or foot muscles',
    ),
  },
  {
    id: 'B3',
    title: 'Startle',
    statement:
      'Jerks to a stimulus are generalised, habituate poorly, and their bursts last more than 100 ms.',
    kind: 'supportive',
    origins: ['brainstem'],
    source: citeSources('brown1991', 'rothwell1996'),
    evidenceTag: 'A',
    evaluate: neverMeasured('needs EMG responses to repeated sound or touch, with stimulus times'),
  },
  {
    id: 'SP1',
    title: 'Contiguous segments only',
    statement:
      'Only muscles of contiguous segments take part, without EEG correlate and with normal SEP (convention, unverified).',
    kind: 'supportive',
    origins: ['segmental-spinal'],
    source: citeSources('convention'),
    evidenceTag: 'GK',
    evaluate: neverMeasured(
      'needs the spinal segments of all muscles recorded, and somatosensory evoked potentials',
    ),
  },
  {
    id: 'PS1',
    title: 'Axial spread from the mid-trunk',
    statement:
      'Axial jerks start in mid-thoracic muscles and spread up and down at 3 to 11 m/s, in one fixed order, sparing cranial muscles: compatible with a propriospinal origin. Healthy people can mimic it, so a Bereitschaftspotential must be looked for.',
    kind: 'supportive',
    origins: ['propriospinal'],
    source: citeSources('propriospinal1995', 'korea2003'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs recruitment order and velocity over thoracic, abdominal, lumbar and cranial muscles',
    ),
  },
  {
    id: 'PS2',
    title: 'Features that do not fit a propriospinal origin',
    statement:
      'Variable recruitment order, facial muscles involved, a Bereitschaftspotential, or beta desynchronisation: any one speaks against a propriospinal and for a functional origin.',
    kind: 'exclusion',
    origins: ['propriospinal'],
    source: citeSources('erro2013', 'vanDerSalm2010'),
    evidenceTag: 'A',
    evaluate: neverMeasured(
      'needs recruitment order in each jerk, cranial muscles, and a slow-potential average',
    ),
  },
];
