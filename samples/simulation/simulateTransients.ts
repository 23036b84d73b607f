import type { Random } from '../../src/base/random';
import type { Signal } from '../../src/base/signal';
import type { TransientRecipe } from '../caseRecipe';
import type { TrueTransient } from '../truth';

/** Deflections further out than this many widths are left out. */
const REACH_IN_WIDTHS = 6;
const TRUTH_STEP_MS = 0.05;

/** The transients of a recording at the site of weight 1, and their true average. */
interface SimulatedTransients {
  readonly signals: readonly Signal[];
  readonly truth: TrueTransient;
}

interface Variation {
  readonly shiftMs: number;
  readonly size: number;
}

/**
 * Makes the cortical potential before each jerk: a sum of Gaussian deflections whose time and size
 * vary a little from jerk to jerk.
 *
 * The truth is the largest deflection, of either sign, of the mean of what was planted, at the site
 * of largest weight. There must be one jerk at least.
 */
export function simulateTransients(
  random: Random,
  recipe: TransientRecipe,
  jerkOnsetsSeconds: readonly number[],
  sampleRateHz: number,
): SimulatedTransients {
  const range = latencyRange(recipe);
  const variations = jerkOnsetsSeconds.map(() => ({
    shiftMs: recipe.latencyJitterMs * random.normal(),
    size: Math.max(0.3, 1 + recipe.sizeVariationFraction * random.normal()),
  }));
  const signals = jerkOnsetsSeconds.map((onsetSeconds, i) => {
    const firstIndex = Math.ceil((onsetSeconds + range.startMs / 1000) * sampleRateHz);
    const sampleCount = Math.floor(((range.endMs - range.startMs) / 1000) * sampleRateHz);
    const microvolts = Float64Array.from({ length: sampleCount }, (_, k) => {
      const latencyMs = ((firstIndex + k) / sampleRateHz - onsetSeconds) * 1000;
      return transientAt(recipe, variations[i], latencyMs);
    });
    return { microvolts, sampleRateHz, startSeconds: firstIndex / sampleRateHz };
  });
  return { signals, truth: measureTruth(recipe, variations, range) };
}

function latencyRange({ deflections, latencyJitterMs }: TransientRecipe) {
  const marginMs = REACH_IN_WIDTHS * latencyJitterMs;
  const starts = deflections.map((d) => d.latencyMs - REACH_IN_WIDTHS * d.widthMs);
  const ends = deflections.map((d) => d.latencyMs + REACH_IN_WIDTHS * d.widthMs);
  return { startMs: Math.min(...starts) - marginMs, endMs: Math.max(...ends) + marginMs };
}

function transientAt(recipe: TransientRecipe, variation: Variation, latencyMs: number): number {
  let sum = 0;
  for (const deflection of recipe.deflections) {
    const u = (latencyMs - variation.shiftMs - deflection.latencyMs) / deflection.widthMs;
    sum += deflection.amplitudeMicrovolts * Math.exp(-0.5 * u * u);
  }
  return variation.size * sum;
}

function measureTruth(
  recipe: TransientRecipe,
  variations: readonly Variation[],
  range: { readonly startMs: number; readonly endMs: number },
): TrueTransient {
  const largestSite = recipe.siteWeights.reduce((a, b) => (b.weight > a.weight ? b : a));
  let latencyMs = range.startMs;
  let amplitudeMicrovolts = 0;
  for (let ms = range.startMs; ms <= range.endMs; ms += TRUTH_STEP_MS) {
    const total = variations.reduce((sum, each) => sum + transientAt(recipe, each, ms), 0);
    const mean = (largestSite.weight * total) / variations.length;
    if (Math.abs(mean) > Math.abs(amplitudeMicrovolts)) {
      latencyMs = ms;
      amplitudeMicrovolts = mean;
    }
  }
  return {
    channelLabel: `EEG ${largestSite.site}`,
    latencyMs,
    amplitudeMicrovolts,
    polarity: amplitudeMicrovolts > 0 ? 'positive' : 'negative',
  };
}
