import { assert } from '../base/assert';
import { sampleOfTime, type ReadonlySamples, type Signal } from '../base/signal';
import { interpolationKernel, KERNEL_HALF_WIDTH } from './interpolationKernel';
import {
  latencyGridOf,
  SAMPLE_TOLERANCE,
  type LatencyGrid,
  type LatencyWindow,
} from './latencyGrid';

/** The stretches of one channel around onsets, before any sweep is rejected. */
export interface CutEpochs extends LatencyGrid {
  readonly channelIndex: number;
  /** One an onset, in the order given; `undefined` where the recording does not cover the window. */
  readonly epochs: readonly (Float64Array | undefined)[];
}

/**
 * Cuts the stretch around each onset out of one channel, with a sample exactly on the onset.
 *
 * An onset between two samples is honoured by windowed-sinc interpolation: content below 0.4 times
 * the sample rate is right within 3e-5 of its amplitude (`interpolationKernel`). An onset on a
 * sample, within 1e-6 sample periods, gives the samples themselves.
 *
 * There is no epoch where the window, and the 16 samples to either side that interpolation reads,
 * are not wholly inside one signal, or where a sample read is not a finite number. Signals may
 * overlap: the first that covers the window is taken. So a recording can be read in blocks that
 * overlap by the window and 32 samples, and the answers of the blocks joined onset by onset.
 *
 * Not to be fed rectified EMG, which has no upper frequency limit: cut first, then `rectifyEpochs`.
 */
export function cutEpochs(
  signals: readonly Signal[],
  channel: { readonly channelIndex: number; readonly sampleRateHz: number },
  onsetsSeconds: readonly number[],
  window: LatencyWindow,
): CutEpochs {
  for (const signal of signals)
    assert(
      signal.sampleRateHz === channel.sampleRateHz,
      'all signals have the rate of their channel',
    );
  const grid = latencyGridOf(window, channel.sampleRateHz);
  const epochs = onsetsSeconds.map((onsetSeconds) => {
    for (const signal of signals) {
      const epoch = cutEpoch(signal, grid, onsetSeconds);
      if (epoch !== undefined) return epoch;
    }
    return undefined;
  });
  return { ...grid, channelIndex: channel.channelIndex, epochs };
}

function cutEpoch(
  signal: Signal,
  grid: LatencyGrid,
  onsetSeconds: number,
): Float64Array | undefined {
  const firstSample =
    sampleOfTime(signal, onsetSeconds) + (grid.firstLatencyMs * grid.sampleRateHz) / 1000;
  const nearest = Math.round(firstSample);
  const epoch =
    Math.abs(firstSample - nearest) <= SAMPLE_TOLERANCE
      ? copySamples(signal.microvolts, nearest, grid.sampleCount)
      : interpolateSamples(signal.microvolts, firstSample, grid.sampleCount);
  return epoch?.every(Number.isFinite) === true ? epoch : undefined;
}

function copySamples(
  samples: ReadonlySamples,
  firstSample: number,
  sampleCount: number,
): Float64Array | undefined {
  if (firstSample < 0 || firstSample + sampleCount > samples.length) return undefined;
  return Float64Array.from({ length: sampleCount }, (_, k) => samples[firstSample + k]);
}

function interpolateSamples(
  samples: ReadonlySamples,
  firstSample: number,
  sampleCount: number,
): Float64Array | undefined {
  const whole = Math.floor(firstSample);
  const firstRead = whole - (KERNEL_HALF_WIDTH - 1);
  if (firstRead < 0 || whole + sampleCount - 1 + KERNEL_HALF_WIDTH >= samples.length)
    return undefined;
  const weights = interpolationKernel(firstSample - whole);
  const epoch = new Float64Array(sampleCount);
  for (let k = 0; k < sampleCount; k += 1) {
    let sum = 0;
    for (let j = 0; j < weights.length; j += 1) sum += weights[j] * samples[firstRead + k + j];
    epoch[k] = sum;
  }
  return epoch;
}
