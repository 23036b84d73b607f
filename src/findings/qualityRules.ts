import { formatBeside, formatCount, formatShare } from './formatMeasure';
import type { FindingOutcome } from './finding';
import type { FindingInputs } from './findingInputs';
import {
  MAX_LOST_SWEEP_FRACTION,
  MIN_BURST_COUNT,
  MIN_EMG_SAMPLE_RATE_HZ,
  MIN_JERK_INTERVAL_MS,
  MIN_SNR_DECIBELS,
  MIN_SWEEP_COUNT,
} from './limits';
import { neverMeasured, notAssessable, type Rule } from './rule';
import { citeSources } from './sources';

/** Q1 to Q6: whether the recording is good enough for the rules that follow. */
export const QUALITY_RULES: readonly Rule[] = [
  {
    id: 'Q1',
    title: 'EMG sampling rate',
    statement: 'EMG is sampled at 1000 Hz or more; below that, burst duration is not assessable.',
    kind: 'quality',
    origins: [],
    source: citeSources('calculation', 'convention'),
    evidenceTag: 'D',
    evaluate: ({ emgSampleRateHz }) =>
      atLeast(emgSampleRateHz, MIN_EMG_SAMPLE_RATE_HZ, {
        missing: 'needs the sampling rate of the trigger muscle',
        words: (rateHz) => `${formatBeside(rateHz, MIN_EMG_SAMPLE_RATE_HZ, 0)} Hz`,
      }),
  },
  {
    id: 'Q2',
    title: 'Bursts measured',
    statement: 'Ten bursts or more of the trigger muscle are measured; thirty are better.',
    kind: 'quality',
    origins: [],
    source: citeSources('vanDerVeen2024'),
    evidenceTag: 'S',
    evaluate: ({ triggerBursts }) =>
      atLeast(triggerBursts?.count, MIN_BURST_COUNT, {
        missing: 'needs bursts of a trigger muscle',
        words: (count) => formatCount(count, 'burst'),
      }),
  },
  {
    id: 'Q3',
    title: 'EMG signal-to-noise ratio',
    statement:
      'The median ratio of burst RMS to background RMS is 10 dB or more; at 10 dB, onset errors of 50 to 80 ms are published for voluntary movement.',
    kind: 'quality',
    origins: [],
    source: citeSources('kowalski2021'),
    evidenceTag: 'A',
    evaluate: ({ triggerBursts }) =>
      atLeast(triggerBursts?.medianSnrDecibels, MIN_SNR_DECIBELS, {
        missing: 'needs the signal-to-noise ratio of the bursts',
        words: (decibels) => `${formatBeside(decibels, MIN_SNR_DECIBELS, 1)} dB (median)`,
      }),
  },
  {
    id: 'Q4',
    title: 'Sweeps in the back-average',
    statement:
      'Fifty sweeps or more are averaged; a 10 µV transient needs 25 to 100 depending on the EEG.',
    kind: 'quality',
    origins: [],
    source: citeSources('latorre2023', 'calculation'),
    evidenceTag: 'S',
    evaluate: ({ backAverage }) =>
      atLeast(backAverage?.acceptedCount, MIN_SWEEP_COUNT, {
        missing: 'needs a back-average of the EEG on the jerks',
        words: (count) => `${formatCount(count, 'sweep')} averaged`,
      }),
  },
  {
    id: 'Q5',
    title: 'Sweeps for the Bereitschaftspotential',
    statement: 'Forty sweeps or more enter the slow-potential average.',
    kind: 'quality',
    origins: [],
    source: citeSources('convention'),
    evidenceTag: 'GK',
    evaluate: neverMeasured('needs a slow-potential average (EEG high-pass 0.1 Hz or lower)'),
  },
  {
    id: 'Q6',
    title: 'Jerks far enough apart',
    statement:
      'The median interval between jerks is 200 ms or more and at most a third of the sweeps is dropped because another jerk lies in the way; otherwise coherence is the better test.',
    kind: 'quality',
    origins: [],
    source: citeSources('convention', 'vanRootselaar2006'),
    evidenceTag: 'GK',
    evaluate: evaluateSpacing,
  },
];

interface GateWords {
  readonly missing: string;
  readonly words: (value: number) => string;
}

function atLeast(value: number | undefined, limit: number, gate: GateWords): FindingOutcome {
  if (value === undefined || !Number.isFinite(value)) return notAssessable(gate.missing);
  return { kind: value >= limit ? 'quality-met' : 'quality-not-met', value: gate.words(value) };
}

function evaluateSpacing({ medianJerkIntervalMs, backAverage }: FindingInputs): FindingOutcome {
  const sweeps = backAverage?.sweeps ?? [];
  if (medianJerkIntervalMs === undefined || !Number.isFinite(medianJerkIntervalMs))
    return notAssessable('needs two jerks or more, to know the interval between them');
  if (sweeps.length === 0) return notAssessable('needs a back-average of the EEG on the jerks');
  const overlapCount = sweeps.filter(({ rejection }) => rejection?.kind === 'overlap').length;
  const isMet =
    medianJerkIntervalMs >= MIN_JERK_INTERVAL_MS &&
    overlapCount <= sweeps.length * MAX_LOST_SWEEP_FRACTION;
  const value = `median interval ${formatBeside(medianJerkIntervalMs, MIN_JERK_INTERVAL_MS, 0)} ms; ${formatShare(overlapCount, sweeps.length, 'sweep')} dropped for overlap`;
  return isMet
    ? { kind: 'quality-met', value }
    : { kind: 'quality-not-met', value: `${value}; EEG-EMG coherence is the better test` };
}
