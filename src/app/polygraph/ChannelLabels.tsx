import type { ChannelTrace } from '../../analysis/tracePage';
import { formatMicrovolts, formatSensitivity } from './formatPolygraph';
import { groupName } from './groupChannels';
import { HEADING_CSS_PIXELS } from './layoutTraces';
import type { TraceLayout, TraceRow } from './layoutTraces';
import styles from './Polygraph.module.css';
import type { ChannelGroup, PolygraphView } from './traceTypes';

interface ChannelLabelsProps {
  readonly layout: TraceLayout;
  readonly traces: readonly ChannelTrace[];
  readonly view: PolygraphView;
  readonly onFocus: (channelIndex: number) => void;
}

/** Names, units and scales at the left of the traces. A click puts the focus on a channel. */
export function ChannelLabels({ layout, traces, view, onFocus }: ChannelLabelsProps) {
  return (
    <div className={styles.labels} style={{ height: layout.heightCssPixels }}>
      {layout.headings.map(({ group, topCssPixels }) => (
        <div
          key={group}
          className={styles.heading}
          style={{ top: topCssPixels, height: HEADING_CSS_PIXELS }}
        >
          <strong>{groupName(group)}</strong> {describeScale(group, layout, view)}
        </div>
      ))}
      {layout.rows.map((row) => (
        <ChannelLabel
          key={row.channelIndex}
          row={row}
          trace={traces.find(({ channelIndex }) => channelIndex === row.channelIndex)}
          isFocused={row.channelIndex === view.focusedChannelIndex}
          onFocus={onFocus}
        />
      ))}
    </div>
  );
}

function describeScale(group: ChannelGroup, { rows }: TraceLayout, view: PolygraphView): string {
  const isToScale = rows.some((row) => row.group === group && row.isMicrovolts);
  if (!isToScale) return 'own scales';
  const polarity = view.negativeUp ? 'negative up' : 'positive up';
  return `${formatSensitivity(view.sensitivities[group])} · ${polarity}`;
}

const TWO_LINES_CSS_PIXELS = 30;

function ChannelLabel({
  row,
  trace,
  isFocused,
  onFocus,
}: {
  readonly row: TraceRow;
  readonly trace: ChannelTrace | undefined;
  readonly isFocused: boolean;
  readonly onFocus: (channelIndex: number) => void;
}) {
  const detail = describeTrace(row, trace);
  const heightCssPixels = Math.min(row.heightCssPixels, TWO_LINES_CSS_PIXELS);
  const fontCssPixels = Math.min(12, row.heightCssPixels - 2);
  return (
    <button
      type="button"
      className={styles.label}
      aria-pressed={isFocused}
      title={`${row.label}, ${detail}${describeRange(row, trace)}`}
      data-lines={heightCssPixels < TWO_LINES_CSS_PIXELS ? '1' : '2'}
      style={{
        top: row.centreCssPixels - heightCssPixels / 2,
        height: heightCssPixels,
        fontSize: fontCssPixels,
        lineHeight: `${String(fontCssPixels + 2)}px`,
      }}
      onClick={() => {
        onFocus(row.channelIndex);
      }}
    >
      <span className={styles.name}>{row.label}</span>
      <span className={styles.unit}>{detail}</span>
    </button>
  );
}

/** The unit, and whatever a reader must know to trust the height of the trace. */
function describeTrace(row: TraceRow, trace: ChannelTrace | undefined): string {
  if (!trace) return row.isMicrovolts ? 'µV' : '';
  if (!row.isMicrovolts) return describeFitted(trace);
  const notes = [
    trace.unit,
    ...(trace.filtering.kind === 'refused' ? ['unfiltered: band impossible'] : []),
    ...(Math.abs(trace.centre) >= 1 ? [`offset ${formatMicrovolts(trace.centre)}`] : []),
    ...(trace.range ? [] : ['no data']),
  ];
  return notes.join(', ');
}

function describeFitted({ unit, range }: ChannelTrace): string {
  const name =
    unit === 'counts'
      ? 'counts, not calibrated'
      : unit === ''
        ? 'unit not given'
        : `${unit}, fitted`;
  return range ? name : `${name}, no data`;
}

/** What the height of a fitted trace stands for; empty for one that is drawn to scale. */
function describeRange(row: TraceRow, trace: ChannelTrace | undefined): string {
  if (row.isMicrovolts || !trace?.range) return '';
  const short = (value: number) => String(Number(value.toPrecision(3))).replace('-', '−');
  const { minimum, maximum } = trace.range;
  return `, on this page ${short(minimum)} to ${short(maximum)} ${trace.unit}, fitted to the row`;
}
