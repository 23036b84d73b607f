import { formatMicrovolts, formatSpan } from './formatPolygraph';
import { groupName } from './groupChannels';
import type { TraceRow } from './layoutTraces';
import { cssPixelsPerMicrovolt, secondsPerColumn } from './scale';
import type { ScreenScale } from './scale';
import type { PolygraphView } from './traceTypes';

/** Two places on the traces, the second where the pointer was let go. */
export interface MeasuredSpan {
  readonly from: TracePoint;
  readonly to: TracePoint;
}

export interface TracePoint {
  readonly seconds: number;
  /** From the top of the traces. */
  readonly topCssPixels: number;
}

/**
 * What lies between two places, in words: time with the width of a screen dot as its precision, its
 * inverse, and the difference in microvolts on the scale of the row where the span begins.
 *
 * Without a `row`, or with one that is not in microvolts, the difference is left out; so is the
 * inverse of a time shorter than its precision.
 */
export function describeSpan(
  { from, to }: MeasuredSpan,
  row: TraceRow | undefined,
  view: Pick<PolygraphView, 'millimetresPerSecond' | 'sensitivities' | 'negativeUp'>,
  screen: ScreenScale,
): string {
  const spanSeconds = Math.abs(to.seconds - from.seconds);
  const precisionSeconds = secondsPerColumn(screen, view.millimetresPerSecond);
  const time = `${formatSpan(spanSeconds)} ± ${formatSpan(Number(precisionSeconds.toPrecision(1)))}`;
  const inverse =
    spanSeconds > precisionSeconds
      ? [`${String(Number((1 / spanSeconds).toPrecision(3)))} Hz`]
      : [];
  if (!row?.isMicrovolts) return [time, ...inverse].join(' · ');
  const perMicrovolt = cssPixelsPerMicrovolt(screen, view.sensitivities[row.group]);
  const upwards = (from.topCssPixels - to.topCssPixels) / perMicrovolt;
  const microvolts = view.negativeUp ? -upwards : upwards;
  const amplitude = `${formatMicrovolts(microvolts).replace('-', '−')} (${groupName(row.group)} scale)`;
  return [time, ...inverse, amplitude].join(' · ');
}
