import { sampleCountOf, type Span } from './placeSignals';

const MAINS_HZ = 50;

/** A sine at the mains frequency; its root mean square is 1. */
export function simulateMains(span: Span, phase: number): Float32Array {
  const mains = new Float32Array(sampleCountOf(span));
  const step = (2 * Math.PI * MAINS_HZ) / span.sampleRateHz;
  for (let i = 0; i < mains.length; i += 1) mains[i] = Math.SQRT2 * Math.sin(step * i + phase);
  return mains;
}
