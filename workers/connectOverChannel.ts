import { expose, wrap } from 'comlink';
import type { Remote } from 'comlink';

/**
 * Reaches a service over a message channel, as the page reaches it in a worker: whatever passes is
 * cloned or moved. Close it, or Node goes on waiting.
 *
 * Test support: the program never imports it.
 */
export function connectOverChannel<Api extends object>(
  service: Api,
): { readonly api: Remote<Api>; readonly close: () => void } {
  const { port1, port2 } = new MessageChannel();
  expose(service, port1);
  return {
    api: wrap<Api>(port2),
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
