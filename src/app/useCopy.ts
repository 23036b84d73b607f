import { useEffect, useRef, useState } from 'react';
import type { CopyChanges } from '../recording/copyRecording';
import { copyInWorker } from './analysisClient';
import { saveFile } from './saveFile';
import { useWorkspaceContext } from './useWorkspace';

export type CopyState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'copying'; readonly fraction: number }
  | { readonly phase: 'saved'; readonly fileName: string }
  | { readonly phase: 'failed'; readonly message: string };

export interface CopyControls {
  readonly state: CopyState;
  readonly save: (fileName: string, changes: CopyChanges) => void;
  readonly cancel: () => void;
}

/** Saves changed copies of the open recording, one at a time; leaving the panel ends the one under way. */
export function useCopy(): CopyControls {
  const { file, recording } = useWorkspaceContext().opened;
  const [state, setState] = useState<CopyState>({ phase: 'ready' });
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  const save = async (fileName: string, changes: CopyChanges) => {
    const started = new AbortController();
    abort.current?.abort();
    abort.current = started;
    const { signal } = started;
    setState({ phase: 'copying', fraction: 0 });
    try {
      const copy = await copyInWorker(file, recording, changes, {
        signal,
        onProgress: (fraction) => setState({ phase: 'copying', fraction }),
      });
      saveFile(fileName, copy, 'application/octet-stream');
      setState({ phase: 'saved', fileName });
    } catch (trouble) {
      if (signal.aborted) return;
      setState({
        phase: 'failed',
        message: trouble instanceof Error ? trouble.message : String(trouble),
      });
    }
  };
  return {
    state,
    save: (fileName, changes) => void save(fileName, changes),
    cancel: () => {
      abort.current?.abort();
      setState({ phase: 'ready' });
    },
  };
}
