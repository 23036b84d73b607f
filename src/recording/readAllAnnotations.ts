import { readAnnotations, type Annotations } from './readAnnotations';
import { readTriggers } from './readTriggers';
import type { Recording } from './recording';

/**
 * Reads the annotations a file holds as text together with those on its trigger channels, by onset;
 * at equal onsets text comes first.
 *
 * @throws Error when the file can no longer be read.
 */
export async function readAllAnnotations(
  file: Blob,
  recording: Recording,
  triggerChannelIndexes: readonly number[],
  onProgress: (fraction: number) => void,
): Promise<Annotations> {
  const written = await readAnnotations(file, recording, (fraction) => onProgress(fraction / 2));
  const triggers = await readTriggers(file, recording, triggerChannelIndexes, (fraction) =>
    onProgress(0.5 + fraction / 2),
  );
  return {
    annotations: [...written.annotations, ...triggers.annotations].sort(
      (a, b) => a.onsetSeconds - b.onsetSeconds,
    ),
    notes: [...written.notes, ...triggers.notes],
  };
}
