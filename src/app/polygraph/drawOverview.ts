import type { Interval } from '../../base/signal';
import { activityHeight, type ActivityScale } from './activityScale';
import { hatch } from './drawBackground';
import type { Palette } from './palette';
import { columnOfTime } from './scale';
import type { PolygraphMark } from './traceTypes';

/** The whole recording on one strip. */
interface OverviewPicture {
  readonly recording: Interval;
  readonly page: Interval;
  readonly gaps: readonly Interval[];
  readonly marks: readonly PolygraphMark[];
  /** EMG activity, drawn from the foot; `undefined` until it is known. */
  readonly activity: ActivityScale | undefined;
  readonly devicePixelRatio: number;
  readonly palette: Palette;
}

/** Draws EMG activity from the foot up, gaps as hatching, marks as ticks (jerks tallest) and the present page as a box. */
export function drawOverview(context: CanvasRenderingContext2D, picture: OverviewPicture): void {
  const { recording, page, gaps, marks, devicePixelRatio: ratio, palette } = picture;
  const { width, height } = context.canvas;
  const geometry = { interval: recording, columnCount: width };
  const xOf = (seconds: number) => columnOfTime(geometry, seconds);
  context.fillStyle = palette.page;
  context.fillRect(0, 0, width, height);
  for (const gap of gaps) {
    const left = Math.floor(xOf(gap.startSeconds));
    const gapWidth = Math.max(2 * ratio, xOf(gap.endSeconds) - left);
    hatch(context, { left, width: gapWidth, height }, palette.hatch, ratio);
  }
  if (picture.activity) drawActivity(context, picture.activity, palette);
  for (const mark of marks) {
    context.fillStyle = palette[mark.kind];
    const [top, length] = tickOf(mark);
    context.fillRect(
      Math.round(xOf(mark.onsetSeconds)),
      top * height,
      Math.max(1, Math.round((mark.selected ? 3 : 1) * ratio)),
      length * height,
    );
  }
  const left = Math.max(ratio, xOf(page.startSeconds));
  const right = Math.min(width - ratio, Math.max(left + 4 * ratio, xOf(page.endSeconds)));
  context.strokeStyle = palette.text;
  context.lineWidth = 2 * ratio;
  context.strokeRect(left, ratio, right - left, height - 2 * ratio);
}

function drawActivity(
  context: CanvasRenderingContext2D,
  activity: ActivityScale,
  palette: Palette,
): void {
  const { width, height } = context.canvas;
  const { microvolts } = activity;
  context.fillStyle = palette.EMG;
  context.globalAlpha = ACTIVITY_OPACITY;
  for (const [column, value] of microvolts.entries()) {
    const left = Math.floor((column / microvolts.length) * width);
    const right = Math.max(left + 1, Math.floor(((column + 1) / microvolts.length) * width));
    const barHeight = activityHeight(value, activity) * height;
    context.fillRect(left, height - barHeight, right - left, barHeight);
  }
  context.globalAlpha = 1;
}

/** Marks drawn over it keep their contrast. */
const ACTIVITY_OPACITY = 0.35;

/** Top and length of a mark's tick, as shares of the strip's height. */
function tickOf({ kind }: PolygraphMark): readonly [number, number] {
  switch (kind) {
    case 'jerk':
      return [0.2, 0.6];
    case 'annotation':
      return [0.08, 0.25];
    case 'burst':
      return [0.6, 0.2];
    case 'excluded':
      return [0.82, 0.1];
  }
}
