import { MantineProvider } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { openRecordings } from './openRecordings';
import type { OpenRequest } from './openRecordings';
import { StartPage } from './panels/StartPage';
import type { PageState } from './state/pageState';
import { theme } from './theme';
import { useFileDrop } from './useFileDrop';
import { Workspace } from './Workspace';

const CASE_ADDRESS = /^#\/case\/([\w-]+)$/;

/** The whole page: the start page, or one workspace a recording. */
export function App() {
  const [page, setPage] = useState<PageState>({ phase: 'start' });
  const running = useRef<AbortController>(undefined);

  const open = useCallback((request: OpenRequest) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const address = request.kind === 'case' ? `#/case/${request.caseId}` : '#/';
    if (location.hash !== address) history.replaceState(null, '', address);
    void openRecordings(request, abort.signal, setPage);
  }, []);
  const close = useCallback(() => {
    running.current?.abort();
    history.replaceState(null, '', '#/');
    setPage({ phase: 'start' });
  }, []);
  const openFile = useCallback((file: File) => open({ kind: 'file', file }), [open]);

  useEffect(() => {
    const followAddress = () => {
      const caseId = CASE_ADDRESS.exec(location.hash)?.at(1);
      if (caseId !== undefined) open({ kind: 'case', caseId });
    };
    followAddress();
    addEventListener('hashchange', followAddress);
    return () => removeEventListener('hashchange', followAddress);
  }, [open]);
  const isDropping = useFileDrop(openFile);

  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ErrorBoundary>
        {page.phase === 'open' ? (
          <Workspace key={page.opened.sourceId} opened={page.opened} onClose={close} />
        ) : (
          <StartPage page={page} onOpen={open} onCancel={close} />
        )}
      </ErrorBoundary>
      {isDropping && (
        <div className="drop-curtain" aria-hidden>
          Drop the recording to open it
        </div>
      )}
    </MantineProvider>
  );
}
