import type { ContractionRecipe, MovementRecipe, MuscleRecipe } from '../caseRecipe';
import type { SampleCase } from '../sampleCase';
import { TEN_TWENTY_SITES } from './montage';

const HANDS_UP = { startSeconds: 120, endSeconds: 175 } as const;

const MUSCLE: MuscleRecipe = {
  name: 'ECR R',
  noiseMicrovolts: 3,
  mainsMicrovolts: 0.4,
  tonic: [{ ...HANDS_UP, rmsMicrovolts: 5 }],
  burst: undefined,
  ecgLeakFraction: 0,
  crossTalk: undefined,
};

const CONTRACTIONS: readonly ContractionRecipe[] = [
  { muscle: 'ECR R', startSeconds: 62, durationSeconds: 0.6, rmsMicrovolts: 120 },
  { muscle: 'ECR R', startSeconds: 66.3, durationSeconds: 1.1, rmsMicrovolts: 90 },
  { muscle: 'ECR R', startSeconds: 71.2, durationSeconds: 2.4, rmsMicrovolts: 140 },
  { muscle: 'ECR R', startSeconds: 79.9, durationSeconds: 0.7, rmsMicrovolts: 70 },
  { muscle: 'FDI R', startSeconds: 85.4, durationSeconds: 0.9, rmsMicrovolts: 150 },
  { muscle: 'FDI R', startSeconds: 90.2, durationSeconds: 3, rmsMicrovolts: 100 },
  { muscle: 'BIC R', startSeconds: 97.1, durationSeconds: 1.5, rmsMicrovolts: 160 },
  { muscle: 'BIC R', startSeconds: 102.6, durationSeconds: 0.6, rmsMicrovolts: 110 },
  { muscle: 'TRAP R', startSeconds: 108.3, durationSeconds: 2, rmsMicrovolts: 90 },
  { muscle: 'TRAP L', startSeconds: 108.4, durationSeconds: 1.9, rmsMicrovolts: 80 },
];

const MOVEMENTS: readonly MovementRecipe[] = [
  {
    startSeconds: 24,
    endSeconds: 26.5,
    channelLabels: ['EEG T8', 'EEG P8', 'EMG FDI R'],
    amplitudeMicrovolts: 260,
  },
  {
    startSeconds: 117.5,
    endSeconds: 120,
    channelLabels: ['EEG C3', 'EEG P3', 'EMG ECR R', 'EMG FCR R', 'EMG BIC R'],
    amplitudeMicrovolts: 320,
  },
  {
    startSeconds: 175,
    endSeconds: 177,
    channelLabels: ['EMG ECR R', 'EMG FCR R', 'EMG TRAP R'],
    amplitudeMicrovolts: 280,
  },
];

/** Nothing but what recordings of healthy people hold: the detector should stay silent. */
export const artefactsCase: SampleCase = {
  id: 'case-03',
  title: 'Twitches reported at night',
  history:
    'A 29-year-old reports twitches on falling asleep, none by day. Recorded awake. Decide first ' +
    'whether there is anything to measure.',
  tasks: [
    'Go through the EMG: heartbeats, contractions, pops, movement. Is there any jerk?',
    'Say what the evidence for an origin is.',
  ],
  explanation:
    'No myoclonus. There are blinks, electrode pops, voluntary contractions with cross-talk ' +
    'between wrist extensor and flexor, heartbeats in the trapezius, movement and mains. Without a ' +
    'jerk nothing about origin can be said.',
  recipe: {
    seed: 20260303,
    origin: 'no-myoclonus',
    startLocal: { year: 2025, month: 6, day: 24, hour: 11, minute: 15, second: 3 },
    durationSeconds: 240,
    eeg: {
      sampleRateHz: 1000,
      sites: TEN_TWENTY_SITES,
      backgroundMicrovolts: 9,
      spectralExponent: 1.5,
      alphaMicrovolts: 13,
      alphaHz: 10.4,
      mainsMicrovolts: 1.2,
      temporalEmgMicrovolts: 4,
    },
    emgSampleRateHz: 2000,
    muscles: [
      { ...MUSCLE, name: 'FDI R', tonic: [] },
      MUSCLE,
      { ...MUSCLE, name: 'FCR R', crossTalk: { fromMuscle: 'ECR R', fraction: 0.12 } },
      { ...MUSCLE, name: 'BIC R', mainsMicrovolts: 6 },
      { ...MUSCLE, name: 'TRAP R', ecgLeakFraction: 0.09 },
      { ...MUSCLE, name: 'TRAP L', ecgLeakFraction: 0.12 },
    ],
    jerks: undefined,
    transient: undefined,
    contractions: CONTRACTIONS,
    ecg: { sampleRateHz: 500, heartRatePerMinute: 64, rPeakMicrovolts: 1000 },
    artefacts: {
      blinksPerMinute: 18,
      blinkMicrovolts: 160,
      pops: [
        { channelLabel: 'EEG T7', count: 6, amplitudeMicrovolts: 200, decayMs: 150 },
        { channelLabel: 'EEG O2', count: 4, amplitudeMicrovolts: -120, decayMs: 60 },
        { channelLabel: 'EMG FDI R', count: 6, amplitudeMicrovolts: 350, decayMs: 3 },
        { channelLabel: 'EMG ECR R', count: 4, amplitudeMicrovolts: -500, decayMs: 2 },
      ],
      movements: MOVEMENTS,
    },
    tasks: [
      { text: 'rest, eyes open', startSeconds: 0, endSeconds: 60 },
      { text: 'movements on request', startSeconds: 60, endSeconds: 115 },
      { text: 'arms outstretched', startSeconds: 119, endSeconds: 176 },
      { text: 'rest, eyes open', startSeconds: 178, endSeconds: 240 },
    ],
  },
};
