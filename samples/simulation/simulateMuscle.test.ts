import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseRecipe, MuscleRecipe } from '../caseRecipe';
import { corticalCase } from '../cases/cortical';
import type { TrueBurst } from '../truth';
import { measureBandPower } from './measureBandPower';
import { planEvents } from './planEvents';
import { rootMeanSquare } from './rootMeanSquare';
import { simulateMuscle, type SimulatedMuscle } from './simulateMuscle';

const RECIPE: CaseRecipe = { ...corticalCase.recipe, seed: 77 };
const RATE_HZ = RECIPE.emgSampleRateHz;

function muscleNamed(name: string): MuscleRecipe {
  const found = RECIPE.muscles.find((muscle) => muscle.name === name);
  if (found === undefined) throw new Error(`The cortical case has ${name}`);
  return found;
}

function meanOf(values: readonly number[]) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]) {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

describe('simulateMuscle', () => {
  const { jerks } = planEvents(RECIPE);
  const made = new Map<string, SimulatedMuscle>();
  const muscleOf = (name: string) =>
    made.get(name) ?? simulateMuscle(RECIPE, muscleNamed(name), []);
  const burstsOf = (name: string): readonly TrueBurst[] =>
    muscleOf(name).trueBursts.flatMap((burst) => burst ?? []);
  beforeAll(() => {
    for (const name of ['ECR R', 'FCR R', 'FDI R', 'DEL R', 'FCR L']) {
      made.set(name, simulateMuscle(RECIPE, muscleNamed(name), jerks));
    }
  });

  test.each(['ECR R', 'FCR R', 'FDI R', 'DEL R'])(
    'the true edges of %s are where its bursts alone reach 5 %% of their peak',
    (name) => {
      const { bursts } = muscleOf(name);
      expect(burstsOf(name).length).toBeGreaterThan(20);
      for (const truth of burstsOf(name)) {
        const first = Math.round((truth.onsetSeconds - 0.1) * RATE_HZ);
        const around = Array.from(bursts.slice(first, first + 0.4 * RATE_HZ), Math.abs);
        const limit = 0.05 * Math.max(...around);
        const onset = around.findIndex((value) => value >= limit) + first;
        const offset = around.findLastIndex((value) => value >= limit) + first;
        // Both are whole samples.
        expect(Math.abs(truth.onsetSeconds - onset / RATE_HZ)).toBeLessThan(0.1 / RATE_HZ);
        expect(Math.abs(truth.offsetSeconds - offset / RATE_HZ)).toBeLessThan(0.1 / RATE_HZ);
        expect(truth.durationMs).toBeCloseTo(((offset - onset) * 1000) / RATE_HZ, 6);
      }
    },
  );

  test.each(['ECR R', 'FCR R', 'FDI R'])(
    'the signal-to-noise ratio of %s is as planted',
    (name) => {
      const { bursts, background } = muscleOf(name);
      for (const truth of burstsOf(name)
        .slice(0, 60)
        .filter((_, i) => i % 8 === 0)) {
        const onset = Math.round(truth.onsetSeconds * RATE_HZ);
        const offset = Math.round(truth.offsetSeconds * RATE_HZ);
        const signal = rootMeanSquare(bursts, onset, offset + 1);
        const around = background.slice(onset - 2 * RATE_HZ, onset + 2 * RATE_HZ);
        const noise = Math.sqrt(measureBandPower(around, RATE_HZ, 20, 500) ?? 0);
        const achieved = 20 * Math.log10(signal / noise);
        expect(Math.abs(achieved - truth.snrDecibels)).toBeLessThan(0.5);
        expect(truth.snrDecibels).toBeGreaterThanOrEqual(20);
      }
    },
  );

  test('durations are distributed as asked', () => {
    const { burst } = muscleNamed('ECR R');
    const durations = burstsOf('ECR R').map(({ durationMs }) => durationMs);
    // 90 bursts: standard errors of mean and deviation are 0.74 and 0.52 ms.
    expect(Math.abs(meanOf(durations) - (burst?.durationMeanMs ?? 0))).toBeLessThan(2.2);
    expect(Math.abs(deviationOf(durations) - (burst?.durationSdMs ?? 0))).toBeLessThan(1.6);
  });

  test('the trigger muscle begins with the jerk, the hand later, the shoulder before', () => {
    const delays = (name: string) =>
      muscleOf(name).trueBursts.flatMap((burst, i) =>
        burst === undefined ? [] : [(burst.onsetSeconds - jerks[i].onsetSeconds) * 1000],
      );
    expect(Math.max(...delays('ECR R').map(Math.abs))).toBeLessThan(1e-6);
    expect(Math.abs(meanOf(delays('FDI R')) - 5.5)).toBeLessThan(0.5);
    expect(Math.abs(meanOf(delays('DEL R')) + 5)).toBeLessThan(0.7);
    expect(Math.abs(deviationOf(delays('FDI R')) - 1)).toBeLessThan(0.3);
  });

  test('a muscle takes part as often as asked, or never', () => {
    expect(burstsOf('ECR R')).toHaveLength(90);
    expect(Math.abs(burstsOf('DEL R').length - 0.4 * 90)).toBeLessThan(14);
    expect(burstsOf('FCR L')).toHaveLength(0);
    expect(rootMeanSquare(muscleOf('FCR L').bursts)).toBe(0);
  });

  test('noise, tonic activity and contractions are as strong as asked', () => {
    const { background, contractions } = muscleOf('ECR R');
    const inBand = (from: number, to: number) =>
      Math.sqrt(
        measureBandPower(background.slice(from * RATE_HZ, to * RATE_HZ), RATE_HZ, 20, 500) ?? 0,
      );
    // Noise 2.5 µV at rest; 4 µV of tonic activity, uncorrelated, while the arms are held out.
    expect(Math.abs(inBand(10, 20) - 2.5)).toBeLessThan(0.1);
    expect(Math.abs(inBand(150, 160) - Math.hypot(2.5, 4))).toBeLessThan(0.35);
    const held = rootMeanSquare(contractions, 94.6 * RATE_HZ, 95.6 * RATE_HZ);
    expect(Math.abs(held - 110)).toBeLessThan(8);
    expect(rootMeanSquare(contractions, 92 * RATE_HZ, 93.5 * RATE_HZ)).toBe(0);
  });
});
