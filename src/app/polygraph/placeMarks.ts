import { MARK_LANE_CSS_PIXELS } from './layoutTraces';
import type { TraceLayout } from './layoutTraces';
import { columnOfTime } from './scale';
import type { PageGeometry, ScreenScale } from './scale';
import type { PolygraphMark } from './traceTypes';

/** Where a mark is drawn and can be clicked, in CSS pixels from the top left of the traces. */
export interface PlacedMark {
  readonly mark: PolygraphMark;
  readonly onsetCssPixels: number;
  readonly offsetCssPixels: number;
  /** Top and bottom of the row or lane it belongs to. */
  readonly topCssPixels: number;
  readonly bottomCssPixels: number;
}

/** Upper part of the lane above the traces, for annotations; jerks have the lower part. */
const ANNOTATION_LANE_CSS_PIXELS = 16;
const REACH_CSS_PIXELS = 5;

/**
 * The marks that touch the page, in the order given. A jerk or an annotation belongs to the lane
 * above the traces; a burst or an exclusion to the row of its channel and is left out when that is
 * hidden; an exclusion without a channel has the jerks' lane.
 */
export function placeMarks(
  marks: readonly PolygraphMark[],
  geometry: PageGeometry,
  layout: TraceLayout,
  screen: ScreenScale,
): readonly PlacedMark[] {
  const { startSeconds, endSeconds } = geometry.interval;
  const rows = new Map(layout.rows.map((row) => [row.channelIndex, row]));
  return marks
    .filter((mark) => mark.offsetSeconds >= startSeconds && mark.onsetSeconds < endSeconds)
    .flatMap((mark) => {
      const horizontal = {
        onsetCssPixels: columnOfTime(geometry, mark.onsetSeconds) / screen.devicePixelRatio,
        offsetCssPixels: columnOfTime(geometry, mark.offsetSeconds) / screen.devicePixelRatio,
      };
      if (mark.kind === 'annotation')
        return {
          mark,
          ...horizontal,
          topCssPixels: 0,
          bottomCssPixels: ANNOTATION_LANE_CSS_PIXELS,
        };
      if (mark.kind === 'jerk' || mark.channelIndex === undefined)
        return {
          mark,
          ...horizontal,
          topCssPixels: ANNOTATION_LANE_CSS_PIXELS,
          bottomCssPixels: MARK_LANE_CSS_PIXELS,
        };
      const row = rows.get(mark.channelIndex);
      if (!row) return [];
      const halfCssPixels = row.heightCssPixels / 2;
      return {
        mark,
        ...horizontal,
        topCssPixels: row.centreCssPixels - halfCssPixels,
        bottomCssPixels: row.centreCssPixels + halfCssPixels,
      };
    });
}

/**
 * The mark at a place, in CSS pixels from the top left of the traces; of several the one whose
 * onset is nearest. `undefined` where there is none within reach.
 */
export function findMarkAt(
  placed: readonly PlacedMark[],
  xCssPixels: number,
  yCssPixels: number,
): PolygraphMark | undefined {
  return placed
    .filter(
      ({ onsetCssPixels, offsetCssPixels, topCssPixels, bottomCssPixels }) =>
        xCssPixels >= onsetCssPixels - REACH_CSS_PIXELS &&
        xCssPixels <= offsetCssPixels + REACH_CSS_PIXELS &&
        yCssPixels >= topCssPixels &&
        yCssPixels < bottomCssPixels,
    )
    .toSorted(
      (a, b) => Math.abs(xCssPixels - a.onsetCssPixels) - Math.abs(xCssPixels - b.onsetCssPixels),
    )
    .at(0)?.mark;
}
