import type { Signal } from '../base/signal';

/** Full-wave rectification: every sample without its sign. */
export function rectify(signal: Signal): Signal {
  return { ...signal, microvolts: Float64Array.from(signal.microvolts, Math.abs) };
}
