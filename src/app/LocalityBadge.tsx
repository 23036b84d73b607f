import { Badge, Tooltip } from '@mantine/core';
import { use } from 'react';
import { OutsideRequests } from './useOutsideRequests';

/** Shows that nothing has left the computer: requests to any other server since the page loaded. */
export function LocalityBadge() {
  const outsideCount = use(OutsideRequests);
  return (
    <Tooltip
      multiline
      w={280}
      label="Counted by the browser itself. The page’s security policy forbids requests to other servers; recordings are read in this tab and its workers, which the policy binds too."
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
