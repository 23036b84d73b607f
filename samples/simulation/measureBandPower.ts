import type { ReadonlySamples } from '../../src/base/signal';

const SEGMENT_SECONDS = 1;

/**
 * Mean square of a signal between two whole frequencies, both included: Hann windows of 1 s, half
 * overlapping, one discrete Fourier sum a frequency (Welch 1967). Slow and plain: for tests.
 *
 * `undefined` when the signal is shorter than a window.
 */
export function measureBandPower(
  samples: ReadonlySamples,
  sampleRateHz: number,
  lowHz: number,
  highHz: number,
): number | undefined {
  const length = Math.round(SEGMENT_SECONDS * sampleRateHz);
  if (samples.length < length) return undefined;
  const hann = Float64Array.from({ length }, (_, i) => 1 - Math.cos((2 * Math.PI * i) / length));
  const windowPower = hann.reduce((sum, value) => sum + value * value, 0);
  let total = 0;
  let segmentCount = 0;
  for (let first = 0; first + length <= samples.length; first += Math.floor(length / 2)) {
    const segment = hann.map((value, i) => value * samples[first + i]);
    segmentCount += 1;
    for (let hz = lowHz; hz <= highHz; hz += 1) {
      const sides = hz === 0 || hz === sampleRateHz / 2 ? 1 : 2;
      total += (sides * fourierPower(segment, hz / sampleRateHz)) / (windowPower * length);
    }
  }
  return total / segmentCount;
}

/** |sum of x[i] exp(-2 pi j f i)|^2 by Goertzel's recursion. */
function fourierPower(segment: Float64Array, cyclesPerSample: number): number {
  const coefficient = 2 * Math.cos(2 * Math.PI * cyclesPerSample);
  let last = 0;
  let beforeLast = 0;
  for (const value of segment) {
    const next = value + coefficient * last - beforeLast;
    beforeLast = last;
    last = next;
  }
  return last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
}
