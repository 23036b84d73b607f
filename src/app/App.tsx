import { MantineProvider } from '@mantine/core';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { openRecordings } from './openRecordings';
import type { OpenRequest } from './openRecordings';
import { OpeningOutcome } from './panels/OpeningOutcome';
import { StartPage } from './panels/StartPage';
import { startSession } from './session';
import type { Session } from './session';
import type { PageState } from './state/pageState';
import { theme } from './theme';
import { useFileDrop } from './useFileDrop';
import { OutsideRequests, useOutsideRequests } from './useOutsideRequests';
import { Workspace } from './Workspace';

const CASE_ADDRESS = /^#\/case\/([\w-]+)$/;

/** The whole page: the start page, or one workspace a recording. */
export function App() {
  const [page, setPage] = useState<PageState>({ phase: 'start' });
  const [session, setSession] = useState<Session>();
  const running = useRef<AbortController>(undefined);
  const current = useRef<Session>(undefined);

  /** One recording at a time; the one that is open stays until another has really been opened. */
  const replaceSession = useCallback((next: Session | undefined) => {
    current.current?.close();
    current.current = next;
    setSession(next);
  }, []);

  const open = useCallback(
    (request: OpenRequest) => {
      running.current?.abort();
      const abort = new AbortController();
      running.current = abort;
      const address = request.kind === 'case' ? `#/case/${request.caseId}` : '#/';
      if (location.hash !== address) history.replaceState(null, '', address);
      void openRecordings(request, abort.signal, (state) => {
        // A whole workspace is drawn: in slices, so that the page goes on listening.
        startTransition(() => {
          setPage(state);
          if (state.phase === 'open') replaceSession(startSession(state.opened));
        });
      });
    },
    [replaceSession],
  );
  const stopOpening = useCallback(() => {
    running.current?.abort();
    setPage({ phase: 'start' });
  }, []);
  const close = useCallback(() => {
    stopOpening();
    history.replaceState(null, '', '#/');
    replaceSession(undefined);
  }, [stopOpening, replaceSession]);
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
  const outsideCount = useOutsideRequests();

  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <OutsideRequests value={outsideCount}>
        <ErrorBoundary>
          {session ? (
            <>
              <div className="opening-notice">
                <OpeningOutcome page={page} onOpen={open} onCancel={stopOpening} />
              </div>
              <Workspace key={session.opened.sourceId} session={session} onClose={close} />
            </>
          ) : (
            <StartPage page={page} onOpen={open} onCancel={stopOpening} />
          )}
        </ErrorBoundary>
      </OutsideRequests>
      {isDropping && (
        <div className="drop-curtain" aria-hidden>
          Drop the recording to open it
        </div>
      )}
    </MantineProvider>
  );
}
