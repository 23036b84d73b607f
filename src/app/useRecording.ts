import { useMemo } from 'react';
import type { Recording } from '../recording/recording';
import { withDerivations } from '../recording/withDerivations';
import { useWorkspace, useWorkspaceContext } from './useWorkspace';

/** The open recording with the bipolar channels made of it. */
export function useRecording(): Recording {
  const { recording } = useWorkspaceContext().opened;
  const derivations = useWorkspace(({ settings }) => settings.present.derivations);
  return useMemo(() => withDerivations(recording, derivations), [recording, derivations]);
}
