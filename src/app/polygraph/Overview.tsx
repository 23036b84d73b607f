import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import type { PointerEvent } from 'react';
import type { Interval } from '../../base/signal';
import type { OverviewState } from '../state/workspaceStore';
import { activityScale, type ActivityScale } from './activityScale';
import { drawOverview } from './drawOverview';
import { formatElapsed } from './formatPolygraph';
import { PaintedCanvas } from './PaintedCanvas';
import type { Palette } from './palette';
import styles from './Polygraph.module.css';
import type { PolygraphMark } from './traceTypes';

interface OverviewProps {
  readonly recording: Interval;
  readonly page: Interval;
  readonly gaps: readonly Interval[];
  readonly marks: readonly PolygraphMark[];
  readonly overview: OverviewState | undefined;
  readonly devicePixelRatio: number;
  readonly palette: Palette;
  /** Asks for the page whose middle is here. */
  readonly onGoTo: (seconds: number) => void;
}

/** The whole recording on one strip with the page as a box. Click or drag to go there. */
export function Overview(props: OverviewProps) {
  const { recording, page, gaps, marks, overview, devicePixelRatio, palette, onGoTo } = props;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const activity = useMemo(
    () => (overview?.phase === 'read' ? activityScale(overview.overview) : undefined),
    [overview],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawOverview(context, { recording, page, gaps, marks, activity, devicePixelRatio, palette });
    },
    [recording, page, gaps, marks, activity, devicePixelRatio, palette],
  );
  const durationSeconds = recording.endSeconds - recording.startSeconds;
  const goToPointer = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width: fullWidth } = event.currentTarget.getBoundingClientRect();
    onGoTo(recording.startSeconds + ((event.clientX - left) / fullWidth) * durationSeconds);
  };
  return (
    <div className={styles.overviewRow}>
      <span className={styles.overviewTitle}>
        Whole recording, {formatElapsed(durationSeconds, 1)}
        {overview?.phase === 'reading' && `, EMG ${Math.floor(100 * overview.fraction)} %`}
      </span>
      <div
        ref={ref}
        className={styles.overview}
        title={legendOf(overview, activity)}
        role="slider"
        tabIndex={0}
        data-polygraph-keys
        aria-label="Position in the recording"
        aria-valuemin={recording.startSeconds}
        aria-valuemax={recording.endSeconds}
        aria-valuenow={page.startSeconds}
        aria-valuetext={`Page from ${formatElapsed(page.startSeconds, 1)} to ${formatElapsed(page.endSeconds, 1)}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          goToPointer(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goToPointer(event);
        }}
      >
        <PaintedCanvas
          widthDevicePixels={Math.floor(width * devicePixelRatio)}
          heightDevicePixels={Math.floor(30 * devicePixelRatio)}
          devicePixelRatio={devicePixelRatio}
          paint={paint}
        />
      </div>
    </div>
  );
}

/** What the strip shows, in words. */
function legendOf(
  overview: OverviewState | undefined,
  activity: ActivityScale | undefined,
): string | undefined {
  switch (overview?.phase) {
    case undefined:
    case 'waiting':
      return undefined;
    case 'reading':
      return 'EMG activity is being read.';
    case 'failed':
      return 'EMG activity could not be read.';
    case 'read':
      return activity === undefined
        ? 'No EMG activity to show.'
        : `EMG activity: the strongest 100 ms of all muscles, logarithmic from ${activity.lowMicrovolts.toPrecision(2)} to ${activity.highMicrovolts.toPrecision(2)} µV RMS.`;
  }
}
