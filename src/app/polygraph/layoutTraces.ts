import type { GroupedChannel, GroupedChannels } from './groupChannels';
import type { ChannelGroup } from './traceTypes';

/** Where one channel is drawn; lengths from the top of the traces in CSS pixels. */
export interface TraceRow extends GroupedChannel {
  readonly group: ChannelGroup;
  readonly centreCssPixels: number;
  readonly heightCssPixels: number;
}

/** The heading above the rows of one group. */
export interface GroupHeading {
  readonly group: ChannelGroup;
  readonly topCssPixels: number;
}

export interface TraceLayout {
  readonly rows: readonly TraceRow[];
  readonly headings: readonly GroupHeading[];
  /** Height of it all; more than was available when there are many channels. */
  readonly heightCssPixels: number;
}

/** Above the first row: jerks and annotations are labelled here. */
export const MARK_LANE_CSS_PIXELS = 34;
export const HEADING_CSS_PIXELS = 18;
const MINIMUM_ROW_CSS_PIXELS = 13;
const BOTTOM_CSS_PIXELS = 4;

/**
 * Puts the channels below each other, group by group, each with an equal share of the height that
 * headings and lane leave, or with the least a name can be read in.
 */
export function layoutTraces(
  groups: readonly GroupedChannels[],
  availableCssPixels: number,
): TraceLayout {
  const rowCount = groups.reduce((sum, { channels }) => sum + channels.length, 0);
  const fixedCssPixels =
    MARK_LANE_CSS_PIXELS + groups.length * HEADING_CSS_PIXELS + BOTTOM_CSS_PIXELS;
  const heightCssPixels = Math.max(
    MINIMUM_ROW_CSS_PIXELS,
    (availableCssPixels - fixedCssPixels) / Math.max(1, rowCount),
  );
  let topCssPixels = MARK_LANE_CSS_PIXELS;
  const headings: GroupHeading[] = [];
  const rows: TraceRow[] = [];
  for (const { group, channels } of groups) {
    headings.push({ group, topCssPixels });
    topCssPixels += HEADING_CSS_PIXELS;
    for (const channel of channels) {
      const centreCssPixels = topCssPixels + heightCssPixels / 2;
      rows.push({ ...channel, group, centreCssPixels, heightCssPixels });
      topCssPixels += heightCssPixels;
    }
  }
  return { rows, headings, heightCssPixels: topCssPixels + BOTTOM_CSS_PIXELS };
}
