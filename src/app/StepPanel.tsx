import { useDeferredValue } from 'react';
import { BackAveragePanel } from './panels/BackAveragePanel';
import { BurstsPanel } from './panels/BurstsPanel';
import { ChannelsPanel } from './panels/ChannelsPanel';
import { ComparePanel } from './panels/ComparePanel';
import { FindingsPanel } from './panels/FindingsPanel';
import { JerksPanel } from './panels/JerksPanel';
import { PolygraphPanel } from './panels/PolygraphPanel';
import { RecordingPanel } from './panels/RecordingPanel';
import type { StepId } from './state/steps';
import { useWorkspace } from './useWorkspace';

/** The panel of the chosen step, drawn after what stands around it: together they are a long task. */
export function StepPanel() {
  const step = useWorkspace((workspace) => workspace.step);
  const shown = useDeferredValue<StepId | undefined>(step, undefined);
  switch (shown) {
    case undefined:
      return null;
    case 'recording':
      return <RecordingPanel />;
    case 'channels':
      return <ChannelsPanel />;
    case 'polygraph':
      return <PolygraphPanel />;
    case 'jerks':
      return <JerksPanel />;
    case 'bursts':
      return <BurstsPanel />;
    case 'back-average':
      return <BackAveragePanel />;
    case 'findings':
      return <FindingsPanel />;
    case 'compare':
      return <ComparePanel />;
  }
}
