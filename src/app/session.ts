import { createTraceReader, readAnnotationsInWorker } from './analysisClient';
import type { TraceReader } from './analysisClient';
import { runAnalyses } from './runAnalyses';
import type { AnalysisRunner } from './runAnalyses';
import { createWorkspaceStore } from './state/workspaceStore';
import type { OpenedFile, WorkspaceStore } from './state/workspaceStore';

/** One open recording with its state and its workers. */
export interface Session {
  readonly opened: OpenedFile;
  readonly store: WorkspaceStore;
  readonly runner: AnalysisRunner;
  readonly traceReader: TraceReader;
  /** Ends its workers; what they were doing is dropped. */
  readonly close: () => void;
}

/** Starts work on an opened file: its first analysis, and its annotations behind the first traces. */
export function startSession(opened: OpenedFile): Session {
  const store = createWorkspaceStore();
  const { actions } = store.getState();
  const traceReader = createTraceReader();
  const runner = runAnalyses(opened, store);
  const abort = new AbortController();
  readAnnotationsInWorker(opened.file, opened.recording, {
    signal: abort.signal,
    onProgress: () => undefined,
  }).then(actions.setAnnotations, (trouble: unknown) => {
    if (!abort.signal.aborted) actions.failAnnotations(String(trouble));
  });
  return {
    opened,
    store,
    runner,
    traceReader,
    close: () => {
      abort.abort();
      runner.close();
      traceReader.close();
    },
  };
}
