import type { Interval } from '../../base/signal';
import { formatSpan } from './formatPolygraph';
import type { TraceLayout } from './layoutTraces';
import { MARK_LANE_CSS_PIXELS } from './layoutTraces';
import type { Palette } from './palette';
import { columnOfTime } from './scale';
import type { PageGeometry, ScreenScale } from './scale';
import { multiplesWithin } from './timeGrid';
import type { TimeGrid } from './timeGrid';

/** What lies behind the traces. */
interface Background {
  readonly geometry: PageGeometry;
  readonly grid: TimeGrid;
  readonly layout: TraceLayout;
  readonly recording: Interval;
  readonly gaps: readonly Interval[];
  readonly focusedChannelIndex: number | undefined;
  readonly screen: ScreenScale;
  readonly palette: Palette;
}

/**
 * Draws the paper: the focused row, a pale line each minor step, a line each second, and hatching
 * with words wherever the recording holds no data.
 */
export function drawBackground(context: CanvasRenderingContext2D, background: Background): void {
  const { geometry, grid, recording, gaps, palette, screen } = background;
  const { width, height } = context.canvas;
  context.fillStyle = palette.page;
  context.fillRect(0, 0, width, height);
  drawFocus(context, background);
  drawLines(context, geometry, grid.minorStepSeconds, palette.minorLine);
  drawLines(context, geometry, 1, palette.secondLine);
  context.fillStyle = palette.secondLine;
  context.fillRect(0, Math.round(MARK_LANE_CSS_PIXELS * screen.devicePixelRatio), width, 1);
  for (const gap of gaps) {
    const length = formatSpan(gap.endSeconds - gap.startSeconds);
    drawEmpty(context, background, gap, `gap in the recording: ${length}`);
  }
  const { startSeconds, endSeconds } = geometry.interval;
  const before = { startSeconds, endSeconds: recording.startSeconds };
  const after = { startSeconds: recording.endSeconds, endSeconds };
  drawEmpty(context, background, before, 'before the recording');
  drawEmpty(context, background, after, 'end of the recording');
}

function drawFocus(
  context: CanvasRenderingContext2D,
  { layout, focusedChannelIndex, palette, screen }: Background,
): void {
  const row = layout.rows.find(({ channelIndex }) => channelIndex === focusedChannelIndex);
  if (!row) return;
  const ratio = screen.devicePixelRatio;
  context.fillStyle = palette.focus;
  context.fillRect(
    0,
    Math.round((row.centreCssPixels - row.heightCssPixels / 2) * ratio),
    context.canvas.width,
    Math.round(row.heightCssPixels * ratio),
  );
}

function drawLines(
  context: CanvasRenderingContext2D,
  geometry: PageGeometry,
  stepSeconds: number,
  colour: string,
): void {
  context.fillStyle = colour;
  for (const seconds of multiplesWithin(geometry.interval, stepSeconds)) {
    context.fillRect(Math.round(columnOfTime(geometry, seconds)), 0, 1, context.canvas.height);
  }
}

function drawEmpty(
  context: CanvasRenderingContext2D,
  { geometry, palette, screen }: Background,
  interval: Interval,
  words: string,
): void {
  const { width, height } = context.canvas;
  const left = Math.max(0, columnOfTime(geometry, interval.startSeconds));
  const right = Math.min(width, columnOfTime(geometry, interval.endSeconds));
  if (right <= left) return;
  hatch(context, { left, width: right - left, height }, palette.hatch, screen.devicePixelRatio);
  context.save();
  context.font = `${String(12 * screen.devicePixelRatio)}px system-ui, sans-serif`;
  const halfTextWidth = context.measureText(words).width / 2 + 6 * screen.devicePixelRatio;
  const centre = Math.min(
    Math.max((left + right) / 2, halfTextWidth),
    Math.max(halfTextWidth, width - halfTextWidth),
  );
  const middle = height / 2;
  const lineHeight = 20 * screen.devicePixelRatio;
  context.fillStyle = palette.page;
  context.fillRect(centre - halfTextWidth, middle - lineHeight / 2, halfTextWidth * 2, lineHeight);
  context.fillStyle = palette.text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(words, centre, middle);
  context.restore();
}

/** Fills a full-height stretch with slanting lines; lengths in device pixels. */
export function hatch(
  context: CanvasRenderingContext2D,
  area: { readonly left: number; readonly width: number; readonly height: number },
  colour: string,
  devicePixelRatio: number,
): void {
  const { left, width, height } = area;
  context.save();
  context.beginPath();
  context.rect(left, 0, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = devicePixelRatio;
  context.beginPath();
  for (let x = left - height; x < left + width; x += 9 * devicePixelRatio) {
    context.moveTo(x, height);
    context.lineTo(x + height, 0);
  }
  context.stroke();
  context.restore();
}
