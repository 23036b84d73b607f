import { ALL_CASES } from '../../samples/cases/allCases';
import type { FileKind } from '../recording/recordingError';
import type { TextImportSettings } from '../recording/textImport';
import {
  describeInWorker,
  describeTextInWorker,
  makeCaseInWorker,
  previewTextInWorker,
  unpackInWorker,
} from './analysisClient';
import type { PageState } from './state/pageState';
import type { OpenedFile } from './state/workspaceStore';

/** Something to open: the user's own file, or a sample case to be simulated first. */
export type OpenRequest =
  | {
      readonly kind: 'file';
      readonly file: File;
      /** The recording meant among several in one archive. */
      readonly entryName?: string;
    }
  | {
      /** A text table, with what the user says of it. */
      readonly kind: 'text';
      readonly fileName: string;
      readonly file: Blob;
      readonly settings: TextImportSettings;
    }
  | { readonly kind: 'case'; readonly caseId: string };

type Source = Pick<OpenedFile, 'fileName' | 'file' | 'caseId'>;

interface Waiting {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/**
 * Opens a recording and reports each state on the way. A newer call is expected to abort the older
 * one, which then says nothing more.
 */
export async function openRecordings(
  request: OpenRequest,
  signal: AbortSignal,
  show: (state: PageState) => void,
): Promise<void> {
  const showNow = (state: PageState) => {
    if (!signal.aborted) show(state);
  };
  if (request.kind === 'case' && !ALL_CASES.some(({ id }) => id === request.caseId)) {
    showNow({ phase: 'no-such-case', caseId: request.caseId });
    return;
  }
  const fileName = fileNameOf(request);
  showNow({ phase: 'opening', fileName, fraction: undefined });
  const onProgress = (fraction: number) => showNow({ phase: 'opening', fileName, fraction });
  try {
    const waiting = { signal, onProgress };
    showNow(await openRequested(request, waiting));
  } catch (trouble) {
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    showNow({ phase: 'crashed', fileName, message });
  }
}

function fileNameOf(request: OpenRequest): string {
  switch (request.kind) {
    case 'file':
      return request.file.name;
    case 'text':
      return request.fileName;
    case 'case':
      return 'sample case';
  }
}

async function openRequested(request: OpenRequest, waiting: Waiting): Promise<PageState> {
  switch (request.kind) {
    case 'file':
      return openFile(request, waiting);
    case 'text':
      return openText(request, waiting.signal);
    case 'case':
      return openSource(await simulateCase(request.caseId, waiting), waiting.signal);
  }
}

async function simulateCase(caseId: string, waiting: Waiting): Promise<Source> {
  const { fileName, bytes } = await makeCaseInWorker(caseId, waiting);
  return { fileName, file: new Blob([bytes], { type: 'application/octet-stream' }), caseId };
}

/** The content decides: what turns out to be packed is unpacked, then opened. */
async function openFile(
  { file, entryName }: Extract<OpenRequest, { kind: 'file' }>,
  waiting: Waiting,
): Promise<PageState> {
  const fileName = file.name;
  const source = { fileName, file, caseId: undefined };
  const state = await openSource(source, waiting.signal);
  if (!isLikely(state, ['zip', 'gzip'])) return askAboutText(state, source, waiting.signal);
  const unpacked = await unpackInWorker(file, { fileName, entryName }, waiting);
  if (!unpacked.ok) return { phase: 'not-unpacked', fileName, error: unpacked.error };
  if (unpacked.value.kind === 'choice')
    return { phase: 'choosing-entry', file, entryNames: unpacked.value.entryNames };
  const inner = { fileName: unpacked.value.fileName, file: unpacked.value.file, caseId: undefined };
  return askAboutText(await openSource(inner, waiting.signal), inner, waiting.signal);
}

/** A text that holds a table of numbers is not refused: its rate and units are asked. */
async function askAboutText(
  state: PageState,
  { fileName, file }: Source,
  signal: AbortSignal,
): Promise<PageState> {
  if (!isLikely(state, ['text'])) return state;
  const preview = await previewTextInWorker(file, signal);
  if (preview.ok) return { phase: 'asking-about-text', fileName, file, preview: preview.value };
  return preview.error.kind === 'text-without-numbers'
    ? state
    : { phase: 'text-refused', fileName, error: preview.error };
}

async function openText(
  { fileName, file, settings }: Extract<OpenRequest, { kind: 'text' }>,
  signal: AbortSignal,
): Promise<PageState> {
  const described = await describeTextInWorker(file, settings, signal);
  if (!described.ok) return { phase: 'text-refused', fileName, error: described.error };
  const sourceId = crypto.randomUUID();
  const source = { fileName, caseId: undefined, original: file };
  return { phase: 'open', opened: { ...source, sourceId, ...described.value } };
}

async function openSource(source: Source, signal: AbortSignal): Promise<PageState> {
  const described = await describeInWorker(source.file, signal);
  if (!described.ok) return { phase: 'refused', fileName: source.fileName, error: described.error };
  return {
    phase: 'open',
    opened: {
      ...source,
      original: source.file,
      sourceId: crypto.randomUUID(),
      ...described.value,
    },
  };
}

function isLikely(state: PageState, kinds: readonly FileKind[]): boolean {
  return (
    state.phase === 'refused' &&
    state.error.kind === 'not-edf' &&
    kinds.includes(state.error.likelyKind)
  );
}
