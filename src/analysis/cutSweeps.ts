import type { AverageSettings } from '../averaging/averageSettings';
import { cutEpochs } from '../averaging/cutEpochs';
import type { CutEpochs } from '../averaging/cutEpochs';
import { drawRandomTriggers } from '../averaging/drawRandomTriggers';
import { KERNEL_HALF_WIDTH } from '../averaging/interpolationKernel';
import { latencyGridOf } from '../averaging/latencyGrid';
import { assert } from '../base/assert';
import type { Signal } from '../base/signal';
import { contextSeconds } from '../filtering/contextSeconds';
import { filterSignal } from '../filtering/filterSignal';
import type { Recording } from '../recording/recording';
import { measuredRuns } from './measuredRuns';
import { readBlocks } from './readBlocks';
import { rereference } from './rereference';
import type { UsableChannel } from './usableChannels';

export interface SweepSearch {
  readonly file: Blob;
  readonly recording: Recording;
  readonly eeg: readonly UsableChannel[];
  readonly emg: readonly UsableChannel[];
  /** Time zero of each sweep, struck-out jerks included: a restored one is already cut. */
  readonly onsetsSeconds: readonly number[];
  readonly window: Pick<AverageSettings, 'startMs' | 'endMs' | 'reference' | 'seed'>;
  readonly onProgress: (fraction: number) => void;
}

/** Epochs before any is rejected. */
export interface SweepCuts {
  readonly eeg: readonly CutEpochs[];
  readonly emg: readonly CutEpochs[];
  /** The channels of `eeg` at random times away from jerks. */
  readonly randomEeg: readonly CutEpochs[];
}

/** Random epochs for the null: several times the sweeps, within what memory bears. */
const RANDOM_EPOCHS_PER_SWEEP = 5;
const MIN_RANDOM_EPOCHS = 200;
const MAX_RANDOM_EPOCHS = 1000;
/** Of all random epochs together: 256 MB, which only windows of seconds reach. */
const MAX_RANDOM_SAMPLES = 32_000_000;

/**
 * Cuts EEG and EMG around each onset, and EEG around random times, in one pass over the file.
 * Without an onset nothing is read.
 */
export async function cutSweeps(search: SweepSearch): Promise<SweepCuts> {
  const { recording, eeg, emg, onsetsSeconds, window, onProgress } = search;
  const randomSeconds = drawRandomTriggers(measuredRuns(recording), onsetsSeconds, {
    window,
    count: randomEpochCount(onsetsSeconds.length, eeg, window),
    seed: window.seed,
  });
  const collectors = {
    eeg: eeg.map((channel) => startCut(channel, onsetsSeconds.length, window)),
    emg: emg.map((channel) => startCut(channel, onsetsSeconds.length, window)),
    randomEeg: eeg.map((channel) => startCut(channel, randomSeconds.length, window)),
  };
  if (onsetsSeconds.length === 0) return collectors;
  const channels = [...eeg, ...emg];
  const endSeconds = recording.runs.at(-1)?.endSeconds ?? 0;
  const blocks = readBlocks(
    search.file,
    recording,
    channels.map(({ channelIndex }) => channelIndex),
    contextFor(channels, window),
  );
  for await (const { core, signals } of blocks) {
    const isInCore = (seconds: number) => seconds >= core.startSeconds && seconds < core.endSeconds;
    const referenced = [
      ...rereference(signals.slice(0, eeg.length), window.reference),
      ...signals.slice(eeg.length),
    ];
    for (const [position, { band }] of channels.entries()) {
      const raw = referenced.at(position);
      assert(raw !== undefined, 'a block has a signal for each channel asked for');
      const signal = filterSignal(raw, band);
      const isEeg = position < eeg.length;
      const sweeps = isEeg ? collectors.eeg.at(position) : collectors.emg.at(position - eeg.length);
      if (sweeps) fillCut(sweeps, signal, onsetsSeconds, isInCore, window);
      const random = isEeg ? collectors.randomEeg.at(position) : undefined;
      if (random) fillCut(random, signal, randomSeconds, isInCore, window);
    }
    onProgress(core.endSeconds / endSeconds);
  }
  return collectors;
}

interface GrowingCut extends CutEpochs {
  readonly epochs: (Float64Array | undefined)[];
}

function startCut(
  { channelIndex, sampleRateHz }: UsableChannel,
  onsetCount: number,
  window: SweepSearch['window'],
): GrowingCut {
  const epochs = new Array<Float64Array | undefined>(onsetCount).fill(undefined);
  return { ...latencyGridOf(window, sampleRateHz), channelIndex, epochs };
}

function fillCut(
  cut: GrowingCut,
  signal: Signal,
  onsetsSeconds: readonly number[],
  isInCore: (seconds: number) => boolean,
  window: SweepSearch['window'],
): void {
  const positions = onsetsSeconds.flatMap((seconds, position) =>
    isInCore(seconds) ? [position] : [],
  );
  const onsets = onsetsSeconds.filter(isInCore);
  const { epochs } = cutEpochs([signal], cut, onsets, window);
  for (const [k, position] of positions.entries()) cut.epochs[position] = epochs.at(k);
}

function contextFor(channels: readonly UsableChannel[], window: SweepSearch['window']): number {
  const reachSeconds = channels.map(
    ({ band, sampleRateHz }) =>
      contextSeconds(band, sampleRateHz) + (KERNEL_HALF_WIDTH + 1) / sampleRateHz,
  );
  const windowSeconds = Math.max(-window.startMs, window.endMs) / 1000;
  return Math.max(0, ...reachSeconds) + windowSeconds;
}

function randomEpochCount(
  sweepCount: number,
  eeg: readonly UsableChannel[],
  window: SweepSearch['window'],
): number {
  if (sweepCount === 0) return 0;
  const wanted = Math.max(MIN_RANDOM_EPOCHS, RANDOM_EPOCHS_PER_SWEEP * sweepCount);
  const samplesPerEpoch = eeg.reduce(
    (sum, { sampleRateHz }) => sum + latencyGridOf(window, sampleRateHz).sampleCount,
    0,
  );
  const affordableCount = Math.floor(MAX_RANDOM_SAMPLES / Math.max(1, samplesPerEpoch));
  return Math.min(MAX_RANDOM_EPOCHS, wanted, affordableCount);
}
