import { createAnalyser } from './analysisClient';
import { latestAnswer } from './state/analysisState';
import type { AnalysisState } from './state/analysisState';
import type { OpenedFile, WorkspaceStore } from './state/workspaceStore';

/** While a hand moves a control, runs start no faster than this. */
const SETTLE_MS = 150;

export interface AnalysisRunner {
  /** Ends the run under way; the figures of the last answer stay. */
  readonly cancel: () => void;
  /** Runs again after a cancel, a failure or a crash. */
  readonly retry: () => void;
  readonly close: () => void;
}

/**
 * Keeps a workspace's analysis up to date with its settings: the newest settings win, an older run
 * is ended. Figures of the previous answer stay until the new one is there.
 */
export function runAnalyses(opened: OpenedFile, store: WorkspaceStore): AnalysisRunner {
  const analyser = createAnalyser();
  let abort = new AbortController();
  let settling: ReturnType<typeof setTimeout> | undefined;

  const run = async () => {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    const { settings, actions } = store.getState();
    const asked = settings.present;
    actions.setAnalysis(startRunning);
    try {
      const { sourceId, file, recording } = opened;
      const result = await analyser.analyse({ sourceId, file, recording }, asked, {
        signal,
        onProgress: (progress) =>
          actions.setAnalysis((state) =>
            state.phase === 'running' ? { ...state, progress } : state,
          ),
      });
      if (signal.aborted) return;
      const isSuperseded = store.getState().settings.present !== asked;
      actions.setAnalysis((state) => {
        if (!result.ok)
          return { phase: 'failed', error: result.error, previous: latestAnswer(state) };
        const answer = { settings: asked, analysis: result.value };
        return isSuperseded
          ? { phase: 'running', progress: undefined, previous: answer }
          : { phase: 'done', answer };
      });
    } catch (trouble) {
      if (signal.aborted) return;
      const message = trouble instanceof Error ? trouble.message : String(trouble);
      actions.setAnalysis((state) => ({
        phase: 'crashed',
        message,
        previous: latestAnswer(state),
      }));
    }
  };

  const unsubscribe = store.subscribe((now, before) => {
    if (now.settings.present === before.settings.present) return;
    // Said at once: the figures still shown are not those of these settings.
    now.actions.setAnalysis(startRunning);
    clearTimeout(settling);
    settling = setTimeout(() => void run(), SETTLE_MS);
  });
  void run();

  return {
    cancel: () => {
      clearTimeout(settling);
      abort.abort();
      store.getState().actions.setAnalysis((state) => ({
        phase: 'cancelled',
        previous: latestAnswer(state),
      }));
    },
    retry: () => void run(),
    close: () => {
      unsubscribe();
      clearTimeout(settling);
      abort.abort();
      analyser.close();
    },
  };
}

function startRunning(state: AnalysisState): AnalysisState {
  return { phase: 'running', progress: undefined, previous: latestAnswer(state) };
}
