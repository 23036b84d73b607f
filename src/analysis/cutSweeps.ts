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
import { spreadEvenly } from './spreadEvenly';
import type { UsableChannel } from './usableChannels';

export interface SweepSearch {
  readonly file: Blob;
  readonly recording: Recording;
  readonly eeg: readonly UsableChannel[];
  readonly emg: readonly UsableChannel[];
  /** Time zero of each sweep, struck-out jerks included: a restored one is already cut. */
  readonly onsetsSeconds: readonly number[];
  readonly window: Pick<AverageSettings, 'startMs' | 'endMs' | 'reference' | 'seed'>;
  /** Of all sweeps together; 12 million unless given. */
  readonly maxSampleCount?: number;
  readonly onProgress: (fraction: number) => void;
}

/** Epochs before any is rejected. */
export interface SweepCuts {
  readonly eeg: readonly CutEpochs[];
  readonly emg: readonly CutEpochs[];
  /** Positions of the onsets that were cut; `undefined` where all were. */
  readonly cutPositions: ReadonlySet<number> | undefined;
  /** The channels of `eeg` at random times away from jerks. */
  readonly randomEeg: readonly CutEpochs[];
}

/** Random epochs for the null: several times the sweeps, within what memory bears. */
const RANDOM_EPOCHS_PER_SWEEP = 5;
const MIN_RANDOM_EPOCHS = 200;
const MAX_RANDOM_EPOCHS = 1000;
/** Of all random epochs together: 128 MB. */
const MAX_RANDOM_SAMPLES = 16_000_000;
/** Of all sweeps together, EEG and EMG: 96 MB, some 600 sweeps of 32 channels at 2000 Hz. */
const MAX_SWEEP_SAMPLES = 12_000_000;

/**
 * Cuts EEG and EMG around each onset, and EEG around random times, in one pass over the file.
 * Without an onset nothing is read. Of more onsets than memory bears, as many as it bears are cut,
 * spread evenly; a mean gains little from more.
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
    cutPositions: cutPositionsOf(search),
    randomEeg: eeg.map((channel) => startCut(channel, randomSeconds.length, window)),
  };
  if (onsetsSeconds.length === 0) return collectors;
  const sweepPlaces = placesOf(onsetsSeconds, collectors.cutPositions);
  const randomPlaces = placesOf(randomSeconds, undefined);
  const channels = [...eeg, ...emg];
  const endSeconds = recording.runs.at(-1)?.endSeconds ?? 0;
  const blocks = readBlocks(
    search.file,
    recording,
    channels.map(({ channelIndex }) => channelIndex),
    contextFor(channels, window),
  );
  for await (const { core, signals } of blocks) {
    const isInCore = ({ seconds }: Place) =>
      seconds >= core.startSeconds && seconds < core.endSeconds;
    const sweepsHere = sweepPlaces.filter(isInCore);
    const randomsHere = randomPlaces.filter(isInCore);
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
      if (sweeps) fillCut(sweeps, signal, sweepsHere, window);
      const random = isEeg ? collectors.randomEeg.at(position) : undefined;
      if (random) fillCut(random, signal, randomsHere, window);
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

/** A time to cut at, and the position of its epoch in the answer. */
interface Place {
  readonly position: number;
  readonly seconds: number;
}

function placesOf(
  times: readonly number[],
  positions: ReadonlySet<number> | undefined,
): readonly Place[] {
  return times.flatMap((seconds, position) =>
    positions?.has(position) === false ? [] : [{ position, seconds }],
  );
}

function fillCut(
  cut: GrowingCut,
  signal: Signal,
  places: readonly Place[],
  window: SweepSearch['window'],
): void {
  const onsetsSeconds = places.map(({ seconds }) => seconds);
  const { epochs } = cutEpochs([signal], cut, onsetsSeconds, window);
  for (const [k, { position }] of places.entries()) cut.epochs[position] = epochs.at(k);
}

function cutPositionsOf({
  eeg,
  emg,
  onsetsSeconds,
  window,
  maxSampleCount = MAX_SWEEP_SAMPLES,
}: SweepSearch): ReadonlySet<number> | undefined {
  const affordableCount = Math.floor(maxSampleCount / samplesPerEpoch([...eeg, ...emg], window));
  if (onsetsSeconds.length <= affordableCount) return undefined;
  return new Set(spreadEvenly(onsetsSeconds.length, Math.max(1, affordableCount)));
}

/** Of all channels together; 1 at least. */
function samplesPerEpoch(
  channels: readonly UsableChannel[],
  window: SweepSearch['window'],
): number {
  const sampleCounts = channels.map(
    ({ sampleRateHz }) => latencyGridOf(window, sampleRateHz).sampleCount,
  );
  return Math.max(
    1,
    sampleCounts.reduce((sum, count) => sum + count, 0),
  );
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
  const affordableCount = Math.floor(MAX_RANDOM_SAMPLES / samplesPerEpoch(eeg, window));
  return Math.min(MAX_RANDOM_EPOCHS, wanted, affordableCount);
}
