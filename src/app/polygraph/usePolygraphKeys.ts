import { useWindowEvent } from '@mantine/hooks';
import type { RefObject } from 'react';
import type { PolygraphCommand } from './applyPolygraphCommand';
import { readPolygraphKey } from './readPolygraphKey';

/** Asks for the next or previous jerk to be selected and shown. */
export type StepJerk = (direction: 'next' | 'previous') => void;

/**
 * Listens to the keys of the page while the focus is on it or nowhere in particular; never while
 * typing, in a list or on a slider, where keys have a meaning of their own.
 */
export function usePolygraphKeys(
  root: RefObject<HTMLElement | null>,
  onCommand: (command: PolygraphCommand) => void,
  onStepJerk: StepJerk,
): void {
  useWindowEvent('keydown', (event) => {
    if (event.defaultPrevented || !listensTo(event.target, root.current)) return;
    const meaning = readPolygraphKey(event);
    if (!meaning) return;
    event.preventDefault();
    if (meaning.kind === 'step-jerk') onStepJerk(meaning.direction);
    else onCommand(meaning);
  });
}

const KEEPS_ITS_KEYS =
  'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=listbox], [role=menu], [role=dialog], [role=slider]:not([data-polygraph-keys])';

function listensTo(target: EventTarget | null, root: HTMLElement | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target === document.body) return true;
  return root !== null && root.contains(target) && target.closest(KEEPS_ITS_KEYS) === null;
}
