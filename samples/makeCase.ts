import { assert } from '../src/base/assert';
import { ALL_CASES } from './cases/allCases';
import type { ProgressListener } from './simulateRecording';
import { writeSimulated, type SimulatedFile } from './writeSimulated';

/**
 * Makes the recording of a sample case, named neutrally after its id.
 *
 * @throws Error when there is no such case.
 */
export function makeCase(caseId: string, onProgress: ProgressListener): SimulatedFile {
  const found = ALL_CASES.find(({ id }) => id === caseId);
  assert(found !== undefined, `there is a case ${caseId}`);
  return writeSimulated(found.recipe, `${found.id}.edf`, onProgress);
}
