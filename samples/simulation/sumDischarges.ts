import { sampleOfTime, type Signal } from '../../src/base/signal';

/** One potential of one motor unit, as seen by surface electrodes. */
export interface Discharge {
  readonly centreSeconds: number;
  /** Signed peak. */
  readonly amplitudeMicrovolts: number;
  /** From the first to the last visible deflection, 4 to 10 ms. */
  readonly durationMs: number;
  readonly phases: 'biphasic' | 'triphasic';
}

/** Visible duration of a potential in standard deviations of its Gaussian. */
const WIDTHS_IN_DURATION = 7;
/** Further out a potential is below 1e-4 of its peak. */
const REACH_IN_WIDTHS = 5;

/**
 * Adds up motor-unit potentials, each the first (biphasic) or second (triphasic) derivative of a
 * Gaussian, on the time grid of `grid`; what lies outside is cut off.
 */
export function sumDischarges(
  discharges: readonly Discharge[],
  grid: Pick<Signal, 'sampleRateHz' | 'startSeconds'>,
  sampleCount: number,
): Float64Array {
  const sum = new Float64Array(sampleCount);
  const signal: Signal = { ...grid, microvolts: sum };
  for (const { centreSeconds, amplitudeMicrovolts, durationMs, phases } of discharges) {
    const centre = sampleOfTime(signal, centreSeconds);
    const width = ((durationMs / 1000) * grid.sampleRateHz) / WIDTHS_IN_DURATION;
    const first = Math.max(0, Math.ceil(centre - REACH_IN_WIDTHS * width));
    const last = Math.min(sampleCount - 1, Math.floor(centre + REACH_IN_WIDTHS * width));
    for (let i = first; i <= last; i += 1) {
      const u = (i - centre) / width;
      const shape =
        phases === 'biphasic'
          ? -u * Math.exp(0.5 - 0.5 * u * u)
          : (1 - u * u) * Math.exp(-0.5 * u * u);
      sum[i] += amplitudeMicrovolts * shape;
    }
  }
  return sum;
}
