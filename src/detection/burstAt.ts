import type { Burst } from './burst';

/** A burst of 30 ms at 20 dB in channel 2, changed as asked; for tests only. */
export function burstAt(onsetSeconds: number, changes: Partial<Burst> = {}): Burst {
  const durationMs = changes.durationMs ?? 30;
  return {
    channelIndex: 2,
    onsetSeconds,
    offsetSeconds: onsetSeconds + durationMs / 1000,
    durationMs,
    peakMicrovolts: 300,
    rmsMicrovolts: 100,
    backgroundRmsMicrovolts: 10,
    snrDecibels: 20,
    exclusion: undefined,
    ...changes,
  };
}
