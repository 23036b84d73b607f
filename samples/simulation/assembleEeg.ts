import type { Signal } from '../../src/base/signal';
import type { EdfChannel } from '../../src/recording/writeEdf';
import type { CaseRecipe } from '../caseRecipe';
import { mixLayers } from './mixLayers';
import { placeSignals } from './placeSignals';
import type { EventPlan } from './planEvents';
import { randomFor } from './randomFor';
import { simulateArtefacts } from './simulateArtefacts';
import { simulateBlinks } from './simulateBlinks';
import { CHANNEL_KINDS } from './channelKinds';
import { simulateEeg } from './simulateEeg';
import { nearness } from './sites';

/** How far over the scalp the potential of a blink spreads. */
const BLINK_WIDTH_RADIANS = 0.55;

/**
 * Puts the EEG channels together, one at a time: ongoing activity, blinks, the transients before
 * jerks, pops and movement.
 */
export function* assembleEeg(
  recipe: CaseRecipe,
  events: EventPlan,
  transients: readonly Signal[],
): Generator<EdfChannel> {
  const { eeg, seed, durationSeconds, artefacts } = recipe;
  const span = { sampleRateHz: eeg.sampleRateHz, durationSeconds };
  const blinks = simulateBlinks(randomFor(seed, 'blink sizes'), events.blinkSeconds, span);
  const planted = placeSignals(transients, span);
  const blinkAtFp1 = nearness('Fp1', 'Fpz', BLINK_WIDTH_RADIANS);
  for (const { site, microvolts } of simulateEeg(eeg, seed, durationSeconds)) {
    const label = `EEG ${site}`;
    const blinkShare = nearness(site, 'Fpz', BLINK_WIDTH_RADIANS) / blinkAtFp1;
    const samples = mixLayers(
      [
        { samples: microvolts, weight: 1 },
        { samples: blinks, weight: artefacts.blinkMicrovolts * blinkShare },
        { samples: planted, weight: transientWeight(recipe, site) },
        { samples: simulateArtefacts(recipe, events, label, span), weight: 1 },
      ],
      microvolts.length,
    );
    yield { ...CHANNEL_KINDS.EEG, label, sampleRateHz: eeg.sampleRateHz, samples };
  }
}

function transientWeight(recipe: CaseRecipe, site: string): number {
  return recipe.transient?.siteWeights.find((each) => each.site === site)?.weight ?? 0;
}
