import type { EdfChannel } from '../../src/recording/writeEdf';
import type { CaseRecipe, MuscleRecipe } from '../caseRecipe';
import { mixLayers, type Layer } from './mixLayers';
import type { EventPlan } from './planEvents';
import { randomFor } from './randomFor';
import { simulateArtefacts } from './simulateArtefacts';
import { CHANNEL_KINDS } from './channelKinds';
import { simulateEcg } from './simulateEcg';
import { simulateMains } from './simulateMains';
import type { SimulatedMuscle } from './simulateMuscle';

/**
 * Puts one EMG channel together: its muscle, what it hears of another muscle and of the heart,
 * mains, pops and movement.
 */
export function assembleEmg(
  recipe: CaseRecipe,
  muscle: MuscleRecipe,
  muscles: readonly SimulatedMuscle[],
  events: EventPlan,
): EdfChannel {
  const label = `EMG ${muscle.name}`;
  const sampleRateHz = recipe.emgSampleRateHz;
  const span = { sampleRateHz, durationSeconds: recipe.durationSeconds };
  const own = muscles.find(({ name }) => name === muscle.name);
  const phase = 2 * Math.PI * randomFor(recipe.seed, `mains ${muscle.name}`).uniform();
  const leak = muscle.ecgLeakFraction * (recipe.ecg?.rPeakMicrovolts ?? 0);
  const artefacts = simulateArtefacts(recipe, events, label, span);
  const layers: Layer[] = [
    ...activityLayers(own, 1),
    ...(own === undefined ? [] : [{ samples: own.background, weight: 1 }]),
    ...crossTalkLayers(muscle, muscles),
    { samples: simulateMains(span, phase), weight: muscle.mainsMicrovolts },
    ...(leak === 0 ? [] : [{ samples: simulateEcg(events.heartbeatSeconds, span), weight: leak }]),
    { samples: artefacts, weight: 1 },
  ];
  const samples = mixLayers(layers, artefacts.length);
  return { ...CHANNEL_KINDS.EMG, label, sampleRateHz, samples };
}

function crossTalkLayers(muscle: MuscleRecipe, muscles: readonly SimulatedMuscle[]): Layer[] {
  const { crossTalk } = muscle;
  if (crossTalk === undefined) return [];
  const neighbour = muscles.find(({ name }) => name === crossTalk.fromMuscle);
  return activityLayers(neighbour, crossTalk.fraction);
}

function activityLayers(muscle: SimulatedMuscle | undefined, weight: number): Layer[] {
  if (muscle === undefined) return [];
  return [
    { samples: muscle.bursts, weight },
    { samples: muscle.contractions, weight },
  ];
}
