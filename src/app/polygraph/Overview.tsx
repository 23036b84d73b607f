import { useElementSize } from '@mantine/hooks';
import { useCallback } from 'react';
import type { PointerEvent } from 'react';
import type { Interval } from '../../base/signal';
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
  readonly devicePixelRatio: number;
  readonly palette: Palette;
  /** Asks for the page whose middle is here. */
  readonly onGoTo: (seconds: number) => void;
}

/** The whole recording on one strip with the page as a box. Click or drag to go there. */
export function Overview(props: OverviewProps) {
  const { recording, page, gaps, marks, devicePixelRatio, palette, onGoTo } = props;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const paint = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawOverview(context, { recording, page, gaps, marks, devicePixelRatio, palette });
    },
    [recording, page, gaps, marks, devicePixelRatio, palette],
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
      </span>
      <div
        ref={ref}
        className={styles.overview}
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
