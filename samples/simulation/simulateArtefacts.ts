import type { CaseRecipe } from '../caseRecipe';
import { placeSignals, type Span } from './placeSignals';
import type { EventPlan } from './planEvents';
import { randomFor } from './randomFor';
import { simulateMovement } from './simulateMovement';
import { simulatePop } from './simulatePop';

/** Pops and movement artefacts of one channel. */
export function simulateArtefacts(
  recipe: CaseRecipe,
  events: EventPlan,
  channelLabel: string,
  span: Span,
): Float32Array {
  const pops = events.pops
    .filter(({ pop }) => pop.channelLabel === channelLabel)
    .map(({ pop, atSeconds }) => simulatePop(pop, atSeconds, span.sampleRateHz));
  const movements = recipe.artefacts.movements
    .filter(({ channelLabels }) => channelLabels.includes(channelLabel))
    .map((movement, i) =>
      simulateMovement(
        randomFor(recipe.seed, `movement ${i}/${channelLabel}`),
        movement,
        span.sampleRateHz,
      ),
    );
  return placeSignals([...pops, ...movements], span);
}
