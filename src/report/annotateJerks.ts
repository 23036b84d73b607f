import type { Jerk } from '../detection/burst';
import type { Annotation, Recording } from '../recording/recording';

/** Accepted jerks as annotations of the trigger channel: onset, duration of the burst, `Jerk`. */
export function annotateJerks(
  jerks: readonly Jerk[],
  recording: Pick<Recording, 'channels'>,
): readonly Annotation[] {
  return jerks
    .filter(({ verdict }) => verdict.kind === 'accepted')
    .map(({ onsetSeconds, triggerBurst }) => ({
      onsetSeconds,
      durationSeconds: triggerBurst.durationMs / 1000,
      text: 'Jerk',
      channelLabel: recording.channels.find(({ index }) => index === triggerBurst.channelIndex)
        ?.label,
    }));
}
