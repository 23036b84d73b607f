import { proxy, wrap } from 'comlink';
import type { Remote } from 'comlink';
import type { Analysis } from '../analysis/analysis';
import type { AnalysisError } from '../analysis/analysisError';
import type { AnalysisProgress } from '../analysis/analyse';
import type { AnalysisSettings } from '../analysis/settings';
import type { DescribedRecording } from '../analysis/describeRecording';
import type { DescribedTextRecording } from '../analysis/describeTextRecording';
import type { Overview, OverviewRequest } from '../analysis/overview';
import type { TracePage, TraceRequest } from '../analysis/tracePage';
import type { Result } from '../base/result';
import type { CopyChanges } from '../recording/copyRecording';
import type { Annotations } from '../recording/readAnnotations';
import type { Recording } from '../recording/recording';
import type { RecordingError } from '../recording/recordingError';
import type { TextImportError, TextImportSettings, TextPreview } from '../recording/textImport';
import type { UnpackedFile, UnpackRequest } from '../recording/unpackFile';
import type { UnpackError } from '../recording/unpackError';
import type { SimulatedFile } from '../../samples/writeSimulated';
import type {
  AnalysisApi,
  ProgressListener,
  RecordingApi,
  RecordingSource,
  SampleCaseApi,
} from '../../workers/api';

interface Waiting {
  readonly signal: AbortSignal;
  readonly onProgress: ProgressListener;
}

/** Reads header and time stamps of a file and guesses its channels. Rejects only when aborted or when the worker crashed. */
export function describeInWorker(
  file: Blob,
  signal: AbortSignal,
): Promise<Result<DescribedRecording, RecordingError>> {
  return askOnce(startRecordingWorker, signal, async (api) => api.describe(file));
}

/** Takes a recording out of a packed file. Rejects only when aborted or when the worker crashed. */
export function unpackInWorker(
  file: Blob,
  request: UnpackRequest,
  { signal, onProgress }: Waiting,
): Promise<Result<UnpackedFile, UnpackError>> {
  return askOnce(startRecordingWorker, signal, async (api) =>
    api.unpack(file, request, proxyWhile(signal, onProgress)),
  );
}

/** Reads the beginning of a text table. Rejects only when aborted or when the worker crashed. */
export function previewTextInWorker(
  file: Blob,
  signal: AbortSignal,
): Promise<Result<TextPreview, TextImportError>> {
  return askOnce(startRecordingWorker, signal, async (api) => api.previewText(file));
}

/** Makes a recording of a text table. Rejects only when aborted or when the worker crashed. */
export function describeTextInWorker(
  file: Blob,
  settings: TextImportSettings,
  signal: AbortSignal,
): Promise<Result<DescribedTextRecording, TextImportError>> {
  return askOnce(startRecordingWorker, signal, async (api) => api.describeText(file, settings));
}

/** Reads the annotations of an opened file, triggers included. Rejects only when aborted or when the worker crashed. */
export function readAnnotationsInWorker(
  file: Blob,
  recording: Recording,
  triggerChannelIndexes: readonly number[],
  { signal, onProgress }: Waiting,
): Promise<Annotations> {
  return askOnce(startRecordingWorker, signal, (api) =>
    api.readAnnotations(file, recording, triggerChannelIndexes, proxyWhile(signal, onProgress)),
  );
}

/** Copies an opened file with changes. Rejects only when aborted or when the worker crashed. */
export function copyInWorker(
  file: Blob,
  recording: Recording,
  changes: CopyChanges,
  { signal, onProgress }: Waiting,
): Promise<Blob> {
  return askOnce(startRecordingWorker, signal, (api) =>
    api.copy(file, recording, changes, proxyWhile(signal, onProgress)),
  );
}

/** Reads the EMG activity of a whole recording. Rejects only when aborted or when the worker crashed. */
export function readOverviewInWorker(
  file: Blob,
  recording: Recording,
  request: OverviewRequest,
  { signal, onProgress }: Waiting,
): Promise<Overview> {
  return askOnce(startRecordingWorker, signal, (api) =>
    api.readOverview(file, recording, request, proxyWhile(signal, onProgress)),
  );
}

/** SHA-256 of a file. Rejects only when aborted or when the worker crashed. */
export function hashInWorker(file: Blob, { signal, onProgress }: Waiting): Promise<string> {
  return askOnce(startRecordingWorker, signal, (api) =>
    api.hash(file, proxyWhile(signal, onProgress)),
  );
}

/** Simulates a sample case. Rejects only when aborted or when the worker crashed. */
export function makeCaseInWorker(
  caseId: string,
  { signal, onProgress }: Waiting,
): Promise<SimulatedFile> {
  return askOnce(startSampleCaseWorker, signal, (api) =>
    api.make(caseId, proxyWhile(signal, onProgress)),
  );
}

