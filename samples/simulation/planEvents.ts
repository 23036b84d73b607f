import type { CaseRecipe, PopsRecipe } from '../caseRecipe';
import { drawMoments } from './drawMoments';
import { planHeartbeats } from './planHeartbeats';
import { planJerks, type JerkPlan } from './planJerks';
import { randomFor } from './randomFor';

const MIN_BLINK_INTERVAL_SECONDS = 0.8;
const MIN_POP_INTERVAL_SECONDS = 2;
/** No blink or pop so near to either end. */
const MARGIN_SECONDS = 2;

/** Everything in a recording that happens at a moment. */
export interface EventPlan {
  readonly jerks: readonly JerkPlan[];
  readonly heartbeatSeconds: readonly number[];
  readonly blinkSeconds: readonly number[];
  readonly pops: readonly PopPlan[];
}

export interface PopPlan {
  readonly atSeconds: number;
  readonly pop: PopsRecipe;
}

/** Draws the moments of all jerks, heartbeats, blinks and pops of a recording. */
export function planEvents(recipe: CaseRecipe): EventPlan {
  const { seed, durationSeconds, jerks, ecg, artefacts, emgSampleRateHz } = recipe;
  const inside = [{ startSeconds: MARGIN_SECONDS, endSeconds: durationSeconds - MARGIN_SECONDS }];
  const blinkCount = Math.round((artefacts.blinksPerMinute * durationSeconds) / 60);
  return {
    jerks: jerks === undefined ? [] : planJerks(randomFor(seed, 'jerks'), jerks, emgSampleRateHz),
    heartbeatSeconds:
      ecg === undefined
        ? []
        : planHeartbeats(randomFor(seed, 'heart'), ecg.heartRatePerMinute, durationSeconds),
    blinkSeconds: drawMoments(
      randomFor(seed, 'blinks'),
      blinkCount,
      MIN_BLINK_INTERVAL_SECONDS,
      inside,
    ),
    pops: artefacts.pops.flatMap((pop) =>
      drawMoments(
        randomFor(seed, `pops ${pop.channelLabel}`),
        pop.count,
        MIN_POP_INTERVAL_SECONDS,
        inside,
      ).map((atSeconds) => ({ atSeconds, pop })),
    ),
  };
}
