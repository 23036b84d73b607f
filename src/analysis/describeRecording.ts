import { succeed } from '../base/result';
import type { Result } from '../base/result';
import { compareWithEdfdecoder } from '../recording/compareWithEdfdecoder';
import { openRecording } from '../recording/openRecording';
import type { Recording } from '../recording/recording';
import type { RecordingError } from '../recording/recordingError';
import type { IdentifiedChannel } from './analysis';
import { identifyChannels } from './identifyChannels';

/** An opened file before anything is measured. */
export interface DescribedRecording {
  readonly recording: Recording;
  /** Every channel with what its label says it is. */
  readonly guesses: readonly IdentifiedChannel[];
}

/** Opens a file, asks a second reader whether it sees the same samples, and guesses the channels. */
export async function describeRecording(
  file: Blob,
): Promise<Result<DescribedRecording, RecordingError>> {
  const opened = await openRecording(file);
  if (!opened.ok) return opened;
  const secondOpinion = await compareWithEdfdecoder(file, opened.value);
  if (!secondOpinion.ok) return secondOpinion;
  const recording = {
    ...opened.value,
    notes: [...opened.value.notes, ...secondOpinion.value],
  };
  return succeed({ recording, guesses: identifyChannels(recording, []) });
}
