import { seededRandom, type Random } from '../base/random';
import { timeOfSample, type Signal } from '../base/signal';

type PlantedEnvelope = 'rectangular' | 'half-sine' | 'gradual';

/** What to plant; for tests only. */
export interface PlantOptions {
  readonly seed: number;
  readonly sampleRateHz: number;
  readonly startSeconds: number;
  readonly lengthSeconds: number;
  readonly burstCount: number;
  readonly minDurationMs: number;
  readonly maxDurationMs: number;
  /** 20 log10(RMS of the noise-free burst / RMS of the background). */
  readonly snrDecibels: number;
  readonly envelope: PlantedEnvelope;
  readonly carrier: 'gaussian' | 'motor-units';
  /** RMS of the background: noise, or motor units firing at random when `tonic`. */
  readonly backgroundMicrovolts: number;
  readonly tonic: boolean;
}

/** True edges: first and last sample at which the noise-free burst reaches 5 % of its own peak. */
export interface PlantedBurst {
  readonly onsetSeconds: number;
  readonly offsetSeconds: number;
  readonly durationMs: number;
}

const TRUTH_LEVEL = 0.05;

/**
 * A seeded EMG channel with bursts of known edges, band-passed 20 to 500 Hz with zero phase as the
 * program's own filter does. Bursts are spread evenly with jitter, so they stay at least 100 ms apart.
 *
 * Test support: the program never imports it.
 */
export function plantBursts(options: PlantOptions): {
  readonly signal: Signal;
  readonly bursts: readonly PlantedBurst[];
} {
  const random = seededRandom(options.seed);
  const { sampleRateHz, startSeconds } = options;
  const sampleCount = Math.round(options.lengthSeconds * sampleRateHz);
  const microvolts = options.tonic
    ? tonicActivity(random, sampleRateHz, sampleCount)
    : bandNoise(random, sampleRateHz, sampleCount);
  scaleToRms(microvolts, options.backgroundMicrovolts);
  const place = { microvolts, sampleRateHz, startSeconds };
  const slotSeconds = options.lengthSeconds / Math.max(1, options.burstCount);
  const bursts: PlantedBurst[] = [];
  for (let burst = 0; burst < options.burstCount; burst += 1) {
    const durationMs =
      options.minDurationMs + random.uniform() * (options.maxDurationMs - options.minDurationMs);
    const spareSeconds = slotSeconds - durationMs / 1000 - 0.1;
    const onsetSeconds = burst * slotSeconds + 0.05 + random.uniform() * Math.max(0, spareSeconds);
    const shape = burstSamples(random, options, onsetSeconds * sampleRateHz, durationMs);
    for (let i = 0; i < shape.samples.length; i += 1) {
      const at = shape.firstSample + i;
      if (at >= 0 && at < sampleCount) microvolts[at] += shape.samples[i];
    }
    bursts.push(trueEdges(place, shape));
  }
  const filtered = bandPassZeroPhase(microvolts, sampleRateHz, 20, 500);
  return { signal: { microvolts: filtered, sampleRateHz, startSeconds }, bursts };
}

interface BurstShape {
  readonly firstSample: number;
  readonly samples: Float64Array;
}

function burstSamples(
  random: Random,
  options: PlantOptions,
  onsetSample: number,
  durationMs: number,
): BurstShape {
  const { sampleRateHz } = options;
  const lengthSamples = (durationMs / 1000) * sampleRateHz;
  const marginSamples = Math.ceil(0.01 * sampleRateHz);
  const firstSample = Math.floor(onsetSample) - marginSamples;
  const sampleCount = Math.ceil(lengthSamples) + 2 * marginSamples + 1;
  const samples = new Float64Array(sampleCount);
  const startSample = onsetSample - firstSample;
  if (options.carrier === 'gaussian') {
    const carrier = bandNoise(random, sampleRateHz, sampleCount);
    for (let i = 0; i < sampleCount; i += 1) {
      samples[i] = carrier[i] * envelopeAt(options.envelope, (i - startSample) / lengthSamples);
    }
  } else {
    const potentialCount = Math.max(12, Math.round(durationMs * 1.5));
    for (let unit = 0; unit < potentialCount; unit += 1) {
      const fraction = random.uniform();
      const gain = envelopeAt(options.envelope, fraction) * -Math.log(1 - random.uniform());
      addPotential(random, samples, startSample + fraction * lengthSamples, gain, sampleRateHz);
    }
  }
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const targetMicrovolts = options.backgroundMicrovolts * 10 ** (options.snrDecibels / 20);
  const gain = targetMicrovolts / Math.sqrt(sum / lengthSamples);
  return { firstSample, samples: samples.map((sample) => sample * gain) };
}

