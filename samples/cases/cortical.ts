import type { BurstRecipe, MuscleRecipe } from '../caseRecipe';
import type { SampleCase } from '../sampleCase';
import { TEN_TWENTY_SITES } from './montage';

const POSTURE = { startSeconds: 101, endSeconds: 347 } as const;

const BURST: BurstRecipe = {
  delayMs: 0,
  delayJitterMs: 1,
  participationFraction: 1,
  durationMeanMs: 31,
  durationSdMs: 7,
  envelope: 'half-sine',
  snrMeanDecibels: 26,
  snrSdDecibels: 2.5,
  snrMinDecibels: 20.5,
};

const MUSCLE: MuscleRecipe = {
  name: 'ECR R',
  noiseMicrovolts: 2.5,
  mainsMicrovolts: 0.3,
  tonic: [{ ...POSTURE, rmsMicrovolts: 4 }],
  burst: { ...BURST, delayJitterMs: 0 },
  ecgLeakFraction: 0,
  crossTalk: undefined,
};

/** Irregular action jerks of one hand with a cortical potential 20 ms before the wrist extensor. */
export const corticalCase: SampleCase = {
  id: 'case-01',
  title: 'Jerks of the right hand',
  history:
    'A 44-year-old drops cups from the right hand. Small, quick, irregular jerks of the fingers ' +
    'and wrist, more with the arms held out than at rest. No loss of consciousness.',
  tasks: [
    'Find the jerks of the right wrist extensor and leave the contractions out.',
    'Measure the burst durations.',
    'Average the EEG on the jerks. Is anything there, where, and how long before the muscle?',
    'Which origin do the findings speak for?',
  ],
  explanation:
    'Cortical myoclonus. The bursts are short, about 31 ms, synchronous in extensor and flexor, ' +
    'and go down the arm in the order of conduction. The average shows a positive-negative ' +
    'transient at C3, its positive peak about 20 ms before the wrist extensor.',
  recipe: {
    seed: 20260101,
    origin: 'cortical',
    startLocal: { year: 2025, month: 3, day: 11, hour: 9, minute: 42, second: 17 },
    durationSeconds: 360,
    eeg: {
      sampleRateHz: 1000,
      sites: TEN_TWENTY_SITES,
      backgroundMicrovolts: 10,
      spectralExponent: 1.5,
      alphaMicrovolts: 9,
      alphaHz: 9.8,
      mainsMicrovolts: 0.4,
      temporalEmgMicrovolts: 2,
    },
    emgSampleRateHz: 2000,
    muscles: [
      {
        ...MUSCLE,
        name: 'FDI R',
        tonic: [{ ...POSTURE, rmsMicrovolts: 2.5 }],
        burst: {
          ...BURST,
          delayMs: 5.5,
          participationFraction: 0.9,
          envelope: 'rectangular',
          snrMeanDecibels: 27,
        },
      },
      MUSCLE,
      {
        ...MUSCLE,
        name: 'FCR R',
        tonic: [{ ...POSTURE, rmsMicrovolts: 3 }],
        burst: { ...BURST, delayMs: 0.5, participationFraction: 0.95, envelope: 'gradual' },
        crossTalk: { fromMuscle: 'ECR R', fraction: 0.02 },
      },
      {
        ...MUSCLE,
        name: 'BIC R',
        tonic: [{ ...POSTURE, rmsMicrovolts: 3 }],
        burst: { ...BURST, delayMs: -3.5, participationFraction: 0.7, durationMeanMs: 33 },
      },
      {
        ...MUSCLE,
        name: 'DEL R',
        tonic: [{ ...POSTURE, rmsMicrovolts: 5 }],
        burst: {
          ...BURST,
          delayMs: -5,
          participationFraction: 0.4,
          durationMeanMs: 34,
          envelope: 'gradual',
          snrMeanDecibels: 24,
        },
      },
      {
        ...MUSCLE,
        name: 'TRAP R',
        noiseMicrovolts: 3,
        tonic: [{ ...POSTURE, rmsMicrovolts: 4 }],
        burst: undefined,
        ecgLeakFraction: 0.012,
      },
      { ...MUSCLE, name: 'FCR L', burst: undefined },
      {
        ...MUSCLE,
        name: 'FDI L',
        tonic: [{ ...POSTURE, rmsMicrovolts: 2 }],
        burst: undefined,
      },
    ],
    jerks: {
      triggerMuscle: 'ECR R',
      count: 90,
      minIntervalSeconds: 1,
      stretches: [
        { startSeconds: 4, endSeconds: 87 },
        { startSeconds: 104, endSeconds: 345 },
      ],
    },
    transient: {
      deflections: [
        { latencyMs: -20, widthMs: 4.5, amplitudeMicrovolts: 18 },
        { latencyMs: -6, widthMs: 7, amplitudeMicrovolts: -12 },
      ],
      siteWeights: [
        { site: 'C3', weight: 1 },
        { site: 'P3', weight: 0.55 },
        { site: 'F3', weight: 0.5 },
        { site: 'Cz', weight: 0.45 },
        { site: 'T7', weight: 0.35 },
        { site: 'Fz', weight: 0.25 },
        { site: 'Pz', weight: 0.25 },
        { site: 'P7', weight: 0.25 },
        { site: 'F7', weight: 0.2 },
        { site: 'C4', weight: 0.1 },
      ],
      latencyJitterMs: 1,
      sizeVariationFraction: 0.2,
    },
    contractions: [
      { muscle: 'ECR R', startSeconds: 90, durationSeconds: 1.6, rmsMicrovolts: 90 },
      { muscle: 'FCR R', startSeconds: 90.05, durationSeconds: 1.5, rmsMicrovolts: 70 },
      { muscle: 'ECR R', startSeconds: 94, durationSeconds: 2.2, rmsMicrovolts: 110 },
      { muscle: 'FCR R', startSeconds: 94.1, durationSeconds: 2, rmsMicrovolts: 60 },
      { muscle: 'FDI R', startSeconds: 94.1, durationSeconds: 2, rmsMicrovolts: 120 },
      { muscle: 'ECR R', startSeconds: 351, durationSeconds: 0.8, rmsMicrovolts: 80 },
      { muscle: 'FDI R', startSeconds: 354, durationSeconds: 2.5, rmsMicrovolts: 90 },
    ],
    ecg: { sampleRateHz: 500, heartRatePerMinute: 68, rPeakMicrovolts: 900 },
    artefacts: {
      blinksPerMinute: 8,
      blinkMicrovolts: 130,
      pops: [{ channelLabel: 'EEG F8', count: 3, amplitudeMicrovolts: 180, decayMs: 120 }],
      movements: [],
    },
    tasks: [
      { text: 'rest, eyes open', startSeconds: 0, endSeconds: 88 },
      { text: 'make a fist', startSeconds: 89, endSeconds: 99 },
      { text: 'arms outstretched', startSeconds: 100, endSeconds: 348 },
      { text: 'relax', startSeconds: 349, endSeconds: 360 },
    ],
  },
};
