/** How bursts are found and measured. */
export interface DetectionSettings {
  /** The finding envelope must exceed this many times the local background. */
  readonly thresholdTimesBackground: number;
  /** Silences shorter than this do not end a burst; cortical trains repeat every 20 ms. */
  readonly minGapMs: number;
  /** Shorter bursts are excluded as too short. */
  readonly minDurationMs: number;
  /** Longer bursts are excluded as contractions. */
  readonly maxDurationMs: number;
  /** After a jerk, further bursts of the trigger muscle start no new jerk for this long. */
  readonly refractoryMs: number;
}
