import { describeInWorker, makeCaseInWorker } from './analysisClient';
import type { PageState } from './state/pageState';
import type { OpenedFile } from './state/workspaceStore';
import { ALL_CASES } from '../../samples/cases/allCases';

/** Something to open: the user's own file, or a sample case to be simulated first. */
export type OpenRequest =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'case'; readonly caseId: string };

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
  try {
    const source = await sourceOf(request, signal, (fraction) =>
      showNow({ phase: 'opening', fileName, fraction }),
    );
    const described = await describeInWorker(source.file, signal);
    if (!described.ok) {
      showNow({ phase: 'refused', fileName: source.fileName, error: described.error });
      return;
    }
    showNow({
      phase: 'open',
      opened: { ...source, sourceId: crypto.randomUUID(), ...described.value },
    });
  } catch (trouble) {
    const message = trouble instanceof Error ? trouble.message : String(trouble);
    showNow({ phase: 'crashed', fileName, message });
  }
}

async function sourceOf(
  request: OpenRequest,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<Pick<OpenedFile, 'fileName' | 'file' | 'caseId'>> {
  if (request.kind === 'file')
    return { fileName: request.file.name, file: request.file, caseId: undefined };
  const sample = await makeCaseInWorker(request.caseId, { signal, onProgress });
  return {
    fileName: sample.fileName,
    file: new Blob([sample.bytes], { type: 'application/octet-stream' }),
    caseId: request.caseId,
  };
}
