import { transfer } from 'comlink';
import { makeCase } from '../samples/makeCase';
import type { SampleCaseApi } from './api';
import { throttled } from './throttled';

export const sampleCaseService: SampleCaseApi = {
  make: (caseId, onProgress) => {
    const sample = makeCase(caseId, throttled(onProgress));
    return Promise.resolve(transfer(sample, [sample.bytes.buffer]));
  },
};