function envelopeAt(envelope: PlantedEnvelope, fraction: number): number {
  if (fraction < 0 || fraction >= 1) return 0;
  if (envelope === 'rectangular') return 1;
  if (envelope === 'half-sine') return Math.sin(Math.PI * fraction);
  return fraction < 0.2
    ? Math.sin((Math.PI / 2) * (fraction / 0.2))
    : (1 + Math.cos((Math.PI * (fraction - 0.2)) / 0.8)) / 2;
}

/** Adds one biphasic or triphasic potential of 5 to 10 ms, as a motor unit gives in a surface pair. */
function addPotential(
  random: Random,
  samples: Float64Array,
  centreSample: number,
  gain: number,
  sampleRateHz: number,
): void {
  const widthSamples = (0.8 + 0.7 * random.uniform()) * 0.001 * sampleRateHz;
  const isTriphasic = random.uniform() < 0.5;
  const sign = random.uniform() < 0.8 ? 1 : -1;
  const first = Math.max(0, Math.floor(centreSample - 4 * widthSamples));
  const last = Math.min(samples.length - 1, Math.ceil(centreSample + 4 * widthSamples));
  for (let i = first; i <= last; i += 1) {
    const z = (i - centreSample) / widthSamples;
    const wave = (isTriphasic ? 1 - z * z : -1.5 * z) * Math.exp((-z * z) / 2);
    samples[i] += sign * gain * wave;
  }
}

function tonicActivity(random: Random, sampleRateHz: number, sampleCount: number): Float64Array {
  const samples = new Float64Array(sampleCount);
  const potentialCount = Math.round((sampleCount / sampleRateHz) * 400);
  for (let unit = 0; unit < potentialCount; unit += 1) {
    const gain = 0.5 + random.uniform();
    addPotential(random, samples, random.uniform() * sampleCount, gain, sampleRateHz);
  }
  return samples;
}

function bandNoise(random: Random, sampleRateHz: number, sampleCount: number): Float64Array {
  const padSamples = Math.ceil(0.1 * sampleRateHz);
  const white = new Float64Array(sampleCount + 2 * padSamples).map(() => random.normal());
  const shaped = bandPassZeroPhase(white, sampleRateHz, 20, 450);
  return shaped.slice(padSamples, padSamples + sampleCount);
}

function scaleToRms(samples: Float64Array, rmsMicrovolts: number): void {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const gain = sum > 0 ? rmsMicrovolts / Math.sqrt(sum / samples.length) : 0;
  for (let i = 0; i < samples.length; i += 1) samples[i] *= gain;
}

function trueEdges(
  place: Pick<Signal, 'microvolts' | 'sampleRateHz' | 'startSeconds'>,
  shape: BurstShape,
): PlantedBurst {
  const levels = shape.samples.map(Math.abs);
  const limit = TRUTH_LEVEL * levels.reduce((peak, level) => Math.max(peak, level), 0);
  const first = levels.findIndex((level) => level >= limit);
  const last = levels.findLastIndex((level) => level >= limit);
  const onsetSeconds = timeOfSample(place, shape.firstSample + first);
  const offsetSeconds = timeOfSample(place, shape.firstSample + last);
  return { onsetSeconds, offsetSeconds, durationMs: (offsetSeconds - onsetSeconds) * 1000 };
}

/** Butterworth of order 2 forwards and backwards; a cut-off above 0.45 of the rate is left out. */
export function bandPassZeroPhase(
  samples: Float64Array,
  sampleRateHz: number,
  highPassHz: number,
  lowPassHz: number,
): Float64Array {
  const once = (input: Float64Array) => {
    const high = biquad(input, highPassHz / sampleRateHz, true);
    return lowPassHz < 0.45 * sampleRateHz ? biquad(high, lowPassHz / sampleRateHz, false) : high;
  };
  return once(once(samples).reverse()).reverse();
}

function biquad(input: Float64Array, cutoffFraction: number, isHighPass: boolean): Float64Array {
  const k = Math.tan(Math.PI * cutoffFraction);
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = isHighPass ? norm : k * k * norm;
  const b1 = isHighPass ? -2 * b0 : 2 * b0;
  const a1 = 2 * (k * k - 1) * norm;
  const a2 = (1 - Math.SQRT2 * k + k * k) * norm;
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  return input.map((x) => {
    const y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    return y;
  });
}
