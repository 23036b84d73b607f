import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { assert } from '../base/assert';
import type { TraceReader } from './analysisClient';
import type { AnalysisRunner } from './runAnalyses';
import type { OpenedFile, Workspace, WorkspaceStore } from './state/workspaceStore';

/** What every panel of one open recording can reach. */
export interface WorkspaceContextValue {
  readonly opened: OpenedFile;
  readonly store: WorkspaceStore;
  readonly runner: AnalysisRunner;
  readonly traceReader: TraceReader;
}

export const WorkspaceContext = createContext<WorkspaceContextValue | undefined>(undefined);

/** The open recording with its store and runner; only inside a workspace. */
export function useWorkspaceContext(): WorkspaceContextValue {
  const value = useContext(WorkspaceContext);
  assert(value !== undefined, 'a panel stands inside a workspace');
  return value;
}

/** One part of the workspace's state; the panel is drawn again when it changes. */
export function useWorkspace<Part>(select: (workspace: Workspace) => Part): Part {
  return useStore(useWorkspaceContext().store, select);
}
