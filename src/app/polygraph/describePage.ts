import type { Interval } from '../../base/signal';
import type { LocalDateTime } from '../../recording/recording';
import { formatClock, formatElapsed } from './formatPolygraph';
import type { TraceLayout } from './layoutTraces';
import type { PolygraphMark } from './traceTypes';

/** `0:12.0 to 0:22.4 of 10:00, clock 10:24:09`; the clock is left out where the file has no date. */
export function describePosition(
  page: Interval,
  recording: Interval,
  startLocal: LocalDateTime | undefined,
): string {
  const from = formatElapsed(page.startSeconds, 0.1);
  const to = formatElapsed(Math.min(page.endSeconds, recording.endSeconds), 0.1);
  const all = formatElapsed(recording.endSeconds, 1);
  const clock = startLocal ? `, clock ${formatClock(startLocal, page.startSeconds)}` : '';
  return `${from} to ${to} of ${all}${clock}`;
}

/** What a listener hears in place of the picture: time, channels, jerks, focus. */
export function describePicture(
  page: Interval,
  layout: TraceLayout,
  marks: readonly PolygraphMark[],
  focusedChannelIndex: number | undefined,
): string {
  const countOf = (group: string) => layout.rows.filter((row) => row.group === group).length;
  const jerkCount = marks.filter(
    ({ kind, onsetSeconds }) =>
      kind === 'jerk' && onsetSeconds >= page.startSeconds && onsetSeconds < page.endSeconds,
  ).length;
  const focused = layout.rows.find(({ channelIndex }) => channelIndex === focusedChannelIndex);
  return [
    `Traces from ${formatElapsed(page.startSeconds, 0.1)} to ${formatElapsed(page.endSeconds, 0.1)}`,
    `${String(countOf('EEG'))} EEG, ${String(countOf('EMG'))} EMG, ${String(countOf('other'))} other channels`,
    jerkCount === 1 ? '1 jerk' : `${String(jerkCount)} jerks`,
    ...(focused ? [`focus on ${focused.label}`] : []),
  ].join('; ');
}
