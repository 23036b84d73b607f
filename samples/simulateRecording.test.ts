import { describe, expect, test } from 'vitest';
import type { ReadonlySamples } from '../src/base/signal';
import type { CaseRecipe } from './caseRecipe';
import { brainstemCase } from './cases/brainstem';
import { corticalCase } from './cases/cortical';
import { simulateRecording, type SimulatedRecording } from './simulateRecording';
import { writeSimulated } from './writeSimulated';

const CENTRAL = ['EEG C3', 'EEG Cz', 'EEG C4'] as const;
const ignore = () => undefined;

const SHORT: CaseRecipe = {
  ...corticalCase.recipe,
  durationSeconds: 40,
  jerks: {
    triggerMuscle: 'ECR R',
    count: 10,
    minIntervalSeconds: 1,
    stretches: [{ startSeconds: 4, endSeconds: 36 }],
  },
  muscles: corticalCase.recipe.muscles.map((muscle) => ({ ...muscle, tonic: [] })),
  contractions: [{ muscle: 'ECR R', startSeconds: 37, durationSeconds: 1, rmsMicrovolts: 100 }],
};

/** Only the central sites: the average is looked for there. */
function centralOf(recipe: CaseRecipe): CaseRecipe {
  return { ...recipe, eeg: { ...recipe.eeg, sites: ['C3', 'Cz', 'C4'] } };
}

function channelNamed(recording: SimulatedRecording, label: string) {
  const found = recording.channels.find((channel) => channel.label === label);
  if (found === undefined) throw new Error(`The recording has ${label}`);
  return found;
}

/** Plain mean of a channel around the true onsets, less its mean from -200 to -100 ms. */
function averageOnTruth(recording: SimulatedRecording, label: string) {
  const { samples, sampleRateHz } = channelNamed(recording, label);
  const mean = Array.from({ length: 301 }, (_, i) => {
    const total = recording.truth.jerks.reduce(
      (sum, { onsetSeconds }) => sum + samples[Math.round(onsetSeconds * sampleRateHz) - 200 + i],
      0,
    );
    return total / recording.truth.jerks.length;
  });
  const baseline = mean.slice(0, 100).reduce((sum, value) => sum + value, 0) / 100;
  return mean.map((microvolts, i) => ({ latencyMs: i - 200, microvolts: microvolts - baseline }));
}

function largestBeforeJerk(recording: SimulatedRecording, label: string) {
  return averageOnTruth(recording, label)
    .filter(({ latencyMs }) => latencyMs >= -50 && latencyMs <= -5)
    .reduce((a, b) => (Math.abs(b.microvolts) > Math.abs(a.microvolts) ? b : a));
}

function peakOf(samples: ReadonlySamples) {
  let peak = 0;
  for (const value of samples) peak = Math.max(peak, Math.abs(value));
  return peak;
}

