import type {
  ChannelTrace,
  ColumnDrawing,
  SampleDrawing,
  TracePage,
} from '../../analysis/tracePage';
import type { TraceLayout } from './layoutTraces';
import { MARK_LANE_CSS_PIXELS } from './layoutTraces';
import type { Palette } from './palette';
import { columnOfTime } from './scale';
import type { PageGeometry, ScreenScale } from './scale';
import type { PolygraphView } from './traceTypes';
import { verticalScale } from './verticalScale';
import type { VerticalScale } from './verticalScale';

/** What is needed to put a page of traces on a canvas. */
interface TracePicture {
  readonly page: TracePage;
  /** The part of the recording the canvas shows, which may differ from the page's own. */
  readonly geometry: PageGeometry;
  readonly layout: TraceLayout;
  readonly view: Pick<PolygraphView, 'sensitivities' | 'negativeUp'>;
  readonly screen: ScreenScale;
  readonly palette: Palette;
}

/**
 * Draws each channel of a page at its true time and scale, one path a channel.
 *
 * A page of another interval or sweep than the canvas shows is drawn where its samples belong, so
 * a picture that is waiting for its successor is never wrong, only incomplete. Channels that the
 * layout does not show are left out.
 */
export function drawTraces(context: CanvasRenderingContext2D, picture: TracePicture): void {
  const { layout, screen, page, view, palette } = picture;
  const { width, height } = context.canvas;
  const topDevicePixels = MARK_LANE_CSS_PIXELS * screen.devicePixelRatio;
  const traces = new Map(page.traces.map((trace) => [trace.channelIndex, trace]));
  context.save();
  context.beginPath();
  context.rect(0, topDevicePixels, width, height - topDevicePixels);
  context.clip();
  context.lineJoin = 'round';
  for (const row of layout.rows) {
    const trace = traces.get(row.channelIndex);
    if (!trace) continue;
    context.strokeStyle = palette[row.group];
    drawTrace(context, trace, verticalScale(row, trace, view, screen), picture);
  }
  context.restore();
}

function drawTrace(
  context: CanvasRenderingContext2D,
  { drawing }: ChannelTrace,
  vertical: VerticalScale,
  picture: TracePicture,
): void {
  const penDevicePixels = Math.max(1, Math.round(picture.screen.devicePixelRatio));
  context.beginPath();
  switch (drawing.kind) {
    case 'columns':
      drawColumns(context, drawing, vertical, picture, penDevicePixels);
      break;
    case 'samples':
      context.lineWidth = penDevicePixels;
      context.lineCap = 'round';
      drawSamples(context, drawing, vertical, picture.geometry);
  }
  context.stroke();
}

/** A column may lie this far left of its pixel: rounding, not a choice. */
const ROUNDING_COLUMNS = 1e-6;

/** A vertical stroke a column, longer by half a pen at either end so that a flat column shows. */
function drawColumns(
  context: CanvasRenderingContext2D,
  { minimum, maximum, filled }: ColumnDrawing,
  { baselineDevicePixels, devicePixelsPerUnit, centre }: VerticalScale,
  { page, geometry }: TracePicture,
  penDevicePixels: number,
): void {
  const first = columnOfTime(geometry, page.interval.startSeconds);
  const step = (columnOfTime(geometry, page.interval.endSeconds) - first) / page.columnCount;
  const half = penDevicePixels / 2;
  const lowest = context.canvas.height + penDevicePixels;
  const within = (y: number) => Math.min(Math.max(y, -penDevicePixels), lowest);
  context.lineWidth = Math.max(penDevicePixels, step);
  context.lineCap = 'butt';
  for (let column = 0; column < filled.length; column += 1) {
    if (filled[column] === 0) continue;
    const x = Math.floor(first + column * step + ROUNDING_COLUMNS) + 0.5;
    const yMinimum = baselineDevicePixels + (minimum[column] - centre) * devicePixelsPerUnit;
    const yMaximum = baselineDevicePixels + (maximum[column] - centre) * devicePixelsPerUnit;
    context.moveTo(x, within(Math.min(yMinimum, yMaximum) - half));
    context.lineTo(x, within(Math.max(yMinimum, yMaximum) + half));
  }
}

function drawSamples(
  context: CanvasRenderingContext2D,
  { pieces }: SampleDrawing,
  { baselineDevicePixels, devicePixelsPerUnit, centre }: VerticalScale,
  geometry: PageGeometry,
): void {
  for (const { seconds, values } of pieces) {
    for (let i = 0; i < values.length; i += 1) {
      const x = columnOfTime(geometry, seconds[i]);
      const y = baselineDevicePixels + (values[i] - centre) * devicePixelsPerUnit;
      if (i === 0) context.moveTo(x, y);
      context.lineTo(x, y);
    }
  }
}
