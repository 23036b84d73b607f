import type { Random } from '../../src/base/random';

/** Standard deviation of one RR interval over its mean, besides the breathing. */
const IRREGULARITY = 0.02;
const BREATHING_VARIATION = 0.05;
const BREATHING_HZ = 0.25;

/** Times of the R peaks: intervals vary with breathing and at random about the mean rate. */
export function planHeartbeats(
  random: Random,
  heartRatePerMinute: number,
  durationSeconds: number,
): readonly number[] {
  const meanSeconds = 60 / heartRatePerMinute;
  const beats: number[] = [];
  let seconds = meanSeconds * random.uniform();
  while (seconds < durationSeconds) {
    beats.push(seconds);
    const breathing = BREATHING_VARIATION * Math.sin(2 * Math.PI * BREATHING_HZ * seconds);
    seconds += meanSeconds * (1 + breathing + IRREGULARITY * random.normal());
  }
  return beats;
}
