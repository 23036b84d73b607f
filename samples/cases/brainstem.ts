import type { BurstRecipe, MuscleRecipe } from '../caseRecipe';
import type { SampleCase } from '../sampleCase';
import { TEN_TWENTY_SITES } from './montage';

const BURST: BurstRecipe = {
  delayMs: 0,
  delayJitterMs: 1.5,
  participationFraction: 1,
  durationMeanMs: 68,
  durationSdMs: 10,
  envelope: 'half-sine',
  snrMeanDecibels: 26,
  snrSdDecibels: 2.5,
  snrMinDecibels: 20.5,
};

const MUSCLE: MuscleRecipe = {
  name: 'SCM R',
  noiseMicrovolts: 3,
  mainsMicrovolts: 0.3,
  tonic: [],
  burst: { ...BURST, delayJitterMs: 0 },
  ecgLeakFraction: 0,
  crossTalk: undefined,
};

/** A muscle `delayMs` after the right sternocleidomastoid. */
function muscleAfter(
  name: string,
  delayMs: number,
  rest: Partial<BurstRecipe> = {},
  ecgLeakFraction = 0,
): MuscleRecipe {
  return { ...MUSCLE, name, ecgLeakFraction, burst: { ...BURST, delayMs, ...rest } };
}

/** Generalised jerks that begin in the neck, go up and down from there, and have no cortical wave. */
export const brainstemCase: SampleCase = {
  id: 'case-02',
  title: 'Whole-body jerks',
  history:
    'A 61-year-old, six weeks after a cardiac arrest. Sudden jerks of the whole body, flexing neck ' +
    'and arms, by themselves and when touched about the face.',
  tasks: [
    'Find the jerks. In which muscle do they begin, and in what order do they spread?',
    'Measure the burst durations.',
    'Average the EEG on the jerks. What follows from the result?',
    'Which origin do the findings speak for?',
  ],
  explanation:
    'Brainstem (reticular reflex) myoclonus. Sternocleidomastoid and trapezius lead, then the ' +
    'masseter above and the limbs below, in the same order in every jerk and with the speed of a ' +
    'fast pathway. Bursts last 50 to 90 ms. There is no potential in the EEG before the jerks.',
  recipe: {
    seed: 20260202,
    origin: 'brainstem',
    startLocal: { year: 2025, month: 5, day: 6, hour: 14, minute: 8, second: 51 },
    durationSeconds: 360,
    eeg: {
      sampleRateHz: 1000,
      sites: TEN_TWENTY_SITES,
      backgroundMicrovolts: 11,
      spectralExponent: 1.6,
      alphaMicrovolts: 6,
      alphaHz: 8.6,
      mainsMicrovolts: 0.4,
      temporalEmgMicrovolts: 2.5,
    },
    emgSampleRateHz: 2000,
    muscles: [
      MUSCLE,
      muscleAfter('SCM L', 1, { delayJitterMs: 1 }),
      muscleAfter('TRAP R', 2, { envelope: 'gradual' }, 0.012),
      muscleAfter('MAS R', 8, { participationFraction: 0.9, durationMeanMs: 62 }),
      muscleAfter('BIC R', 13, { durationMeanMs: 72, envelope: 'gradual' }),
      muscleAfter('BIC L', 14, { durationMeanMs: 72, envelope: 'gradual' }),
      muscleAfter('FDI R', 22, { participationFraction: 0.85, envelope: 'rectangular' }),
      muscleAfter('TA R', 31, { participationFraction: 0.8, durationMeanMs: 75 }),
    ],
    jerks: {
      triggerMuscle: 'SCM R',
      count: 80,
      minIntervalSeconds: 1.2,
      stretches: [{ startSeconds: 4, endSeconds: 355 }],
    },
    transient: undefined,
    contractions: [],
    ecg: { sampleRateHz: 500, heartRatePerMinute: 82, rPeakMicrovolts: 800 },
    artefacts: {
      blinksPerMinute: 6,
      blinkMicrovolts: 120,
      pops: [{ channelLabel: 'EEG P8', count: 2, amplitudeMicrovolts: -150, decayMs: 150 }],
      movements: [],
    },
    tasks: [
      { text: 'rest, supine', startSeconds: 0, endSeconds: 180 },
      { text: 'rest, eyes open', startSeconds: 180, endSeconds: 360 },
    ],
  },
};
