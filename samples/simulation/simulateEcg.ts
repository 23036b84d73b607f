import { placeSignals, type Span } from './placeSignals';

/** Waves P, Q, R, S and T as Gaussians relative to the R peak (after McSharry et al. 2003). */
const WAVES = [
  { latencyMs: -170, widthMs: 22, height: 0.12 },
  { latencyMs: -28, widthMs: 8, height: -0.12 },
  { latencyMs: 0, widthMs: 9, height: 1 },
  { latencyMs: 27, widthMs: 9, height: -0.25 },
  { latencyMs: 260, widthMs: 45, height: 0.28 },
] as const;

const START_MS = -280;
const END_MS = 450;

/**
 * An electrocardiogram with R peaks of about 1 at `heartbeatSeconds`; each beat lies on the
 * channel's grid as if its R peak fell anywhere between two samples.
 */
export function simulateEcg(heartbeatSeconds: readonly number[], span: Span): Float32Array {
  const { sampleRateHz } = span;
  const beats = heartbeatSeconds.map((beatSeconds) => {
    const firstIndex = Math.round((beatSeconds + START_MS / 1000) * sampleRateHz);
    const sampleCount = Math.ceil(((END_MS - START_MS) / 1000) * sampleRateHz);
    const microvolts = Float64Array.from({ length: sampleCount }, (_, i) =>
      ecgAt(((firstIndex + i) / sampleRateHz - beatSeconds) * 1000),
    );
    return { microvolts, sampleRateHz, startSeconds: firstIndex / sampleRateHz };
  });
  return placeSignals(beats, span);
}

function ecgAt(latencyMs: number): number {
  let sum = 0;
  for (const wave of WAVES) {
    sum += wave.height * Math.exp(-0.5 * ((latencyMs - wave.latencyMs) / wave.widthMs) ** 2);
  }
  return sum;
}
