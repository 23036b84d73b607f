import { Badge, Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';

/** Shows that nothing has left the computer: requests to any other server since the page loaded. */
export function LocalityBadge() {
  const outsideCount = useSyncExternalStore(watchRequests, countOutsideRequests);
  return (
    <Tooltip
      multiline
      w={280}
      label="Counted by the browser itself. The page’s security policy forbids requests to other servers; recordings are read in this tab only."
    >
      <Badge
        variant="default"
        tt="none"
        fw={500}
        tabIndex={0}
        aria-label={`Requests to other servers since the page loaded: ${outsideCount}`}
      >
        Sent elsewhere: {outsideCount}
      </Badge>
    </Tooltip>
  );
}

function watchRequests(onChange: () => void): () => void {
  const observer = new PerformanceObserver(onChange);
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}

function countOutsideRequests(): number {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => /^(https?|wss?):/.test(name) && new URL(name).origin !== location.origin)
    .length;
}
