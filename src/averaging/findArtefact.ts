import type { AverageSettings } from './averageSettings';
import type { CutEpochs } from './cutEpochs';
import type { SweepRejection } from './epochs';

export type ArtefactLimits = Pick<
  AverageSettings,
  'maxPeakToPeakMicrovolts' | 'maxStepMicrovolts' | 'minPeakToPeakMicrovolts'
>;

interface EpochSpread {
  readonly channelIndex: number;
  readonly peakToPeakMicrovolts: number;
  readonly stepMicrovolts: number;
}

/**
 * Judges one epoch over all EEG channels: too large, too steep or too flat; `undefined` when it is clean.
 *
 * Amplitude goes before gradient, gradient before flatness, and the worst channel is named. A value
 * exactly at its limit is clean. Channels without this epoch are passed over. A gradient is the step
 * between neighbouring samples, so its limit is stricter at a lower sample rate.
 */
export function findArtefact(
  eeg: readonly CutEpochs[],
  epochIndex: number,
  limits: ArtefactLimits,
): SweepRejection | undefined {
  const spreads = eeg.flatMap(({ channelIndex, epochs }): readonly EpochSpread[] => {
    const epoch = epochs.at(epochIndex);
    return epoch === undefined || epoch.length === 0
      ? []
      : [{ channelIndex, ...measureSpread(epoch) }];
  });
  if (spreads.length === 0) return undefined;
  const widest = spreads.reduce((a, b) =>
    b.peakToPeakMicrovolts > a.peakToPeakMicrovolts ? b : a,
  );
  const steepest = spreads.reduce((a, b) => (b.stepMicrovolts > a.stepMicrovolts ? b : a));
  const flattest = spreads.reduce((a, b) =>
    b.peakToPeakMicrovolts < a.peakToPeakMicrovolts ? b : a,
  );
  if (widest.peakToPeakMicrovolts > limits.maxPeakToPeakMicrovolts) {
    const { channelIndex, peakToPeakMicrovolts } = widest;
    return { kind: 'amplitude', channelIndex, peakToPeakMicrovolts };
  }
  if (steepest.stepMicrovolts > limits.maxStepMicrovolts) {
    const { channelIndex, stepMicrovolts } = steepest;
    return { kind: 'gradient', channelIndex, stepMicrovolts };
  }
  if (flattest.peakToPeakMicrovolts < limits.minPeakToPeakMicrovolts) {
    const { channelIndex, peakToPeakMicrovolts } = flattest;
    return { kind: 'flat', channelIndex, peakToPeakMicrovolts };
  }
  return undefined;
}

function measureSpread(epoch: Float64Array): Omit<EpochSpread, 'channelIndex'> {
  let lowest = epoch[0];
  let highest = epoch[0];
  let stepMicrovolts = 0;
  for (let k = 1; k < epoch.length; k += 1) {
    lowest = Math.min(lowest, epoch[k]);
    highest = Math.max(highest, epoch[k]);
    stepMicrovolts = Math.max(stepMicrovolts, Math.abs(epoch[k] - epoch[k - 1]));
  }
  return { peakToPeakMicrovolts: highest - lowest, stepMicrovolts };
}
