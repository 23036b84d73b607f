import { assert } from '../base/assert';
import { succeed } from '../base/result';
import type { Result } from '../base/result';
import { readTextRecording } from '../recording/readTextRecording';
import type { TextImportError, TextImportSettings } from '../recording/textImport';
import { describeRecording } from './describeRecording';
import type { DescribedRecording } from './describeRecording';

export interface DescribedTextRecording extends DescribedRecording {
  /** The recording made of the text, in BDF+. */
  readonly file: Blob;
}

/**
 * Makes a recording of a text table and opens it by the one way in. The recording says what it was
 * made of, and has no date.
 */
export async function describeTextRecording(
  text: Blob,
  settings: TextImportSettings,
): Promise<Result<DescribedTextRecording, TextImportError>> {
  const made = await readTextRecording(text, settings);
  if (!made.ok) return made;
  const { file, note } = made.value;
  const described = await describeRecording(file);
  assert(described.ok, 'what has just been written can be opened');
  const { recording } = described.value;
  const header = { ...recording.header, startLocal: undefined };
  return succeed({
    ...described.value,
    file,
    recording: { ...recording, header, notes: [note, ...recording.notes] },
  });
}
