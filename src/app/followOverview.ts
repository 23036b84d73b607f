import { readOverviewInWorker } from './analysisClient';
import { correctedChannels } from './correctedChannels';
import { withDerivations } from '../recording/withDerivations';
import type { OverviewRequest } from '../analysis/overview';
import type { OpenedFile, Workspace, WorkspaceStore } from './state/workspaceStore';

/** More than most screens have; the strip draws several columns in one pixel or one over several. */
const COLUMN_COUNT = 1200;

/**
 * Reads the EMG activity of the whole recording into its workspace, and again whenever other
 * channels are EMG or the EMG filter is another. It waits for the first analysis, which reads the
 * same file and matters more.
 */
export function followOverview(
  opened: OpenedFile,
  store: WorkspaceStore,
): { readonly close: () => void } {
  const { actions } = store.getState();
  let abort = new AbortController();
  let asked: string | undefined;
  const read = (workspace: Workspace) => {
    const isFirstAnalysisOver = !['empty', 'running'].includes(workspace.analysis.phase);
    if (asked === undefined && !isFirstAnalysisOver) return;
    const request = requestOf(opened, workspace);
    const asking = JSON.stringify(request);
    if (asking === asked) return;
    asked = asking;
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    actions.setOverview({ phase: 'reading', fraction: 0 });
    const recording = withDerivations(opened.recording, workspace.settings.present.derivations);
    readOverviewInWorker(opened.file, recording, request, {
      signal,
      onProgress: (fraction) => actions.setOverview({ phase: 'reading', fraction }),
    }).then(
      (overview) => {
        if (!signal.aborted) actions.setOverview({ phase: 'read', overview });
      },
      (trouble: unknown) => {
        if (!signal.aborted) actions.setOverview({ phase: 'failed', message: String(trouble) });
      },
    );
  };
  const unsubscribe = store.subscribe((now, before) => {
    const isSame = now.settings.present === before.settings.present;
    if (!isSame || now.analysis.phase !== before.analysis.phase) read(now);
  });
  return {
    close: () => {
      unsubscribe();
      abort.abort();
    },
  };
}

function requestOf(opened: OpenedFile, { settings }: Workspace): OverviewRequest {
  return {
    channelIndexes: correctedChannels(opened, settings.present)
      .filter(({ identity }) => identity.type === 'EMG')
      .map(({ channel }) => channel.index),
    columnCount: COLUMN_COUNT,
    emgFilter: settings.present.emgFilter,
  };
}
