import type { Random } from '../../src/base/random';
import { bandPassSamples } from './bandPassSamples';
import { sampleCountOf, type Span } from './placeSignals';
import { rootMeanSquare } from './rootMeanSquare';

const RECORDER_LOW_HZ = 10;
const RECORDER_HIGH_HZ = 800;

/** The band in which EMG noise and bursts are compared. */
export const EMG_BAND = { lowHz: 20, highHz: 500 } as const;

/** Gaussian noise of an EMG channel, 10 to 800 Hz; its root mean square from 20 to 500 Hz is 1. */
export function simulateElectrodeNoise(random: Random, span: Span): Float32Array {
  const white = new Float32Array(sampleCountOf(span)).map(() => random.normal());
  const noise = bandPassSamples(white, span.sampleRateHz, RECORDER_LOW_HZ, RECORDER_HIGH_HZ);
  const kept = bandPassSamples(noise, span.sampleRateHz, EMG_BAND.lowHz, EMG_BAND.highHz);
  const scale = 1 / rootMeanSquare(kept);
  return noise.map((value) => value * scale);
}
