import { createContext, useEffect, useState } from 'react';

/** Requests to other servers since the page loaded, for those who show it. */
export const OutsideRequests = createContext(0);

/**
 * Counts the requests to other servers since the page loaded, as the browser reports them. Reported
 * one by one: the browser's own list ends after 250.
 */
export function useOutsideRequests(): number {
  const [requestCount, setRequestCount] = useState(0);
  useEffect(() => {
    let counted = 0;
    const observer = new PerformanceObserver((list) => {
      counted += list.getEntries().filter(({ name }) => isOutside(name)).length;
      setRequestCount(counted);
    });
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  }, []);
  return requestCount;
}

function isOutside(address: string): boolean {
  return /^(https?|wss?):/.test(address) && !address.startsWith(`${location.origin}/`);
}