/** Reads pages of traces with one kept worker, so that scrolling never waits for a start. */
export interface TraceReader {
  readPage(
    file: Blob,
    recording: Recording,
    request: TraceRequest,
    signal: AbortSignal,
  ): Promise<TracePage>;
  close(): void;
}

export function createTraceReader(): TraceReader {
  const kept = keepWorker(startRecordingWorker);
  return {
    // A page is short work: a newer request waits for the older one instead of ending its worker.
    readPage: (file, recording, request, signal) =>
      kept.ask(signal, (api) => api.readTracePage(file, recording, request), 'let-finish'),
    close: kept.close,
  };
}

/** Runs analyses with one kept worker, which remembers earlier stages; a superseded run ends it. */
export interface Analyser {
  analyse(
    source: RecordingSource,
    settings: AnalysisSettings,
    waiting: {
      readonly signal: AbortSignal;
      readonly onProgress: (progress: AnalysisProgress) => void;
    },
  ): Promise<Result<Analysis, AnalysisError>>;
  close(): void;
}

export function createAnalyser(): Analyser {
  const kept = keepWorker(startAnalysisWorker);
  return {
    analyse: (source, settings, { signal, onProgress }) =>
      kept.ask(
        signal,
        async (api) => api.analyse(source, settings, proxyWhile(signal, onProgress)),
        'end-worker',
      ),
    close: kept.close,
  };
}

interface RunningWorker<Api> {
  readonly worker: Worker;
  readonly api: Remote<Api>;
}

function startRecordingWorker(): RunningWorker<RecordingApi> {
  const worker = new Worker(new URL('../../workers/recording.worker.ts', import.meta.url), {
    type: 'module',
    name: 'recording',
  });
  return { worker, api: wrap<RecordingApi>(worker) };
}

function startAnalysisWorker(): RunningWorker<AnalysisApi> {
  const worker = new Worker(new URL('../../workers/analysis.worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  return { worker, api: wrap<AnalysisApi>(worker) };
}

function startSampleCaseWorker(): RunningWorker<SampleCaseApi> {
  const worker = new Worker(new URL('../../workers/sampleCase.worker.ts', import.meta.url), {
    type: 'module',
    name: 'sample case',
  });
  return { worker, api: wrap<SampleCaseApi>(worker) };
}

async function askOnce<Api, Answer>(
  start: () => RunningWorker<Api>,
  signal: AbortSignal,
  ask: (api: Remote<Api>) => Promise<Answer>,
): Promise<Answer> {
  signal.throwIfAborted();
  const { worker, api } = start();
  try {
    return await raceAgainstEnds(worker, signal, ask(api));
  } finally {
    worker.terminate();
  }
}

/** A worker started at the first question and again after it crashed or was ended. */
function keepWorker<Api>(start: () => RunningWorker<Api>) {
  let running: RunningWorker<Api> | undefined;
  const end = () => {
    running?.worker.terminate();
    running = undefined;
  };
  return {
    close: end,
    async ask<Answer>(
      signal: AbortSignal,
      ask: (api: Remote<Api>) => Promise<Answer>,
      onAbort: 'end-worker' | 'let-finish',
    ): Promise<Answer> {
      signal.throwIfAborted();
      running ??= start();
      const asked = running;
      try {
        return await raceAgainstEnds(asked.worker, signal, ask(asked.api));
      } catch (trouble) {
        const keeps = signal.aborted && onAbort === 'let-finish';
        if (!keeps && running === asked) end();
        throw trouble;
      }
    },
  };
}

/** Comlink never settles a call whose worker has died, so a crash and an abort race against it. */
function raceAgainstEnds<Answer>(
  worker: Worker,
  signal: AbortSignal,
  answer: Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const crashed = (event: Event) => {
      settle(() => reject(new Error(`The worker stopped: ${textOf(event)}`)));
    };
    const aborted = () => {
      settle(() => reject(new DOMException('Superseded or cancelled', 'AbortError')));
    };
    const settle = (act: () => void) => {
      worker.removeEventListener('error', crashed);
      worker.removeEventListener('messageerror', crashed);
      signal.removeEventListener('abort', aborted);
      act();
    };
    worker.addEventListener('error', crashed);
    worker.addEventListener('messageerror', crashed);
    signal.addEventListener('abort', aborted);
    answer.then(
      (value) => settle(() => resolve(value)),
      (trouble: unknown) =>
        settle(() => reject(trouble instanceof Error ? trouble : new Error(String(trouble)))),
    );
  });
}

function textOf(event: Event): string {
  return event instanceof ErrorEvent && event.message !== '' ? event.message : event.type;
}

/** Progress already on its way when a run is aborted is dropped here. */
function proxyWhile<Progress>(signal: AbortSignal, listener: (progress: Progress) => void) {
  return proxy((progress: Progress) => {
    if (!signal.aborted) listener(progress);
  });
}
