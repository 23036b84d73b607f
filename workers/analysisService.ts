import { createAnalyser } from '../src/analysis/analyse';
import type { AnalysisApi } from './api';
import { throttled } from './throttled';

/** A service with a memory of its own, so that a changed decision does not read the file again. */
export function createAnalysisService(): AnalysisApi {
  const analyse = createAnalyser();
  return {
    analyse: (source, settings, onProgress) => analyse(source, settings, throttled(onProgress)),
  };
}
