import type { Interval, Signal } from '../base/signal';
import type { BandFilter } from '../filtering/bandFilter';
import { contextSeconds } from '../filtering/contextSeconds';
import { effectiveBand } from '../filtering/effectiveBand';
import { filterSignal } from '../filtering/filterSignal';
import { guessIdentity } from '../recording/guessIdentity';
import { readChannelValues } from '../recording/readChannelValues';
import type { Channel, Recording } from '../recording/recording';
import { layOutTrace } from './layOutTrace';
import { samplesWithin } from './samplesWithin';
import type {
  ChannelTrace,
  TraceFiltering,
  TracePage,
  TraceRequest,
  ValueRange,
} from './tracePage';

/**
 * Reads, filters and thins what one page of the scrolling view shows.
 *
 * Each stretch between gaps is filtered on its own, with as much signal before and after the page
 * as the filter remembers, so that a page looks the same wherever it begins. Channels that are not
 * in microvolts are never filtered. Indexes that the recording does not have are left out.
 *
 * Rejects when the file can no longer be read.
 */
export async function readTracePage(
  file: Blob,
  recording: Recording,
  request: TraceRequest,
): Promise<TracePage> {
  const plans = request.channelIndexes
    .flatMap((index) => recording.channels.find((channel) => channel.index === index) ?? [])
    .map((channel) => planChannel(channel, recording, request));
  const traces = new Map<number, ChannelTrace>();
  for (const marginSeconds of new Set(plans.map((plan) => plan.marginSeconds))) {
    const together = plans.filter((plan) => plan.marginSeconds === marginSeconds);
    const read = await readChannelValues(
      file,
      recording,
      together.map(({ channel }) => channel.index),
      {
        startSeconds: request.interval.startSeconds - marginSeconds,
        endSeconds: request.interval.endSeconds + marginSeconds,
      },
    );
    for (const [i, plan] of together.entries()) {
      const runs = (read.at(i) ?? []).map(({ values, sampleRateHz, startSeconds }) => ({
        microvolts: values,
        sampleRateHz,
        startSeconds,
      }));
      traces.set(plan.channel.index, traceOf(plan, runs, request));
    }
  }
  return {
    interval: request.interval,
    columnCount: request.columnCount,
    traces: plans.flatMap(({ channel }) => traces.get(channel.index) ?? []),
  };
}

interface ChannelPlan {
  readonly channel: Channel;
  readonly filtering: TraceFiltering;
  /** Signal to read on either side of the page. */
  readonly marginSeconds: number;
}

/** Margins are rounded up to this, so that channels of unlike rates are read together. */
const MARGIN_STEP_SECONDS = 0.25;

function planChannel(channel: Channel, recording: Recording, request: TraceRequest): ChannelPlan {
  const filtering = filteringOf(channel, bandOf(channel, recording, request), channel.sampleRateHz);
  const filterSeconds =
    filtering.kind === 'applied' ? contextSeconds(filtering.band.applied, channel.sampleRateHz) : 0;
  // One more sample on either side: lines between samples reach the edge of the page.
  const neededSeconds = filterSeconds + 1 / channel.sampleRateHz;
  return {
    channel,
    filtering,
    marginSeconds: Math.ceil(neededSeconds / MARGIN_STEP_SECONDS) * MARGIN_STEP_SECONDS,
  };
}

function bandOf(
  channel: Channel,
  recording: Recording,
  { corrections, eegFilter, emgFilter }: TraceRequest,
): BandFilter | undefined {
  const corrected = corrections.find(({ channelIndex }) => channelIndex === channel.index);
  switch ((corrected?.identity ?? guessIdentity(channel, recording)).type) {
    case 'EEG':
    case 'EOG':
      return eegFilter;
    case 'EMG':
      return emgFilter;
    case 'ECG':
    case 'accelerometer':
    case 'trigger':
    case 'other':
      return undefined;
  }
}

function filteringOf(
  channel: Channel,
  band: BandFilter | undefined,
  sampleRateHz: number,
): TraceFiltering {
  if (band === undefined || channel.scale.kind !== 'microvolts') return { kind: 'none' };
  const effective = effectiveBand(band, sampleRateHz);
  return effective.ok
    ? { kind: 'applied', band: effective.value }
    : { kind: 'refused', error: effective.error };
}

/** `runs` hold values in the channel's own unit, which are microvolts wherever a filter applies. */
function traceOf(
  { channel, filtering }: ChannelPlan,
  runs: readonly Signal[],
  request: TraceRequest,
): ChannelTrace {
  const shown =
    filtering.kind === 'applied'
      ? runs.map((run) => filterSignal(run, filtering.band.applied))
      : runs;
  const { mean, range } = summarise(shown, request.interval);
  const isHighPassed =
    filtering.kind === 'applied' && filtering.band.applied.highPassHz !== undefined;
  return {
    channelIndex: channel.index,
    unit: unitOf(channel),
    filtering,
    centre: isHighPassed ? 0 : (mean ?? 0),
    range,
    drawing: layOutTrace(shown, channel.sampleRateHz, request),
  };
}

function unitOf({ scale }: Channel): string {
  switch (scale.kind) {
    case 'microvolts':
      return 'µV';
    case 'other-unit':
      return scale.fileUnit;
    case 'uncalibrated':
      return 'counts';
  }
}

function summarise(
  runs: readonly Signal[],
  interval: Interval,
): { readonly mean: number | undefined; readonly range: ValueRange | undefined } {
  let sampleCount = 0;
  let sum = 0;
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const { from, to } = samplesWithin(run, interval);
    for (let i = from; i < to; i += 1) {
      const value = run.microvolts[i];
      sum += value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    sampleCount += Math.max(0, to - from);
  }
  return sampleCount === 0
    ? { mean: undefined, range: undefined }
    : { mean: sum / sampleCount, range: { minimum, maximum } };
}
