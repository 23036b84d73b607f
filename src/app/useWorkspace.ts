import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { assert } from '../base/assert';
import type { Session } from './session';
import type { Workspace } from './state/workspaceStore';

export const WorkspaceContext = createContext<Session | undefined>(undefined);

/** The open recording with its store and runner; only inside a workspace. */
export function useWorkspaceContext(): Session {
  const value = useContext(WorkspaceContext);
  assert(value !== undefined, 'a panel stands inside a workspace');
  return value;
}

/** One part of the workspace's state; the panel is drawn again when it changes. */
export function useWorkspace<Part>(select: (workspace: Workspace) => Part): Part {
  return useStore(useWorkspaceContext().store, select);
}
