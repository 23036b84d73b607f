import { sampleOfTime, type Signal } from '../base/signal';
import type { Burst } from './burst';

/** One muscle's EMG over the stretch in which the burst lies. */
export interface Neighbour {
  readonly channelIndex: number;
  readonly signal: Signal;
}

export interface CrossTalk {
  readonly fromChannelIndex: number;
  /** At zero lag over the burst, without its sign. */
  readonly correlation: number;
}

/** Muscles contracting together are hardly correlated at zero lag: their motor units fire on their own. */
const MIN_CORRELATION = 0.7;

/** A copy through the tissue is weaker than its source. */
const MIN_TIMES_LARGER = 3;

/**
 * Finds the muscle a burst is a copy of: one that is three times larger over the same time and
 * correlated with it by 0.7 or more at zero lag; the most correlated where several are.
 *
 * All signals are filtered alike. Only neighbours of the same rate are compared. `undefined` when
 * the burst is the muscle's own. Zero-lag scaled copies as the mark of cross-talk: convention; both
 * numbers are this project's.
 */
export function findCrossTalk(
  burst: Burst,
  own: Signal,
  neighbours: readonly Neighbour[],
): CrossTalk | undefined {
  const first = Math.max(0, Math.ceil(sampleOfTime(own, burst.onsetSeconds)));
  const end = Math.min(own.microvolts.length, Math.ceil(sampleOfTime(own, burst.offsetSeconds)));
  return neighbours
    .filter(
      ({ channelIndex, signal }) => channelIndex !== burst.channelIndex && isAligned(own, signal),
    )
    .flatMap(({ channelIndex, signal }) => {
      const { correlation, timesLarger } = compare(own, signal, first, end);
      return correlation >= MIN_CORRELATION && timesLarger >= MIN_TIMES_LARGER
        ? [{ fromChannelIndex: channelIndex, correlation }]
        : [];
    })
    .sort((one, other) => other.correlation - one.correlation)
    .at(0);
}

function isAligned(own: Signal, other: Signal): boolean {
  return (
    own.sampleRateHz === other.sampleRateHz &&
    own.microvolts.length === other.microvolts.length &&
    own.startSeconds === other.startSeconds
  );
}

/** Correlation without its sign, and the ratio of sizes; 0 where either is all zeros. */
function compare(
  { microvolts: own }: Signal,
  { microvolts: other }: Signal,
  first: number,
  end: number,
): { readonly correlation: number; readonly timesLarger: number } {
  let ownEnergy = 0;
  let otherEnergy = 0;
  let product = 0;
  for (let i = first; i < end; i += 1) {
    ownEnergy += own[i] * own[i];
    otherEnergy += other[i] * other[i];
    product += own[i] * other[i];
  }
  if (ownEnergy === 0 || otherEnergy === 0) return { correlation: 0, timesLarger: 0 };
  return {
    correlation: Math.abs(product) / Math.sqrt(ownEnergy * otherEnergy),
    timesLarger: Math.sqrt(otherEnergy / ownEnergy),
  };
}
