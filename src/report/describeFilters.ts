import type { BandFilter } from '../filtering/bandFilter';

/** The filters of a figure, for example `EEG 1–200 Hz, EMG 20–500 Hz, Butterworth order 2, zero phase`. */
export function describeFilters(filters: {
  readonly eegFilter: BandFilter;
  readonly emgFilter: BandFilter;
}): string {
  const { eegFilter, emgFilter } = filters;
  if (eegFilter.order === emgFilter.order)
    return `EEG ${describeEdges(eegFilter)}, EMG ${describeEdges(emgFilter)}, Butterworth order ${eegFilter.order}, zero phase`;
  return `EEG ${describeEdges(eegFilter)} (order ${eegFilter.order}), EMG ${describeEdges(emgFilter)} (order ${emgFilter.order}), Butterworth, zero phase`;
}

function describeEdges({ highPassHz, lowPassHz, notchHz }: BandFilter): string {
  const notch = notchHz === undefined ? '' : ` with notch ${notchHz} Hz`;
  if (highPassHz === undefined && lowPassHz === undefined) return `unfiltered${notch}`;
  if (highPassHz === undefined) return `below ${lowPassHz} Hz${notch}`;
  if (lowPassHz === undefined) return `above ${highPassHz} Hz${notch}`;
  return `${highPassHz}–${lowPassHz} Hz${notch}`;
}
