import type { Jerk } from '../detection/burst';
import type { AverageSettings } from './averageSettings';
import type { CutEpochs } from './cutEpochs';
import type { Sweep, SweepRejection } from './epochs';
import { findArtefact, type ArtefactLimits } from './findArtefact';

export type RejectionSettings = ArtefactLimits &
  Pick<AverageSettings, 'overlapStartMs' | 'overlapEndMs'>;

/** Latencies closer than this to a limit are on it: differences of times are inexact. */
const LATENCY_TOLERANCE_MS = 1e-6;

/**
 * Decides which jerks are averaged; one sweep a jerk, in the order given.
 *
 * The first reason that holds is given, in this order: struck out by the user; not cut; at an edge or gap in
 * any channel; overlapping another jerk; amplitude, gradient, flatness of an EEG channel. EMG is
 * tested for coverage only.
 *
 * A sweep overlaps when an earlier jerk began no longer ago than `-overlapStartMs`, or a later one
 * begins within `overlapEndMs`, ends included; so the first of a train stays. A jerk that was struck
 * out still counts as the other jerk: the verdict on it does not take its movement away.
 *
 * @param jerks in any order; `epochs` of all channels are in the same order.
 */
export function rejectSweeps(
  jerks: readonly Jerk[],
  channels: {
    readonly eeg: readonly CutEpochs[];
    readonly emg: readonly CutEpochs[];
    /** Positions of the jerks that were cut; `undefined` where all were. */
    readonly cutPositions?: ReadonlySet<number> | undefined;
  },
  settings: RejectionSettings,
): readonly Sweep[] {
  const overlaps = findOverlaps(jerks, settings);
  const { cutPositions } = channels;
  const all = [...channels.eeg, ...channels.emg];
  const rejectionOf = (jerk: Jerk, position: number): SweepRejection | undefined => {
    if (jerk.verdict.kind === 'struck-out')
      return { kind: 'struck-out', reason: jerk.verdict.reason };
    if (cutPositions?.has(position) === false)
      return { kind: 'beyond-limit', cutCount: cutPositions.size };
    if (all.some(({ epochs }) => epochs.at(position) === undefined)) return { kind: 'edge-or-gap' };
    return overlaps.at(position) ?? findArtefact(channels.eeg, position, settings);
  };
  return jerks.map((jerk, position) => ({
    jerkIndex: jerk.jerkIndex,
    rejection: rejectionOf(jerk, position),
  }));
}

/** The nearest jerk in each jerk's overlap window; only the neighbours in time can be it. */
function findOverlaps(
  jerks: readonly Jerk[],
  settings: RejectionSettings,
): readonly (SweepRejection | undefined)[] {
  const order = jerks
    .map(({ onsetSeconds }, position) => ({ onsetSeconds, position }))
    .sort((a, b) => a.onsetSeconds - b.onsetSeconds);
  const overlaps: (SweepRejection | undefined)[] = jerks.map(() => undefined);
  for (let i = 0; i < order.length; i += 1) {
    const latencyOf = (other: { readonly onsetSeconds: number } | undefined) =>
      other === undefined ? undefined : (other.onsetSeconds - order[i].onsetSeconds) * 1000;
    const earlierMs = i === 0 ? undefined : latencyOf(order.at(i - 1));
    const laterMs = latencyOf(order.at(i + 1));
    const near = [
      ...(earlierMs !== undefined && earlierMs >= settings.overlapStartMs - LATENCY_TOLERANCE_MS
        ? [earlierMs]
        : []),
      ...(laterMs !== undefined && laterMs <= settings.overlapEndMs + LATENCY_TOLERANCE_MS
        ? [laterMs]
        : []),
    ].sort((a, b) => Math.abs(a) - Math.abs(b));
    const otherLatencyMs = near.at(0);
    if (otherLatencyMs !== undefined)
      overlaps[order[i].position] = { kind: 'overlap', otherLatencyMs };
  }
  return overlaps;
}
