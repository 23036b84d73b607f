import { useDeferredValue } from 'react';
import { BackAveragePanel } from './panels/BackAveragePanel';
import { BurstsPanel } from './panels/BurstsPanel';
import { ChannelsPanel } from './panels/ChannelsPanel';
import { ComparePanel } from './panels/ComparePanel';
import { FindingsPanel } from './panels/FindingsPanel';
import { JerksPanel } from './panels/JerksPanel';
import { PolygraphPanel } from './panels/PolygraphPanel';
import { RecordingPanel } from './panels/RecordingPanel';
import { useWorkspace } from './useWorkspace';

/** The panel of the chosen step, first drawn after what stands around it: together they are a long task. */
export function StepPanel() {
  const step = useWorkspace((workspace) => workspace.step);
  const isShellDrawn = useDeferredValue(true, false);
  if (!isShellDrawn) return null;
  switch (step) {
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
