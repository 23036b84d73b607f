import type { PolygraphCommand } from './applyPolygraphCommand';

/** The parts of a key press that matter. */
interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key asks for: a change of the view, or a move among the jerks. */
type PolygraphKeyMeaning =
  PolygraphCommand | { readonly kind: 'step-jerk'; readonly direction: 'next' | 'previous' };

/**
 * What a key press means on the page, `undefined` when it means nothing here and is the browser's.
 *
 * With Ctrl (or ⌘): arrows step through the jerks, + and − change the sweep. Alt never acts.
 */
export function readPolygraphKey(press: KeyPress): PolygraphKeyMeaning | undefined {
  if (press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return withControl(press.key);
  switch (press.key) {
    case 'PageDown':
      return { kind: 'move', pageFraction: 1 };
    case 'PageUp':
      return { kind: 'move', pageFraction: -1 };
    case 'ArrowRight':
      return { kind: 'move', pageFraction: press.shiftKey ? 1 : 0.1 };
    case 'ArrowLeft':
      return { kind: 'move', pageFraction: press.shiftKey ? -1 : -0.1 };
    case 'Home':
      return { kind: 'go-to-start' };
    case 'End':
      return { kind: 'go-to-end' };
    case 'ArrowUp':
      return { kind: 'focus', direction: 'up' };
    case 'ArrowDown':
      return { kind: 'focus', direction: 'down' };
    case '+':
    case '=':
      return { kind: 'step-sensitivity', direction: 'larger' };
    case '-':
      return { kind: 'step-sensitivity', direction: 'smaller' };
    case '.':
      return { kind: 'step-jerk', direction: 'next' };
    case ',':
      return { kind: 'step-jerk', direction: 'previous' };
    default:
      return undefined;
  }
}

function withControl(key: string): PolygraphKeyMeaning | undefined {
  switch (key) {
    case 'ArrowRight':
      return { kind: 'step-jerk', direction: 'next' };
    case 'ArrowLeft':
      return { kind: 'step-jerk', direction: 'previous' };
    case '+':
    case '=':
      return { kind: 'step-sweep', direction: 'faster' };
    case '-':
      return { kind: 'step-sweep', direction: 'slower' };
    default:
      return undefined;
  }
}
