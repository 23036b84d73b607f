/**
 * A band chosen by the user. Butterworth, applied forwards and backwards (zero phase), so the
 * attenuation at each cut-off is 6 dB and the effective order twice `order`.
 */
export interface BandFilter {
  /** `undefined` lets everything below through. */
  readonly highPassHz: number | undefined;
  /** `undefined` lets everything above through. */
  readonly lowPassHz: number | undefined;
  /** Of each single pass: 1 to 8. */
  readonly order: number;
  /** Mains frequency to take out; `undefined` for none. It rings around sharp bursts. */
  readonly notchHz: 50 | 60 | undefined;
}
