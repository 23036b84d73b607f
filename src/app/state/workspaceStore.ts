import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { IdentifiedChannel } from '../../analysis/analysis';
import type { Overview } from '../../analysis/overview';
import type { ResultFile } from '../../analysis/resultFile';
import { DEFAULT_SETTINGS } from '../../analysis/settings';
import type { AnalysisSettings, ChannelCorrection } from '../../analysis/settings';
import type { Jerk } from '../../detection/burst';
import type { Annotations } from '../../recording/readAnnotations';
import type { Derivation, Recording } from '../../recording/recording';
import { DEFAULT_POLYGRAPH_VIEW } from '../polygraph/traceTypes';
import type { PolygraphView } from '../polygraph/traceTypes';
import type { AnalysisState } from './analysisState';
import { commit, redo, startHistory, undo } from './history';
import type { History } from './history';
import { isDecisionOn } from './isDecisionOn';
import type { StepId } from './steps';

/** A file on the page: the bytes, what its header says, and an id that is new at each opening. */
export interface OpenedFile {
  readonly sourceId: string;
  readonly fileName: string;
  readonly file: Blob;
  /** What was given, where `file` was made of it: the text of a text table. Results name and hash this. */
  readonly original: Blob;
  readonly recording: Recording;
  /** Every channel with what its label says it is, before any correction. */
  readonly guesses: readonly IdentifiedChannel[];
  /** Pairs of monopolar channels that may be made bipolar. */
  readonly bipolarPairs: readonly Derivation[];
  /** The sample case it was made from, if any. */
  readonly caseId: string | undefined;
}

/** Annotations are read behind the first traces: a long recording holds many. */
export type AnnotationsState =
  | { readonly phase: 'reading' }
  | { readonly phase: 'read'; readonly annotations: Annotations }
  | { readonly phase: 'failed'; readonly message: string };

/** Activity over the whole recording, read behind the first analysis. */
export type OverviewState =
  | { readonly phase: 'waiting' }
  | { readonly phase: 'reading'; readonly fraction: number }
  | { readonly phase: 'read'; readonly overview: Overview }
  | { readonly phase: 'failed'; readonly message: string };

/** What the page knows of one open recording. Derived values are computed where they are shown. */
export interface WorkspaceState {
  /** Every edit that affects a number; undo and redo walk through it. */
  readonly settings: History<AnalysisSettings>;
  readonly analysis: AnalysisState;
  readonly annotations: AnnotationsState;
  readonly overview: OverviewState;
  readonly step: StepId;
  readonly view: PolygraphView;
  readonly selectedJerkIndex: number | undefined;
  /** Where the traces are to go once. */
  readonly centreOnSeconds: number | undefined;
  /** Result files opened for comparison. */
  readonly loadedResults: readonly LoadedResult[];
}

export interface LoadedResult {
  readonly id: string;
  readonly name: string;
  readonly result: ResultFile;
}

export interface WorkspaceActions {
  /** Replaces the settings by what `change` makes of them, as one step of undo. */
  readonly changeSettings: (change: (settings: AnalysisSettings) => AnalysisSettings) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly strikeOut: (jerk: Jerk, reason: string) => void;
  readonly restore: (jerk: Jerk) => void;
  readonly correctChannel: (correction: ChannelCorrection) => void;
  readonly setAnalysis: (change: (state: AnalysisState) => AnalysisState) => void;
  readonly setOverview: (overview: OverviewState) => void;
  readonly setAnnotations: (annotations: Annotations) => void;
  readonly failAnnotations: (message: string) => void;
  readonly showStep: (step: StepId) => void;
  readonly setView: (change: (view: PolygraphView) => PolygraphView) => void;
  /** Selects a jerk; the traces bring it to their middle when they are next shown. */
  readonly selectJerk: (jerk: Jerk) => void;
  /** The traces have brought the selected jerk to their middle. */
  readonly centred: () => void;
  readonly showView: (view: PolygraphView) => void;
  /** Keeps a result file for comparison and gives its id. */
  readonly addResult: (name: string, result: ResultFile) => string;
}

export type Workspace = WorkspaceState & { readonly actions: WorkspaceActions };
export type WorkspaceStore = StoreApi<Workspace>;

/** A fresh workspace; one is made for each file opened, so nothing carries over from another recording. */
export function createWorkspaceStore(): WorkspaceStore {
  return createStore<Workspace>((set) => {
    const edit = (change: (settings: AnalysisSettings) => AnalysisSettings) =>
      set(({ settings }) => ({ settings: commit(settings, change(settings.present)) }));
    return {
      settings: startHistory(DEFAULT_SETTINGS),
      analysis: { phase: 'empty' },
      annotations: { phase: 'reading' },
      overview: { phase: 'waiting' },
      step: 'polygraph',
      view: DEFAULT_POLYGRAPH_VIEW,
      selectedJerkIndex: undefined,
      centreOnSeconds: undefined,
      loadedResults: [],
      actions: {
        changeSettings: edit,
        undo: () => set(({ settings }) => ({ settings: undo(settings) })),
        redo: () => set(({ settings }) => ({ settings: redo(settings) })),
        strikeOut: (jerk, reason) => edit((settings) => withDecision(settings, jerk, reason)),
        restore: (jerk) => edit((settings) => withoutDecision(settings, jerk)),
        correctChannel: (correction) => edit((settings) => withCorrection(settings, correction)),
        setAnalysis: (change) => set(({ analysis }) => ({ analysis: change(analysis) })),
        setOverview: (overview) => set({ overview }),
        setAnnotations: (annotations) => set({ annotations: { phase: 'read', annotations } }),
        failAnnotations: (message) => set({ annotations: { phase: 'failed', message } }),
        showStep: (step) => set({ step }),
        setView: (change) => set(({ view }) => ({ view: change(view) })),
        addResult: (name, result) => {
          const id = crypto.randomUUID();
          set(({ loadedResults }) => ({ loadedResults: [...loadedResults, { id, name, result }] }));
          return id;
        },
        selectJerk: ({ jerkIndex, onsetSeconds }) =>
          set({ selectedJerkIndex: jerkIndex, centreOnSeconds: onsetSeconds }),
        centred: () => set({ centreOnSeconds: undefined }),
        showView: (view) => set({ view }),
      },
    };
  });
}

function withDecision(settings: AnalysisSettings, jerk: Jerk, reason: string): AnalysisSettings {
  const others = withoutDecision(settings, jerk).decisions;
  const decision = {
    channelIndex: jerk.triggerBurst.channelIndex,
    onsetSeconds: jerk.onsetSeconds,
    reason,
  };
  return { ...settings, decisions: [...others, decision] };
}

function withoutDecision(settings: AnalysisSettings, jerk: Jerk): AnalysisSettings {
  const decisions = settings.decisions.filter((decision) => !isDecisionOn(jerk, decision));
  return { ...settings, decisions };
}

function withCorrection(
  settings: AnalysisSettings,
  correction: ChannelCorrection,
): AnalysisSettings {
  const others = settings.corrections.filter(
    ({ channelIndex }) => channelIndex !== correction.channelIndex,
  );
  return { ...settings, corrections: [...others, correction] };
}
