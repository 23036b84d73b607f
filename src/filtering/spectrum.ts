import FFT from 'fft.js';
import { assert } from '../base/assert';
import { samplesIn } from '../base/signal';
import type { ReadonlySamples, Signal } from '../base/signal';

/** Bins 0 to N / 2 of a discrete Fourier transform of N real samples, not scaled. */
export interface RealSpectrum {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/**
 * Prepares Fourier transforms of `sampleCount` real samples, a power of two from 2; the function it
 * gives may be called any number of times, each call with exactly that many.
 *
 * Convention of `numpy.fft.rfft`: `X[k] = Σ x[n] exp(-2πi k n / N)`.
 */
export function planRealFft(sampleCount: number): (samples: ReadonlySamples) => RealSpectrum {
  assert(isPowerOfTwo(sampleCount), 'a power of two of samples to transform');
  const fft = new FFT(sampleCount);
  const binCount = sampleCount / 2 + 1;
  const interleaved = new Float64Array(2 * sampleCount);
  return (samples) => {
    assert(samples.length === sampleCount, 'as many samples as planned');
    fft.realTransform(interleaved, Float64Array.from(samples));
    return {
      real: Float64Array.from({ length: binCount }, (_, bin) => interleaved[2 * bin]),
      imaginary: Float64Array.from({ length: binCount }, (_, bin) => interleaved[2 * bin + 1]),
    };
  };
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(count) && count >= 2 && Number.isInteger(Math.log2(count));
}

export interface WelchOptions {
  /** Rounded up to a power of two of samples. */
  readonly segmentMs: number;
  /** Share of a segment that the next one repeats, from 0 to below 1. */
  readonly overlapFraction: number;
}

/** A one-sided power density: its sum times the bin width is the signal's variance. */
export interface PowerSpectrum {
  readonly frequenciesHz: Float64Array;
  /** Microvolts squared per Hz. */
  readonly powerMicrovolts2PerHz: Float64Array;
  /** Segments averaged. */
  readonly segmentCount: number;
}

/**
 * Power spectral density by averaging over overlapping segments, each freed of its mean and tapered
 * by a Hann window; equal to `scipy.signal.welch` with `window='hann'`, `detrend='constant'`.
 *
 * Samples after the last whole segment are not used. `undefined` where not one segment fits.
 *
 * Source: Welch 1967, doi:10.1109/TAU.1967.1161901.
 */
export function welch(signal: Signal, options: WelchOptions): PowerSpectrum | undefined {
  const { overlapFraction } = options;
  assert(overlapFraction >= 0 && overlapFraction < 1, 'an overlap from 0 to below 1');
  const length = 2 ** Math.ceil(Math.log2(Math.max(2, samplesIn(signal, options.segmentMs))));
  const step = length - Math.floor(length * overlapFraction);
  const transform = planRealFft(length);
  const window = hannWindow(length);
  const power = new Float64Array(length / 2 + 1);
  let segmentCount = 0;
  for (let start = 0; start + length <= signal.microvolts.length; start += step) {
    const { real, imaginary } = transform(taperedSegment(signal.microvolts, start, window));
    for (let bin = 0; bin < power.length; bin += 1)
      power[bin] += real[bin] ** 2 + imaginary[bin] ** 2;
    segmentCount += 1;
  }
  if (segmentCount === 0) return undefined;
  const windowPower = window.reduce((sum, weight) => sum + weight * weight, 0);
  const scale = 1 / (signal.sampleRateHz * windowPower * segmentCount);
  return {
    frequenciesHz: power.map((_, bin) => (bin * signal.sampleRateHz) / length),
    // All bins but the first and the last stand for a positive and a negative frequency.
    powerMicrovolts2PerHz: power.map(
      (sum, bin) => sum * scale * (bin === 0 || bin === power.length - 1 ? 1 : 2),
    ),
    segmentCount,
  };
}

/** The periodic form, whose first weight is 0 and whose last is not. */
function hannWindow(length: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
}

function taperedSegment(
  samples: ReadonlySamples,
  start: number,
  window: Float64Array,
): Float64Array {
  let sum = 0;
  for (let i = 0; i < window.length; i += 1) sum += samples[start + i];
  const mean = sum / window.length;
  return window.map((weight, i) => weight * (samples[start + i] - mean));
}
