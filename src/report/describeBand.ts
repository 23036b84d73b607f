import type { BandFilter } from '../filtering/bandFilter';

/** A band as it stands beside a figure, for example `1–200 Hz, order 2, zero phase`. */
export function describeBand({ highPassHz, lowPassHz, order, notchHz }: BandFilter): string {
  const notch = notchHz === undefined ? '' : `, notch ${notchHz} Hz`;
  if (highPassHz === undefined && lowPassHz === undefined)
    return notch === '' ? 'unfiltered' : `unfiltered${notch}`;
  const band =
    highPassHz === undefined
      ? `below ${lowPassHz} Hz`
      : lowPassHz === undefined
        ? `above ${highPassHz} Hz`
        : `${highPassHz}–${lowPassHz} Hz`;
  return `${band}, Butterworth order ${order}, zero phase${notch}`;
}
