import type { Interval } from '../../base/signal';
import { nextPreset, SENSITIVITY_PRESETS, SWEEP_PRESETS } from './presets';
import type { ChannelGroup, PolygraphView } from './traceTypes';

/** What a key, a button or the wheel asks the page to do. */
export type PolygraphCommand =
  | { readonly kind: 'move'; readonly pageFraction: number }
  | { readonly kind: 'go-to-start' }
  | { readonly kind: 'go-to-end' }
  | { readonly kind: 'centre-on'; readonly seconds: number }
  | { readonly kind: 'step-sweep'; readonly direction: 'faster' | 'slower' }
  | { readonly kind: 'set-sweep'; readonly millimetresPerSecond: number }
  | { readonly kind: 'step-sensitivity'; readonly direction: 'larger' | 'smaller' }
  | { readonly kind: 'focus'; readonly direction: 'up' | 'down' };

/** What a command needs to know beside the view. */
interface PolygraphExtent {
  /** The whole recording. */
  readonly recording: Interval;
  /** Length of the page at the present sweep. */
  readonly pageSeconds: number;
  /** Visible channels from top to bottom. */
  readonly rows: readonly { readonly channelIndex: number; readonly group: ChannelGroup }[];
}

/**
 * The view after a command. The page never leaves the recording; a page longer than the recording
 * starts with it. A change of sweep keeps the middle of the page where it is.
 */
export function applyPolygraphCommand(
  view: PolygraphView,
  command: PolygraphCommand,
  extent: PolygraphExtent,
): PolygraphView {
  const { recording, pageSeconds } = extent;
  switch (command.kind) {
    case 'move':
      return movedTo(view, view.startSeconds + command.pageFraction * pageSeconds, extent);
    case 'go-to-start':
      return movedTo(view, recording.startSeconds, extent);
    case 'go-to-end':
      return movedTo(view, recording.endSeconds - pageSeconds, extent);
    case 'centre-on':
      return movedTo(view, command.seconds - pageSeconds / 2, extent);
    case 'step-sweep': {
      const direction = command.direction === 'faster' ? 'up' : 'down';
      return atSweep(view, nextPreset(SWEEP_PRESETS, view.millimetresPerSecond, direction), extent);
    }
    case 'set-sweep':
      return atSweep(view, command.millimetresPerSecond, extent);
    case 'step-sensitivity': {
      const group = focusedGroup(view, extent);
      const direction = command.direction === 'larger' ? 'down' : 'up';
      const next = nextPreset(SENSITIVITY_PRESETS, view.sensitivities[group], direction);
      return { ...view, sensitivities: { ...view.sensitivities, [group]: next } };
    }
    case 'focus':
      return focusMoved(view, command.direction, extent);
  }
}

/** The group that sensitivity keys act on: that of the focused channel, else of the first row. */
function focusedGroup(view: PolygraphView, { rows }: PolygraphExtent): ChannelGroup {
  const focused = rows.find(({ channelIndex }) => channelIndex === view.focusedChannelIndex);
  return (focused ?? rows.at(0))?.group ?? 'EEG';
}

function movedTo(
  view: PolygraphView,
  startSeconds: number,
  { recording, pageSeconds }: PolygraphExtent,
): PolygraphView {
  const latestSeconds = Math.max(recording.startSeconds, recording.endSeconds - pageSeconds);
  return {
    ...view,
    startSeconds: Math.min(Math.max(startSeconds, recording.startSeconds), latestSeconds),
  };
}

function atSweep(
  view: PolygraphView,
  millimetresPerSecond: number,
  extent: PolygraphExtent,
): PolygraphView {
  const pageSeconds = (extent.pageSeconds * view.millimetresPerSecond) / millimetresPerSecond;
  const middleSeconds = view.startSeconds + extent.pageSeconds / 2;
  return movedTo({ ...view, millimetresPerSecond }, middleSeconds - pageSeconds / 2, {
    ...extent,
    pageSeconds,
  });
}

function focusMoved(
  view: PolygraphView,
  direction: 'up' | 'down',
  { rows }: PolygraphExtent,
): PolygraphView {
  const position = rows.findIndex(({ channelIndex }) => channelIndex === view.focusedChannelIndex);
  const step = direction === 'up' ? -1 : 1;
  const next = position < 0 ? 0 : Math.min(Math.max(position + step, 0), rows.length - 1);
  return { ...view, focusedChannelIndex: rows.at(next)?.channelIndex };
}