describe('simulateRecording', () => {
  test('cortical: averaging on the true onsets shows the planted transient at C3', () => {
    const recording = simulateRecording(centralOf(corticalCase.recipe), ignore);
    const { transient, jerks } = recording.truth;
    expect(jerks).toHaveLength(90);
    const found = largestBeforeJerk(recording, 'EEG C3');
    // 10 µV of background in 90 sweeps leave 1.05 µV; the slope at 1.5 ms from the peak is under 1.
    expect(Math.abs(found.microvolts - (transient?.amplitudeMicrovolts ?? 0))).toBeLessThan(3.2);
    expect(Math.abs(found.latencyMs - (transient?.latencyMs ?? 0))).toBeLessThan(2.5);
    expect(transient?.amplitudeMicrovolts).toBeGreaterThan(12);
    expect(transient?.amplitudeMicrovolts).toBeLessThan(20);
    expect(Math.abs(largestBeforeJerk(recording, 'EEG C4').microvolts)).toBeLessThan(5.5);
  });

  test('brainstem: the neck leads, the hand follows, and nothing comes before it in the EEG', () => {
    const recording = simulateRecording(centralOf(brainstemCase.recipe), ignore);
    for (const label of CENTRAL) {
      // Four standard errors of the mean of 80 sweeps of 11 to 13 µV.
      expect(Math.abs(largestBeforeJerk(recording, label).microvolts)).toBeLessThan(5.5);
    }
    expect(recording.truth.transient).toBeUndefined();
    const meanDelayMs = (label: string) => {
      const delays = recording.truth.jerks.flatMap(({ onsetSeconds, bursts }) =>
        bursts
          .filter(({ channelLabel }) => channelLabel === label)
          .map((burst) => (burst.onsetSeconds - onsetSeconds) * 1000),
      );
      return delays.reduce((sum, each) => sum + each, 0) / delays.length;
    };
    const order = ['EMG SCM R', 'EMG TRAP R', 'EMG MAS R', 'EMG BIC R', 'EMG FDI R', 'EMG TA R'];
    const delays = order.map(meanDelayMs);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(Math.abs(meanDelayMs('EMG FDI R') - 22)).toBeLessThan(1);
  });

  test('the same recipe gives the same bytes, another seed others', () => {
    const first = writeSimulated(SHORT, 'a.edf', ignore);
    const again = writeSimulated(SHORT, 'a.edf', ignore);
    const other = writeSimulated({ ...SHORT, seed: SHORT.seed + 1 }, 'a.edf', ignore);
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(again.truth).toEqual(first.truth);
    expect(Buffer.compare(first.bytes, other.bytes)).not.toBe(0);
  });

  test('one part does not disturb the others: without jerks the EEG of C4 stays as it was', () => {
    const quiet = simulateRecording(
      centralOf({ ...SHORT, jerks: undefined, transient: undefined }),
      ignore,
    );
    const jerking = simulateRecording(
      centralOf({ ...SHORT, transient: undefined, contractions: [] }),
      ignore,
    );
    expect(channelNamed(jerking, 'EEG C4').samples).toEqual(channelNamed(quiet, 'EEG C4').samples);
    expect(channelNamed(jerking, 'EMG FDI L').samples).toEqual(
      channelNamed(quiet, 'EMG FDI L').samples,
    );
    expect(channelNamed(jerking, 'EMG FDI R').samples).not.toEqual(
      channelNamed(quiet, 'EMG FDI R').samples,
    );
  });

  test('cross-talk is a copy of the neighbour without delay', () => {
    const withFraction = (fraction: number) =>
      channelNamed(
        simulateRecording(
          centralOf({
            ...SHORT,
            muscles: SHORT.muscles.map((muscle) =>
              muscle.name === 'FDI L'
                ? { ...muscle, crossTalk: { fromMuscle: 'ECR R', fraction } }
                : muscle,
            ),
          }),
          ignore,
        ),
        'EMG FDI L',
      ).samples;
    const recording = simulateRecording(centralOf(SHORT), ignore);
    const none = withFraction(0);
    const some = withFraction(0.5);
    const { samples, sampleRateHz } = channelNamed(recording, 'EMG ECR R');
    // Where the wrist extensor is far above its own noise, half of it is in the other channel.
    const onset = Math.round((recording.truth.jerks.at(0)?.onsetSeconds ?? 0) * sampleRateHz);
    const loud = Array.from({ length: 60 }, (_, i) => onset + i).filter(
      (i) => Math.abs(samples[i]) > 40,
    );
    expect(loud.length).toBeGreaterThan(5);
    for (const i of loud) {
      expect(Math.abs((some[i] - none[i]) / samples[i] - 0.5)).toBeLessThan(0.12);
    }
  });

  test('a blink is largest in front and small behind', () => {
    const recording = simulateRecording(SHORT, ignore);
    const peaks = ['EEG Fp1', 'EEG F3', 'EEG C3'].map((label) =>
      peakOf(channelNamed(recording, label).samples),
    );
    expect(peaks[0]).toBeGreaterThan(100);
    expect(peaks[1]).toBeLessThan(0.8 * peaks[0]);
    expect(peaks[2]).toBeLessThan(0.6 * peaks[0]);
  });

  test('progress rises to 1', () => {
    const fractions: number[] = [];
    simulateRecording(centralOf(SHORT), (fraction) => fractions.push(fraction));
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
  });

  test('a recipe that contradicts itself is refused', () => {
    const { jerks } = SHORT;
    if (jerks === undefined) throw new Error('The short recipe has jerks');
    const wrong = { ...SHORT, jerks: { ...jerks, triggerMuscle: 'FDI R' } };
    expect(() => simulateRecording(wrong, ignore)).toThrow('trigger');
    expect(() => simulateRecording({ ...SHORT, durationSeconds: 40.5 }, ignore)).toThrow('whole');
  });
});
