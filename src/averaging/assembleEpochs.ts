import { assert } from '../base/assert';
import type { CutEpochs } from './cutEpochs';
import type { ChannelEpochs } from './epochs';

/** Packs the epochs at `keptIndexes`, in that order, one after the other; each must have been cut. */
export function assembleEpochs(cut: CutEpochs, keptIndexes: readonly number[]): ChannelEpochs {
  const { epochs, ...grid } = cut;
  const microvolts = new Float64Array(keptIndexes.length * grid.sampleCount);
  for (const [position, keptIndex] of keptIndexes.entries()) {
    const epoch = epochs.at(keptIndex);
    assert(epoch !== undefined, 'a kept epoch has been cut');
    microvolts.set(epoch, position * grid.sampleCount);
  }
  return { ...grid, epochCount: keptIndexes.length, microvolts };
}
