import { useEffect, useMemo, useState } from 'react';
import { createTraceReader, readAnnotationsInWorker } from './analysisClient';
import { StepNavigation } from './StepNavigation';
import { runAnalyses } from './runAnalyses';
import type { AnalysisRunner } from './runAnalyses';
import { createWorkspaceStore } from './state/workspaceStore';
import type { OpenedFile } from './state/workspaceStore';
import { StepPanel } from './StepPanel';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { WorkspaceContext } from './useWorkspace';
import { WorkspaceHeader } from './WorkspaceHeader';

interface WorkspaceProps {
  readonly opened: OpenedFile;
  readonly onClose: () => void;
}

/** One open recording: header, steps, and the panel of the chosen step. Mounted anew for each file. */
export function Workspace({ opened, onClose }: WorkspaceProps) {
  const [store] = useState(createWorkspaceStore);
  const [traceReader] = useState(createTraceReader);
  const [runner, setRunner] = useState<AnalysisRunner>();

  useEffect(() => {
    const started = runAnalyses(opened, store);
    setRunner(started);
    const abort = new AbortController();
    readAnnotationsInWorker(opened.file, opened.recording, {
      signal: abort.signal,
      onProgress: () => undefined,
    }).then(store.getState().actions.setAnnotations, (trouble: unknown) => {
      if (!abort.signal.aborted) store.getState().actions.failAnnotations(String(trouble));
    });
    return () => {
      abort.abort();
      started.close();
      traceReader.close();
    };
  }, [opened, store, traceReader]);
  useWorkspaceKeys(store);

  const context = useMemo(
    () => (runner === undefined ? undefined : { opened, store, runner, traceReader }),
    [opened, store, runner, traceReader],
  );
  if (context === undefined) return null;
  return (
    <WorkspaceContext value={context}>
      <div className="workspace">
        <WorkspaceHeader onClose={onClose} />
        <StepNavigation />
        <main className="workspace-panel" id="panel" tabIndex={-1}>
          <StepPanel />
        </main>
      </div>
    </WorkspaceContext>
  );
}
