import type { EdfChannel } from '../../src/recording/writeEdf';
import type { CaseRecipe, EcgRecipe } from '../caseRecipe';
import { placeSignals } from './placeSignals';
import type { EventPlan } from './planEvents';
import { randomFor } from './randomFor';
import { CHANNEL_KINDS } from './channelKinds';
import { simulateEcg } from './simulateEcg';

const NOISE_MICROVOLTS = 5;

/** Puts the ECG channel together: heartbeats and a little noise. */
export function assembleEcg(recipe: CaseRecipe, ecg: EcgRecipe, events: EventPlan): EdfChannel {
  const { sampleRateHz } = ecg;
  const span = { sampleRateHz, durationSeconds: recipe.durationSeconds };
  const random = randomFor(recipe.seed, 'ECG noise');
  const noise = placeSignals([], span).map(() => NOISE_MICROVOLTS * random.normal());
  const samples = simulateEcg(events.heartbeatSeconds, span).map(
    (height, i) => ecg.rPeakMicrovolts * height + noise[i],
  );
  return { ...CHANNEL_KINDS.ECG, label: 'ECG', sampleRateHz, samples };
}
