import { createTraceReader } from './analysisClient';
import type { TraceReader } from './analysisClient';
import { followOverview } from './followOverview';
import { followTriggerChannels } from './followTriggerChannels';
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
  const traceReader = createTraceReader();
  const runner = runAnalyses(opened, store);
  const overviewReader = followOverview(opened, store);
  const annotationReader = followTriggerChannels(opened, store);
  return {
    opened,
    store,
    runner,
    traceReader,
    close: () => {
      overviewReader.close();
      annotationReader.close();
      runner.close();
      traceReader.close();
    },
  };
}
