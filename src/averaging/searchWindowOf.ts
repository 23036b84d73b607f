import { assertNever } from '../base/assert';
import type { BodyRegion } from '../recording/identity';
import type { LatencyWindow } from './latencyGrid';

/**
 * Latencies at which a cortical transient can lie, from the conduction time to the trigger muscle.
 *
 * −50 to −5 ms, −60 to −15 ms for leg and foot; both together when the muscle is not known. The
 * positive peak of cortical myoclonus is most often about 20 ms before the onset in the arm
 * (10 to 17 ms in Shibasaki & Kuroiwa 1975); the limits themselves are convention, unverified.
 */
export function searchWindowOf(region: BodyRegion | undefined): LatencyWindow {
  switch (region) {
    case 'cranial':
    case 'neck':
    case 'arm':
    case 'hand':
    case 'trunk':
      return { startMs: -50, endMs: -5 };
    case 'leg':
    case 'foot':
      return { startMs: -60, endMs: -15 };
    case undefined:
      return { startMs: -60, endMs: -5 };
    default:
      return assertNever(region);
  }
}
