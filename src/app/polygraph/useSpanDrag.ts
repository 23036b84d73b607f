import { useState } from 'react';
import type { PointerEvent } from 'react';
import type { MeasuredSpan, TracePoint } from './measureSpan';
import { timeOfColumn } from './scale';
import type { PageGeometry, ScreenScale } from './scale';

/** A shorter way of the pointer is a click. */
const CLICK_CSS_PIXELS = 4;

interface Drag {
  readonly from: TracePoint;
  readonly to: TracePoint;
  readonly startClientX: number;
  readonly startClientY: number;
  readonly isMeasuring: boolean;
  readonly isPressed: boolean;
}

/**
 * Measures by dragging: press at one place, let go at another. `onClick` hears of a press that did
 * not move, which also takes away the last measurement.
 */
export function useSpanDrag(
  geometry: PageGeometry,
  screen: ScreenScale,
  onClick: (xCssPixels: number, yCssPixels: number) => void,
) {
  const [drag, setDrag] = useState<Drag>();
  const placeOf = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const pointOf = (event: PointerEvent<HTMLElement>): TracePoint => {
    const { x, y } = placeOf(event);
    return { seconds: timeOfColumn(geometry, x * screen.devicePixelRatio), topCssPixels: y };
  };
  const movedTo = (from: Drag, event: PointerEvent<HTMLElement>): Drag => {
    const way = Math.hypot(event.clientX - from.startClientX, event.clientY - from.startClientY);
    return {
      ...from,
      to: pointOf(event),
      isMeasuring: from.isMeasuring || way >= CLICK_CSS_PIXELS,
    };
  };
  const span: MeasuredSpan | undefined = drag?.isMeasuring ? drag : undefined;
  return {
    span,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || isControl(event.target)) return;
      const from = pointOf(event);
      const { clientX: startClientX, clientY: startClientY } = event;
      setDrag({ from, to: from, startClientX, startClientY, isMeasuring: false, isPressed: true });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (drag?.isPressed && (event.buttons & 1) === 1) setDrag(movedTo(drag, event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!drag?.isPressed || isControl(event.target)) return;
      // The last move may not have been rendered yet: the end of the drag is where it is let go.
      const ended = movedTo(drag, event);
      setDrag(ended.isMeasuring ? { ...ended, isPressed: false } : undefined);
      const { x, y } = placeOf(event);
      if (!ended.isMeasuring) onClick(x, y);
    },
  };
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button') !== null;
}
