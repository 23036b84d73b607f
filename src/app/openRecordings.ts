import { ALL_CASES } from '../../samples/cases/allCases';
import { describeInWorker, makeCaseInWorker, unpackInWorker } from './analysisClient';
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
  const fileName = request.kind === 'file' ? request.file.name : 'sample case';
  showNow({ phase: 'opening', fileName, fraction: undefined });
  const onProgress = (fraction: number) => showNow({ phase: 'opening', fileName, fraction });
  try {
    const waiting = { signal, onProgress };
    showNow(
      request.kind === 'case'
        ? await openSource(await simulateCase(request.caseId, waiting), signal)
        : await openFile(request, waiting),
    );
  } catch (trouble) {
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    showNow({ phase: 'crashed', fileName, message });
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
  const state = await openSource({ fileName, file, caseId: undefined }, waiting.signal);
  if (!isPacked(state)) return state;
  const unpacked = await unpackInWorker(file, { fileName, entryName }, waiting);
  if (!unpacked.ok) return { phase: 'not-unpacked', fileName, error: unpacked.error };
  if (unpacked.value.kind === 'choice')
    return { phase: 'choosing-entry', file, entryNames: unpacked.value.entryNames };
  const inner = { fileName: unpacked.value.fileName, file: unpacked.value.file, caseId: undefined };
  return openSource(inner, waiting.signal);
}

async function openSource(source: Source, signal: AbortSignal): Promise<PageState> {
  const described = await describeInWorker(source.file, signal);
  if (!described.ok) return { phase: 'refused', fileName: source.fileName, error: described.error };
  return {
    phase: 'open',
    opened: { ...source, sourceId: crypto.randomUUID(), ...described.value },
  };
}

function isPacked(state: PageState): boolean {
  return (
    state.phase === 'refused' &&
    state.error.kind === 'not-edf' &&
    (state.error.likelyKind === 'zip' || state.error.likelyKind === 'gzip')
  );
}
