import { readAnnotationsInWorker } from './analysisClient';
import { correctedChannels } from './correctedChannels';
import type { OpenedFile, Workspace, WorkspaceStore } from './state/workspaceStore';

/**
 * Reads the annotations of an opened file into its workspace, and again whenever another set of
 * channels counts as trigger channels.
 */
export function followTriggerChannels(
  opened: OpenedFile,
  store: WorkspaceStore,
): { readonly close: () => void } {
  const { actions } = store.getState();
  let abort = new AbortController();
  let asked: string | undefined;
  const read = (workspace: Workspace) => {
    const indexes = triggerChannelsOf(opened, workspace);
    const asking = indexes.join();
    if (asking === asked) return;
    asked = asking;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    readAnnotationsInWorker(opened.file, opened.recording, indexes, {
      signal,
      onProgress: () => undefined,
    }).then(
      (annotations) => {
        if (!signal.aborted) actions.setAnnotations(annotations);
      },
      (trouble: unknown) => {
        if (!signal.aborted) actions.failAnnotations(String(trouble));
      },
    );
  };
  const unsubscribe = store.subscribe(read);
  read(store.getState());
  return {
    close: () => {
      unsubscribe();
      abort.abort();
    },
  };
}

function triggerChannelsOf(opened: OpenedFile, { settings }: Workspace): readonly number[] {
  return correctedChannels(opened, settings.present)
    .filter(({ channel, identity }) => identity.type === 'trigger' && !channel.derivation)
    .map(({ channel }) => channel.index);
}
