import type { Random } from '../../src/base/random';
import type { Signal } from '../../src/base/signal';
import type { BurstRecipe, CaseRecipe, MuscleRecipe } from '../caseRecipe';
import type { TrueBurst } from '../truth';
import { bandPassSamples } from './bandPassSamples';
import { mixLayers } from './mixLayers';
import { placeSignals, type Span } from './placeSignals';
import type { JerkPlan } from './planJerks';
import { randomFor } from './randomFor';
import { rootMeanSquare } from './rootMeanSquare';
import { simulateBurst } from './simulateBurst';
import { simulateContraction } from './simulateContraction';
import { EMG_BAND, simulateElectrodeNoise } from './simulateElectrodeNoise';
import { simulateTonicActivity } from './simulateTonicActivity';

/** Background for the signal-to-noise ratio is taken this far either side of a burst. */
const BACKGROUND_REACH_SECONDS = 2;
/** Further from the mean, durations and sizes are drawn no more. */
const MAX_SCORE = 2.5;
const MIN_DURATION_MS = 12;

/** What one muscle does, in separate layers so that truth can be checked against each. */
export interface SimulatedMuscle {
  readonly name: string;
  /** Electrode noise and tonic activity. */
  readonly background: Float32Array;
  /** Bursts of the jerks alone. */
  readonly bursts: Float32Array;
  readonly contractions: Float32Array;
  /** One for each planned jerk, in their order; `undefined` where the muscle took no part. */
  readonly trueBursts: readonly (TrueBurst | undefined)[];
}

/** Simulates one muscle of a recording from its own random numbers. */
export function simulateMuscle(
  recipe: CaseRecipe,
  muscle: MuscleRecipe,
  jerks: readonly JerkPlan[],
): SimulatedMuscle {
  const sampleRateHz = recipe.emgSampleRateHz;
  const span = { sampleRateHz, durationSeconds: recipe.durationSeconds };
  const randomOf = (part: string) => randomFor(recipe.seed, `${part}/${muscle.name}`);
  const tonic = muscle.tonic.map((each, i) =>
    simulateTonicActivity(randomOf(`tonic ${i}`), each, sampleRateHz),
  );
  const noise = simulateElectrodeNoise(randomOf('noise'), span);
  const background = mixLayers(
    [
      { samples: noise, weight: muscle.noiseMicrovolts },
      { samples: placeSignals(tonic, span), weight: 1 },
    ],
    noise.length,
  );
  const { burst } = muscle;
  const bursts =
    burst === undefined
      ? []
      : plantBursts(randomOf('bursts'), { name: muscle.name, burst, jerks, background, span });
  const contractions = recipe.contractions
    .filter((each) => each.muscle === muscle.name)
    .map((each, i) => simulateContraction(randomOf(`contraction ${i}`), each, sampleRateHz));
  return {
    name: muscle.name,
    background,
    bursts: placeSignals(
      bursts.flatMap((each) => (each === undefined ? [] : [each.signal])),
      span,
    ),
    contractions: placeSignals(contractions, span),
    trueBursts:
      burst === undefined ? jerks.map(() => undefined) : bursts.map((each) => each?.truth),
  };
}

interface BurstJob {
  readonly name: string;
  readonly burst: BurstRecipe;
  readonly jerks: readonly JerkPlan[];
  readonly background: Float32Array;
  readonly span: Span;
}

function plantBursts(
  random: Random,
  job: BurstJob,
): readonly ({ readonly signal: Signal; readonly truth: TrueBurst } | undefined)[] {
  const { sampleRateHz } = job.span;
  const heard = bandPassSamples(job.background, sampleRateHz, EMG_BAND.lowHz, EMG_BAND.highHz);
  return job.jerks.map((jerk) => {
    const draw = drawBurst(random, job.burst, jerk);
    if (!draw.takesPart) return undefined;
    const { envelope } = job.burst;
    const clean = simulateBurst(random, { durationMs: draw.durationMs, envelope, sampleRateHz });
    const onsetIndex = Math.round((jerk.onsetSeconds + draw.delayMs / 1000) * sampleRateHz);
    const reach = Math.round(BACKGROUND_REACH_SECONDS * sampleRateHz);
    const backgroundMicrovolts = rootMeanSquare(
      heard,
      Math.max(0, onsetIndex - reach),
      Math.min(heard.length, onsetIndex + reach),
    );
    const gain = backgroundMicrovolts * 10 ** (draw.snrDecibels / 20);
    const onsetSeconds = onsetIndex / sampleRateHz;
    const burstSeconds = clean.offsetSeconds - clean.onsetSeconds;
    return {
      signal: {
        microvolts: clean.microvolts.map((value) => value * gain),
        sampleRateHz,
        startSeconds: onsetSeconds - clean.onsetSeconds,
      },
      truth: {
        channelLabel: `EMG ${job.name}`,
        onsetSeconds,
        offsetSeconds: onsetSeconds + burstSeconds,
        durationMs: burstSeconds * 1000,
        snrDecibels: draw.snrDecibels,
      },
    };
  });
}

/** What differs from burst to burst: partly shared by all muscles of the jerk, partly their own. */
function drawBurst(random: Random, burst: BurstRecipe, jerk: JerkPlan) {
  const mix = (shared: number) =>
    Math.min(MAX_SCORE, Math.max(-MAX_SCORE, 0.6 * shared + 0.8 * random.normal()));
  return {
    takesPart: random.uniform() < burst.participationFraction,
    delayMs: burst.delayMs + burst.delayJitterMs * random.normal(),
    durationMs: Math.max(
      MIN_DURATION_MS,
      burst.durationMeanMs + burst.durationSdMs * mix(jerk.durationScore),
    ),
    snrDecibels: Math.max(
      burst.snrMinDecibels,
      burst.snrMeanDecibels + burst.snrSdDecibels * mix(jerk.sizeScore),
    ),
  };
}
