import { writeEdf } from '../src/recording/writeEdf';
import type { CaseRecipe } from './caseRecipe';
import { simulateRecording, type ProgressListener } from './simulateRecording';
import type { Truth } from './truth';

const RECORD_DURATION_SECONDS = 1;
/** Share of the time that simulating takes; writing is the rest. */
const SIMULATING_FRACTION = 0.9;

/** A simulated recording as a file, and what is really in it. */
export interface SimulatedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly truth: Truth;
}

/** Simulates a recording and writes it as EDF+; nothing of the truth goes into the bytes. */
export function writeSimulated(
  recipe: CaseRecipe,
  fileName: string,
  onProgress: ProgressListener,
): SimulatedFile {
  const { channels, annotations, truth } = simulateRecording(recipe, (fraction) =>
    onProgress(SIMULATING_FRACTION * fraction),
  );
  const bytes = writeEdf({
    startLocal: recipe.startLocal,
    recordDurationSeconds: RECORD_DURATION_SECONDS,
    channels,
    annotations,
  });
  onProgress(1);
  return { fileName, bytes, truth };
}
