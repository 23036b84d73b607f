import { StepNavigation } from './StepNavigation';
import { StepPanel } from './StepPanel';
import type { Session } from './session';
import { useWorkspaceKeys } from './useWorkspaceKeys';
import { WorkspaceContext } from './useWorkspace';
import { WorkspaceHeader } from './WorkspaceHeader';

interface WorkspaceProps {
  readonly session: Session;
  readonly onClose: () => void;
}

/** One open recording: header, steps, and the panel of the chosen step. Mounted anew for each file. */
export function Workspace({ session, onClose }: WorkspaceProps) {
  useWorkspaceKeys(session.store);
  return (
    <WorkspaceContext value={session}>
      <div className="workspace">
        <WorkspaceHeader onClose={onClose} />
        <StepNavigation />
        <main className="workspace-panel" id="panel" tabIndex={0}>
          <StepPanel />
        </main>
      </div>
    </WorkspaceContext>
  );
}
