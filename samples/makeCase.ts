import { assert } from '../src/base/assert';
import { ALL_CASES } from './cases/allCases';
import type { ProgressListener } from './simulateRecording';
import { writeSimulated, type SimulatedFile } from './writeSimulated';

/**
 * Makes the recording of a sample case, named neutrally after its id. Another `seed` than the
 * case's own gives another recording of the same kind, for checks on what was never looked at.
 *
 * @throws Error when there is no such case.
 */
export function makeCase(
  caseId: string,
  onProgress: ProgressListener,
  seed?: number,
): SimulatedFile {
  const found = ALL_CASES.find(({ id }) => id === caseId);
  assert(found !== undefined, `there is a case ${caseId}`);
  const recipe = seed === undefined ? found.recipe : { ...found.recipe, seed };
  return writeSimulated(recipe, `${found.id}.edf`, onProgress);
}
