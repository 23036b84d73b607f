import { formatElapsed } from './formatPolygraph';
import styles from './Polygraph.module.css';
import { columnOfTime } from './scale';
import type { PageGeometry, ScreenScale } from './scale';
import { multiplesWithin } from './timeGrid';
import type { TimeGrid } from './timeGrid';

interface TimeAxisProps {
  readonly geometry: PageGeometry;
  readonly grid: TimeGrid;
  readonly screen: ScreenScale;
}

/** Times from the start of the recording, below the traces; sight only, the page says its time in words. */
export function TimeAxis({ geometry, grid, screen }: TimeAxisProps) {
  const times =
    geometry.columnCount > 0 ? multiplesWithin(geometry.interval, grid.labelStepSeconds) : [];
  return (
    <div className={styles.axis} aria-hidden="true">
      <span className={styles.axisTitle}>
        Time, {grid.labelStepSeconds < 1 ? 'min:s' : 'h:min:s'}
      </span>
      <div className={styles.axisTimes}>
        {times.map((seconds) => (
          <span
            key={seconds}
            className={styles.axisTime}
            style={{ left: Math.round(columnOfTime(geometry, seconds)) / screen.devicePixelRatio }}
          >
            {formatElapsed(seconds, grid.labelStepSeconds)}
          </span>
        ))}
      </div>
    </div>
  );
}
