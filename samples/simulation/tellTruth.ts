import type { CaseRecipe } from '../caseRecipe';
import type { TrueTransient, Truth } from '../truth';
import type { EventPlan } from './planEvents';
import type { SimulatedMuscle } from './simulateMuscle';

/** Gathers what is really in a recording from its plan and from the muscles made after it. */
export function tellTruth(
  recipe: CaseRecipe,
  events: EventPlan,
  muscles: readonly SimulatedMuscle[],
  transient: TrueTransient | undefined,
): Truth {
  return {
    origin: recipe.origin,
    triggerChannelLabel:
      recipe.jerks === undefined ? undefined : `EMG ${recipe.jerks.triggerMuscle}`,
    jerks: events.jerks.map(({ onsetSeconds }, i) => ({
      onsetSeconds,
      bursts: muscles.flatMap(({ trueBursts }) => trueBursts[i] ?? []),
    })),
    transient,
    contractions: recipe.contractions.map(({ muscle, startSeconds, durationSeconds }) => ({
      channelLabel: `EMG ${muscle}`,
      startSeconds,
      endSeconds: startSeconds + durationSeconds,
    })),
    heartbeatSeconds: events.heartbeatSeconds,
    blinkSeconds: events.blinkSeconds,
    pops: events.pops.map(({ pop, atSeconds }) => ({ channelLabel: pop.channelLabel, atSeconds })),
    movements: recipe.artefacts.movements.flatMap(({ channelLabels, startSeconds, endSeconds }) =>
      channelLabels.map((channelLabel) => ({ channelLabel, startSeconds, endSeconds })),
    ),
  };
}
