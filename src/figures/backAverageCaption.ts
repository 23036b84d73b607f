import type { BackAverage, TransientSearch } from '../averaging/backAverage';
import { numberText } from './numberText';
import { rejectionText } from './rejectionText';

export interface BackAverageCaptionContext {
  readonly channelLabel: (channelIndex: number) => string;
  readonly eegLabels: readonly string[];
  readonly filterText: string;
  readonly negativeUp: boolean;
}

/** The back-average in words: counts, what the lines are, filter, polarity, and what was found. */
export function backAverageCaption(
  average: BackAverage,
  { channelLabel, eegLabels, filterText, negativeUp }: BackAverageCaptionContext,
): string {
  const rejected = rejectionText(average.sweeps);
  const error =
    average.acceptedCount < 2 ? 'one sweep, no standard error' : 'mean ± 1 standard error';
  return [
    `Mean of ${average.acceptedCount} of ${average.sweeps.length} jerks${rejected ? ` (left out: ${rejected})` : ''}.`,
    `Time zero: EMG onset in ${channelLabel(average.triggerChannelIndex)}.`,
    `Above: ${eegLabels.join(', ')} (${error}; ${negativeUp ? 'negative' : 'positive'} up); below: rectified EMG.`,
    `${filterText}.`,
    average.transient
      ? transientText(average.transient, channelLabel)
      : `Transient before the onset not assessable${average.noTransientReason === undefined ? '' : `: ${average.noTransientReason}`}.`,
  ].join(' ');
}

function transientText(
  search: TransientSearch,
  channelLabel: (channelIndex: number) => string,
): string {
  const { peak } = search;
  const chance =
    search.null.kind === 'assessed'
      ? `${probabilityText(search.null.p)} against ${search.null.drawCount} random-trigger averages`
      : `chance not assessable: ${search.null.reason}`;
  return (
    `Largest deflection from ${numberText(search.searchStartMs, 0)} to ${numberText(search.searchEndMs, 0)} ms: ` +
    `${channelLabel(peak.channelIndex)}, ${numberText(peak.latencyMs, 1)} ms, ${numberText(peak.amplitudeMicrovolts, 1)} µV, ` +
    `${numberText(peak.peakToNoise, 1)} × its noise (${chance}).${edgeText(search)}`
  );
}

function edgeText({ largerAtEdgeMs }: TransientSearch): string {
  return largerAtEdgeMs === undefined
    ? ''
    : ` It stands out more at ${numberText(largerAtEdgeMs, 0)} ms, the edge of the search: a larger deflection may lie outside.`;
}

function probabilityText(p: number): string {
  return p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`;
}
