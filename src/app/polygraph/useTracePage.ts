import { useEffect, useState, useSyncExternalStore } from 'react';
import type { TraceRequest } from '../../analysis/tracePage';
import { createPageLoader } from './createPageLoader';
import type { LoadPage, PageState } from './createPageLoader';

/** The page for a request, and a way to ask again after a failure; `undefined` asks for nothing. */
export function useTracePage(
  request: TraceRequest | undefined,
  loadPage: LoadPage,
): { readonly state: PageState; readonly retry: () => void } {
  const [loader] = useState(createPageLoader);
  const state = useSyncExternalStore(loader.subscribe, loader.state);
  useEffect(() => {
    if (request) loader.ask(request, loadPage);
  }, [loader, request, loadPage]);
  return {
    state,
    retry: () => {
      if (request) loader.ask(request, loadPage);
    },
  };
}
