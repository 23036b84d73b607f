import { assert } from '../src/base/assert';
import type { CaseRecipe, MuscleRecipe } from './caseRecipe';
import { corticalCase } from './cases/cortical';
import { KNOWN_SITES } from './simulation/sites';
import { writeSimulated, type SimulatedFile } from './writeSimulated';

const JERKS_PER_MINUTE = 15;
const MUSCLE_NAMES = ['ECR', 'FCR', 'FDI', 'BIC', 'DEL', 'TRAP', 'TA', 'QUAD'] as const;

export interface BenchSize {
  readonly minutes: number;
  /** 1 to 31. */
  readonly eegCount: number;
  /** 1 to 16. */
  readonly emgCount: number;
  /** Of all channels. */
  readonly sampleRateHz: number;
  readonly seed: number;
}

/**
 * Makes a recording of a given size for benchmarks: every muscle jerks 15 times a minute, and
 * a cortical potential goes before at C3 where that is among the sites.
 *
 * @throws Error when the size is outside the ranges of `BenchSize`.
 */
export function makeBenchRecording(size: BenchSize): SimulatedFile {
  const { minutes, eegCount, emgCount, sampleRateHz } = size;
  assert(minutes > 0 && Number.isInteger(minutes * 60), 'a bench recording lasts whole seconds');
  assert(eegCount >= 1 && eegCount <= KNOWN_SITES.length, 'there are sites for all EEG channels');
  assert(emgCount >= 1 && emgCount <= 2 * MUSCLE_NAMES.length, 'there are muscles for all EMG');
  const fileName = `bench-${minutes}min-${eegCount}eeg-${emgCount}emg-${sampleRateHz}hz.edf`;
  return writeSimulated(benchRecipe(size), fileName, () => undefined);
}

function benchRecipe({ minutes, eegCount, emgCount, sampleRateHz, seed }: BenchSize): CaseRecipe {
  const { recipe } = corticalCase;
  const durationSeconds = minutes * 60;
  return {
    ...recipe,
    seed,
    durationSeconds,
    eeg: { ...recipe.eeg, sampleRateHz, sites: KNOWN_SITES.slice(0, eegCount) },
    emgSampleRateHz: sampleRateHz,
    muscles: Array.from({ length: emgCount }, (_, i) => benchMuscle(i)),
    jerks: {
      triggerMuscle: nameOf(0),
      count: Math.floor(JERKS_PER_MINUTE * minutes),
      minIntervalSeconds: 1,
      stretches: [{ startSeconds: 3, endSeconds: durationSeconds - 3 }],
    },
    contractions: [],
    ecg: undefined,
    artefacts: { ...recipe.artefacts, pops: [], movements: [] },
    tasks: [{ text: 'rest', startSeconds: 0, endSeconds: durationSeconds }],
  };
}

function nameOf(muscleIndex: number): string {
  const side = muscleIndex < MUSCLE_NAMES.length ? 'R' : 'L';
  return `${MUSCLE_NAMES[muscleIndex % MUSCLE_NAMES.length]} ${side}`;
}

function benchMuscle(muscleIndex: number): MuscleRecipe {
  return {
    name: nameOf(muscleIndex),
    noiseMicrovolts: 3,
    mainsMicrovolts: 0.3,
    tonic: [],
    burst: {
      delayMs: 2 * muscleIndex,
      delayJitterMs: muscleIndex === 0 ? 0 : 1,
      participationFraction: muscleIndex === 0 ? 1 : 0.8,
      durationMeanMs: 32,
      durationSdMs: 7,
      envelope: 'half-sine',
      snrMeanDecibels: 26,
      snrSdDecibels: 2,
      snrMinDecibels: 20.5,
    },
    ecgLeakFraction: 0,
    crossTalk: undefined,
  };
}
