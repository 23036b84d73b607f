import type { TracePage, TraceRequest } from '../../analysis/tracePage';

/** Answers a request for a page, or rejects when it cannot be read. May end early when aborted. */
export type LoadPage = (request: TraceRequest, signal: AbortSignal) => Promise<TracePage>;

/** Exactly one of these is true. A page that is older than the request is drawn at its own time. */
export type PageState =
  | { readonly phase: 'waiting'; readonly page: TracePage | undefined }
  | { readonly phase: 'ready'; readonly page: TracePage }
  | { readonly phase: 'failed'; readonly page: TracePage | undefined; readonly reason: string };

interface PageLoader {
  /** Asks for a page; of several asked for in a hurry only the newest is read. */
  readonly ask: (request: TraceRequest, loadPage: LoadPage) => void;
  readonly state: () => PageState;
  /** Calls `listener` at each change of state until unsubscribed; the last to leave ends the reading. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps at most one page being read and one waiting, so that fast scrolling neither queues up
 * pages nobody will see nor starves.
 *
 * A page under way is aborted when it can no longer be of use: other channels, other filters, or no
 * part of the time now asked for. Otherwise it is shown when it comes, and the newest request follows.
 */
export function createPageLoader(): PageLoader {
  let state: PageState = { phase: 'waiting', page: undefined };
  let underWay: { readonly request: TraceRequest; readonly abort: AbortController } | undefined;
  let next: { readonly request: TraceRequest; readonly loadPage: LoadPage } | undefined;
  const listeners = new Set<() => void>();

  const become = (newState: PageState) => {
    state = newState;
    for (const listener of listeners) listener();
  };
  const stop = () => {
    underWay?.abort.abort();
    underWay = undefined;
    next = undefined;
  };
  const start = (request: TraceRequest, loadPage: LoadPage) => {
    const mine = { request, abort: new AbortController() };
    underWay = mine;
    const finish = (finished: PageState) => {
      if (underWay !== mine) return;
      underWay = undefined;
      const waiting = next;
      next = undefined;
      become(waiting ? { phase: 'waiting', page: finished.page } : finished);
      if (waiting) start(waiting.request, waiting.loadPage);
    };
    loadPage(request, mine.abort.signal).then(
      (page) => {
        finish({ phase: 'ready', page });
      },
      (error: unknown) => {
        finish({ phase: 'failed', page: state.page, reason: reasonOf(error) });
      },
    );
  };
  return {
    state: () => state,
    ask: (request, loadPage) => {
      if (underWay && !isOfUse(underWay.request, request)) stop();
      become({ phase: 'waiting', page: state.page });
      if (underWay) next = { request, loadPage };
      else start(request, loadPage);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

function isOfUse(older: TraceRequest, newer: TraceRequest): boolean {
  return (
    older.channelIndexes === newer.channelIndexes &&
    older.eegFilter === newer.eegFilter &&
    older.emgFilter === newer.emgFilter &&
    older.corrections === newer.corrections &&
    older.interval.startSeconds < newer.interval.endSeconds &&
    newer.interval.startSeconds < older.interval.endSeconds
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'no reason was given';
}
