import { succeed } from '../base/result';
import type { Result } from '../base/result';
import { findBipolarPairs } from '../recording/findBipolarPairs';
import { openRecording } from '../recording/openRecording';
import type { Derivation, Recording } from '../recording/recording';
import type { RecordingError } from '../recording/recordingError';
import type { IdentifiedChannel } from './analysis';
import { identifyChannels } from './identifyChannels';

/** An opened file before anything is measured. */
export interface DescribedRecording {
  readonly recording: Recording;
  /** Every channel with what its label says it is. */
  readonly guesses: readonly IdentifiedChannel[];
  /** Pairs of monopolar channels that may be made bipolar. */
  readonly bipolarPairs: readonly Derivation[];
}

/** Opens a file and guesses what its channels record. */
export async function describeRecording(
  file: Blob,
): Promise<Result<DescribedRecording, RecordingError>> {
  const opened = await openRecording(file);
  if (!opened.ok) return opened;
  const recording = opened.value;
  return succeed({
    recording,
    guesses: identifyChannels(recording, []),
    bipolarPairs: findBipolarPairs(recording),
  });
}
