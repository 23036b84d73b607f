import type { CutEpochs } from './cutEpochs';

/** Takes the absolute value of every sample: cut band-passed EMG becomes rectified EMG. */
export function rectifyEpochs(cut: CutEpochs): CutEpochs {
  return { ...cut, epochs: cut.epochs.map((epoch) => epoch?.map(Math.abs)) };
}
