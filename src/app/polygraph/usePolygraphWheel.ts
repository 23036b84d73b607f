import { useEventListener } from '@mantine/hooks';
import type { RefCallback } from 'react';
import type { PolygraphCommand } from './applyPolygraphCommand';

/** Page fraction for a wheel turned by one pixel; a notch of a mouse is about 100. */
const PAGE_FRACTION_PER_WHEEL_PIXEL = 0.001;
const PIXELS_PER_WHEEL_LINE = 33;
/** Smaller turns with Ctrl are the end of a pinch and change nothing. */
const SWEEP_STEP_WHEEL_PIXELS = 30;
const LISTENER_OPTIONS = { passive: false } as const;

/** Wheel scrolls time; with Ctrl it changes the sweep. With Shift or Alt it stays the browser's. */
export function usePolygraphWheel(
  onCommand: (command: PolygraphCommand) => void,
): RefCallback<HTMLDivElement | null> {
  return useEventListener<'wheel', HTMLDivElement>(
    'wheel',
    (event) => {
      if (event.shiftKey || event.altKey) return;
      event.preventDefault();
      const turned = event.deltaY === 0 ? event.deltaX : event.deltaY;
      const pixels = event.deltaMode === 0 ? turned : turned * PIXELS_PER_WHEEL_LINE;
      if (!event.ctrlKey)
        onCommand({ kind: 'move', pageFraction: pixels * PAGE_FRACTION_PER_WHEEL_PIXEL });
      else if (Math.abs(pixels) >= SWEEP_STEP_WHEEL_PIXELS)
        onCommand({ kind: 'step-sweep', direction: pixels < 0 ? 'faster' : 'slower' });
    },
    LISTENER_OPTIONS,
  );
}
