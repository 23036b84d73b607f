import { Alert, Button } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import type { RefCallback } from 'react';
import type { Interval } from '../../base/signal';
import type { PageState } from './createPageLoader';
import { drawBackground } from './drawBackground';
import { drawMarks } from './drawMarks';
import { drawTraces } from './drawTraces';
import type { TraceLayout } from './layoutTraces';
import { MeasuredSpanBox } from './MeasuredSpanBox';
import { PaintedCanvas } from './PaintedCanvas';
import type { Palette } from './palette';
import { findMarkAt, placeMarks } from './placeMarks';
import styles from './Polygraph.module.css';
import type { PageGeometry, ScreenScale } from './scale';
import type { TimeGrid } from './timeGrid';
import type { PolygraphMark, PolygraphView } from './traceTypes';
import { useSpanDrag } from './useSpanDrag';

interface TracePlotProps {
  readonly plotRef: RefCallback<HTMLDivElement | null>;
  readonly state: PageState;
  readonly onRetry: () => void;
  readonly geometry: PageGeometry;
  readonly grid: TimeGrid;
  readonly layout: TraceLayout;
  readonly recording: Interval;
  readonly gaps: readonly Interval[];
  readonly view: PolygraphView;
  readonly screen: ScreenScale;
  readonly palette: Palette;
  readonly marks: readonly PolygraphMark[];
  readonly onMarkClick: (mark: PolygraphMark) => void;
  readonly onFocus: (channelIndex: number) => void;
  readonly label: string;
}

/**
 * The traces with their marks. A click takes the mark there, else puts the focus on the channel; a
 * drag measures from where it began to where it ended.
 */
export function TracePlot(props: TracePlotProps) {
  const { plotRef, state, onRetry, geometry, layout, screen, palette, marks, label } = props;
  const { onMarkClick, onFocus } = props;
  const paint = usePaintTraces(props);
  const placed = useMemo(
    () => placeMarks(marks, geometry, layout, screen),
    [marks, geometry, layout, screen],
  );
  const paintMarks = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawMarks(context, placed, screen.devicePixelRatio, palette);
    },
    [placed, screen, palette],
  );
  const size = {
    widthDevicePixels: geometry.columnCount,
    heightDevicePixels: Math.round(layout.heightCssPixels * screen.devicePixelRatio),
    devicePixelRatio: screen.devicePixelRatio,
  };
  const { span, ...pointer } = useSpanDrag(geometry, screen, (x, y) => {
    const mark = findMarkAt(placed, x, y);
    const row = layout.rows.find(
      ({ centreCssPixels, heightCssPixels }) => Math.abs(y - centreCssPixels) < heightCssPixels / 2,
    );
    if (mark) onMarkClick(mark);
    else if (row) onFocus(row.channelIndex);
  });
  return (
    <div
      ref={plotRef}
      className={state.phase === 'waiting' ? `${styles.plot} ${styles.waiting}` : styles.plot}
      style={{ height: layout.heightCssPixels }}
      role="group"
      aria-label="Traces; arrow keys and Page keys move through time"
      aria-busy={state.phase === 'waiting'}
      tabIndex={0}
      {...pointer}
    >
      <PaintedCanvas {...size} paint={paint} className={styles.traces} label={label} />
      <PaintedCanvas {...size} paint={paintMarks} className={styles.overlay} />
      {span && (
        <MeasuredSpanBox
          span={span}
          layout={layout}
          geometry={geometry}
          view={props.view}
          screen={screen}
        />
      )}
      <span className={styles.busy}>Reading…</span>
      {state.phase === 'failed' && (
        <Alert className={styles.message} color="red" title="This page could not be read">
          The file may have been moved, renamed or changed since it was opened ({state.reason}).
          Traces still shown belong to their own time and may not fill the page.{' '}
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            Read again
          </Button>
        </Alert>
      )}
    </div>
  );
}

function usePaintTraces(
  props: Omit<TracePlotProps, 'plotRef'>,
): (context: CanvasRenderingContext2D) => void {
  const { geometry, grid, layout, recording, gaps, screen, palette } = props;
  const { page } = props.state;
  const { sensitivities, negativeUp, focusedChannelIndex } = props.view;
  return useCallback(
    (context) => {
      drawBackground(context, {
        geometry,
        grid,
        layout,
        recording,
        gaps,
        focusedChannelIndex,
        screen,
        palette,
      });
      if (page)
        drawTraces(context, {
          page,
          geometry,
          layout,
          view: { sensitivities, negativeUp },
          screen,
          palette,
        });
    },
    [
      geometry,
      grid,
      layout,
      recording,
      gaps,
      focusedChannelIndex,
      screen,
      palette,
      page,
      sensitivities,
      negativeUp,
    ],
  );
}
