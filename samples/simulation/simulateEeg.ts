import type { EegRecipe } from '../caseRecipe';
import { bandPassSamples } from './bandPassSamples';
import { mixLayers, type Layer } from './mixLayers';
import { sampleCountOf, type Span } from './placeSignals';
import { randomFor } from './randomFor';
import { simulateMains } from './simulateMains';
import { simulatePinkNoise } from './simulatePinkNoise';
import { simulateRhythm } from './simulateRhythm';
import { nearness } from './sites';
import { rootMeanSquare } from './rootMeanSquare';

/** Sites above the sources of the background that neighbouring electrodes share. */
const SOURCE_SITES = ['Fp1', 'Fp2', 'F7', 'F8', 'Fz', 'C3', 'C4', 'Pz', 'O1', 'O2'] as const;
const SOURCE_WIDTH_RADIANS = 0.7;
/** Part of the background's power that an electrode shares with no other. */
const OWN_POWER_FRACTION = 0.2;
const ALPHA_SITES = ['O1', 'O2'] as const;
const ALPHA_WIDTH_RADIANS = 0.65;
const AMPLIFIER_NOISE_MICROVOLTS = 0.4;
const SCALP_EMG_BAND = { lowHz: 30, highHz: 300 } as const;
/** How strongly the temporal muscles show at each site. */
const SCALP_EMG_WEIGHTS = { T7: 1, T8: 0.8, F7: 0.7, F8: 0.6 } as const;

/** The EEG of one site, before any artefact or jerk. */
interface SimulatedSite {
  readonly site: string;
  readonly microvolts: Float32Array;
}

/**
 * Simulates ongoing EEG: 1/f background shared by neighbours, alpha over the back of the head that
 * waxes and wanes, mains, amplifier noise and, if asked for, temporal muscle activity.
 *
 * Sites come one at a time, so that not all need be held at once.
 */
export function* simulateEeg(
  recipe: EegRecipe,
  seed: number,
  durationSeconds: number,
): Generator<SimulatedSite> {
  const span = { sampleRateHz: recipe.sampleRateHz, durationSeconds };
  const sources = SOURCE_SITES.map((centre) => ({
    centre,
    samples: simulatePinkNoise(randomFor(seed, `source ${centre}`), span, recipe.spectralExponent),
  }));
  const alphas = ALPHA_SITES.map((centre) => ({
    centre,
    samples: simulateRhythm(randomFor(seed, `alpha ${centre}`), span, recipe.alphaHz),
  }));
  const mains = [simulateMains(span, 0), simulateMains(span, Math.PI / 2)];
  const white = makeWhiteNoise(span, recipe.sites.length, seed);
  for (const [siteIndex, site] of recipe.sites.entries()) {
    const layers = [
      ...backgroundLayers(site, sources, recipe),
      ...alphaLayers(site, alphas, recipe.alphaMicrovolts),
      ...mainsLayers(site, mains, recipe.mainsMicrovolts, seed),
      ...ownLayers(site, span, recipe, seed),
      ...electrodeLayers(site, white(siteIndex), recipe),
    ];
    yield { site, microvolts: mixLayers(layers, sources[0].samples.length) };
  }
}

interface Source {
  readonly centre: string;
  readonly samples: Float32Array;
}

function backgroundLayers(site: string, sources: readonly Source[], recipe: EegRecipe): Layer[] {
  const raw = sources.map(({ centre }) => nearness(site, centre, SOURCE_WIDTH_RADIANS));
  const power = raw.reduce((sum, weight) => sum + weight ** 2, 0);
  const gain = recipe.backgroundMicrovolts * Math.sqrt((1 - OWN_POWER_FRACTION) / power);
  return sources.map(({ samples }, i) => ({ samples, weight: gain * raw[i] }));
}

/** Weighted so that both generators together reach `alphaMicrovolts` at O1 and O2. */
function alphaLayers(site: string, alphas: readonly Source[], alphaMicrovolts: number): Layer[] {
  const atOccipital = Math.hypot(1, nearness('O1', 'O2', ALPHA_WIDTH_RADIANS));
  return alphas.map(({ centre, samples }) => ({
    samples,
    weight: (alphaMicrovolts * nearness(site, centre, ALPHA_WIDTH_RADIANS)) / atOccipital,
  }));
}

function mainsLayers(
  site: string,
  mains: readonly Float32Array[],
  mainsMicrovolts: number,
  seed: number,
): Layer[] {
  const phase = 2 * Math.PI * randomFor(seed, `mains ${site}`).uniform();
  return [
    { samples: mains[0], weight: mainsMicrovolts * Math.cos(phase) },
    { samples: mains[1], weight: mainsMicrovolts * Math.sin(phase) },
  ];
}

/** White noise for each site: one long stretch, from which every site takes its part a second later. */
function makeWhiteNoise(span: Span, siteCount: number, seed: number) {
  const random = randomFor(seed, 'amplifier');
  const sampleCount = sampleCountOf(span);
  const stride = Math.round(span.sampleRateHz);
  const noise = new Float32Array(sampleCount + siteCount * stride).map(() => random.normal());
  return (siteIndex: number) =>
    noise.subarray(siteIndex * stride, siteIndex * stride + sampleCount);
}

/** Background that no other electrode shares. */
function ownLayers(site: string, span: Span, recipe: EegRecipe, seed: number): Layer[] {
  const own = simulatePinkNoise(randomFor(seed, `own ${site}`), span, recipe.spectralExponent);
  return [{ samples: own, weight: recipe.backgroundMicrovolts * Math.sqrt(OWN_POWER_FRACTION) }];
}

/** Amplifier noise and, at the temples, muscle: both from the same white noise. */
function electrodeLayers(site: string, white: Float32Array, recipe: EegRecipe): Layer[] {
  const amplifier = { samples: white, weight: AMPLIFIER_NOISE_MICROVOLTS };
  const emgMicrovolts = recipe.temporalEmgMicrovolts * scalpEmgWeight(site);
  if (emgMicrovolts === 0) return [amplifier];
  const { lowHz, highHz } = SCALP_EMG_BAND;
  const samples = bandPassSamples(white, recipe.sampleRateHz, lowHz, highHz);
  return [amplifier, { samples, weight: emgMicrovolts / rootMeanSquare(samples) }];
}

function scalpEmgWeight(site: string): number {
  return Object.entries(SCALP_EMG_WEIGHTS).find(([name]) => name === site)?.[1] ?? 0;
}
