import { assert } from '../src/base/assert';
import type { Annotation } from '../src/recording/recording';
import type { EdfChannel } from '../src/recording/writeEdf';
import type { CaseRecipe } from './caseRecipe';
import { assembleEcg } from './simulation/assembleEcg';
import { assembleEeg } from './simulation/assembleEeg';
import { assembleEmg } from './simulation/assembleEmg';
import { planEvents, type EventPlan } from './simulation/planEvents';
import { randomFor } from './simulation/randomFor';
import { simulateMuscle } from './simulation/simulateMuscle';
import { simulateTransients } from './simulation/simulateTransients';
import { tellTruth } from './simulation/tellTruth';
import type { Truth } from './truth';

/** Called with a fraction from 0 to 1. */
export type ProgressListener = (fraction: number) => void;

export interface SimulatedRecording {
  readonly channels: readonly EdfChannel[];
  /** Tasks only; nothing here tells where the jerks are. */
  readonly annotations: readonly Annotation[];
  readonly truth: Truth;
}

/**
 * Simulates a recording: EEG channels, then EMG, then ECG. The same recipe gives the same samples.
 *
 * @throws Error when the recipe contradicts itself.
 */
export function simulateRecording(
  recipe: CaseRecipe,
  onProgress: ProgressListener,
): SimulatedRecording {
  checkRecipe(recipe);
  const stepCount = recipe.eeg.sites.length + 2 * recipe.muscles.length;
  let doneCount = 0;
  const step = <Value>(value: Value): Value => {
    doneCount += 1;
    onProgress(doneCount / stepCount);
    return value;
  };
  const events = planEvents(recipe);
  const muscles = recipe.muscles.map((muscle) =>
    step(simulateMuscle(recipe, muscle, events.jerks)),
  );
  const transients = plantTransients(recipe, events);
  const eeg = Array.from(assembleEeg(recipe, events, transients?.signals ?? []), step);
  const emg = recipe.muscles.map((muscle) => step(assembleEmg(recipe, muscle, muscles, events)));
  const ecg = recipe.ecg === undefined ? [] : [assembleEcg(recipe, recipe.ecg, events)];
  return {
    channels: [...eeg, ...emg, ...ecg],
    annotations: recipe.tasks.map(({ text, startSeconds, endSeconds }) => ({
      onsetSeconds: startSeconds,
      durationSeconds: endSeconds - startSeconds,
      text,
      channelLabel: undefined,
    })),
    truth: tellTruth(recipe, events, muscles, transients?.truth),
  };
}

function plantTransients(recipe: CaseRecipe, events: EventPlan) {
  if (recipe.transient === undefined || events.jerks.length === 0) return undefined;
  return simulateTransients(
    randomFor(recipe.seed, 'transients'),
    recipe.transient,
    events.jerks.map(({ onsetSeconds }) => onsetSeconds),
    recipe.eeg.sampleRateHz,
  );
}

function checkRecipe({ durationSeconds, jerks, muscles }: CaseRecipe) {
  assert(Number.isInteger(durationSeconds), 'a recording lasts whole seconds');
  if (jerks === undefined) return;
  const trigger = muscles.find(({ name }) => name === jerks.triggerMuscle)?.burst;
  assert(trigger?.participationFraction === 1, 'the trigger muscle takes part in every jerk');
  assert(trigger.delayMs === 0 && trigger.delayJitterMs === 0, 'the trigger muscle sets time zero');
}
