import { useHotkeys } from '@mantine/hooks';
import type { WorkspaceStore } from './state/workspaceStore';

/** Keys that work in every step. Mantine leaves them alone while the user types in a field. */
export function useWorkspaceKeys(store: WorkspaceStore): void {
  const { actions } = store.getState();
  useHotkeys([
    ['mod+Z', actions.undo],
    ['mod+Y', actions.redo],
    ['mod+shift+Z', actions.redo],
    ['J', () => actions.showStep('jerks')],
    ['B', () => actions.showStep('back-average')],
  ]);
}
