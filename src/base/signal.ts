/** Samples that may be read but not written to. A `Float64Array` or a `Float32Array` is one. */
export interface ReadonlySamples extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}

/**
 * One channel over one contiguous stretch of a recording, in microvolts.
 *
 * A recording with gaps gives several; nothing may be computed across the space between two.
 */
export interface Signal {
  readonly microvolts: ReadonlySamples;
  readonly sampleRateHz: number;
  /** Time of the first sample, from the start of the recording. */
  readonly startSeconds: number;
}

/** A half-open stretch of time, from the start of the recording; the end is not included. */
export interface Interval {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** Time of a sample; `sampleIndex` may be fractional or outside the signal. */
export function timeOfSample(signal: Signal, sampleIndex: number): number {
  return signal.startSeconds + sampleIndex / signal.sampleRateHz;
}

/** Where an instant falls among the samples, as a fractional index that may lie outside the signal. */
export function sampleOfTime(signal: Signal, seconds: number): number {
  return (seconds - signal.startSeconds) * signal.sampleRateHz;
}

/** Number of whole samples nearest to a duration. */
export function samplesIn(signal: Pick<Signal, 'sampleRateHz'>, durationMs: number): number {
  return Math.round((durationMs / 1000) * signal.sampleRateHz);
}

/** The stretch of time the signal covers: first sample to one sample period past the last. */
export function intervalOf(signal: Signal): Interval {
  return {
    startSeconds: signal.startSeconds,
    endSeconds: timeOfSample(signal, signal.microvolts.length),
  };
}
