import type { Random } from '../../src/base/random';
import { placeSignals, type Span } from './placeSignals';

const RISE_MS = 90;
const FALL_MS = 210;

/**
 * Blinks as the eye's potential shows them over the forehead: up within 90 ms, down within 210 ms,
 * positive, their sizes about 1 with a standard deviation of 15 %.
 */
export function simulateBlinks(random: Random, peakSeconds: readonly number[], span: Span) {
  const { sampleRateHz } = span;
  const sampleCount = Math.ceil(((RISE_MS + FALL_MS) / 1000) * sampleRateHz);
  const blinks = peakSeconds.map((seconds) => {
    const size = Math.max(0.4, 1 + 0.15 * random.normal());
    const microvolts = Float64Array.from({ length: sampleCount }, (_, i) => {
      const latencyMs = (i / sampleRateHz) * 1000 - RISE_MS;
      const place = latencyMs / (latencyMs < 0 ? RISE_MS : FALL_MS);
      return (size * (1 + Math.cos(Math.PI * place))) / 2;
    });
    return { microvolts, sampleRateHz, startSeconds: seconds - RISE_MS / 1000 };
  });
  return placeSignals(blinks, span);
}
