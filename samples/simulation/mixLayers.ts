import type { ReadonlySamples } from '../../src/base/signal';

/** Samples of one origin and how strongly they show in the channel at hand. */
export interface Layer {
  readonly samples: ReadonlySamples;
  readonly weight: number;
}

/** Sum of weighted layers, each `sampleCount` long; a layer of weight 0 costs nothing. */
export function mixLayers(layers: readonly Layer[], sampleCount: number): Float32Array {
  const mixed = new Float32Array(sampleCount);
  for (const { samples, weight } of layers) {
    if (weight === 0) continue;
    for (let i = 0; i < sampleCount; i += 1) mixed[i] += weight * samples[i];
  }
  return mixed;
}
