import { describeSpan } from './measureSpan';
import type { MeasuredSpan } from './measureSpan';
import type { TraceLayout } from './layoutTraces';
import styles from './Polygraph.module.css';
import { columnOfTime } from './scale';
import type { PageGeometry, ScreenScale } from './scale';
import type { PolygraphView } from './traceTypes';

interface MeasuredSpanBoxProps {
  readonly span: MeasuredSpan;
  readonly layout: TraceLayout;
  readonly geometry: PageGeometry;
  readonly view: PolygraphView;
  readonly screen: ScreenScale;
}

/** Two cursors as the sides of a box, with what lies between them in words. */
export function MeasuredSpanBox({ span, layout, geometry, view, screen }: MeasuredSpanBoxProps) {
  const leftOf = (seconds: number) => columnOfTime(geometry, seconds) / screen.devicePixelRatio;
  const [first, last] = [leftOf(span.from.seconds), leftOf(span.to.seconds)];
  const row = layout.rows.find(
    ({ centreCssPixels, heightCssPixels }) =>
      Math.abs(span.from.topCssPixels - centreCssPixels) <= heightCssPixels / 2,
  );
  return (
    <div
      className={styles.span}
      style={{
        left: Math.min(first, last),
        width: Math.abs(last - first),
        top: Math.min(span.from.topCssPixels, span.to.topCssPixels),
        height: Math.abs(span.to.topCssPixels - span.from.topCssPixels),
      }}
    >
      <output
        className={styles.spanText}
        // Where there is no room to the right, the words end at the right side of the box.
        style={
          columnOfTime(geometry, span.from.seconds) > 0.7 * geometry.columnCount
            ? { right: -1 }
            : { left: -1 }
        }
      >
        {describeSpan(span, row, view, screen)}
      </output>
    </div>
  );
}
