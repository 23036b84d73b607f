import type { ChannelTrace } from '../../analysis/tracePage';
import type { TraceRow } from './layoutTraces';
import { devicePixelsPerMicrovolt } from './scale';
import type { ScreenScale } from './scale';
import type { PolygraphView } from './traceTypes';

/** How values become heights: y = baseline + (value − centre) × devicePixelsPerUnit, y downwards. */
export interface VerticalScale {
  readonly baselineDevicePixels: number;
  /** Negative where larger values are drawn higher. */
  readonly devicePixelsPerUnit: number;
  readonly centre: number;
}

/** Share of its row that a channel without a scale in microvolts is fitted to. */
const FITTED_SHARE = 0.8;

/**
 * The vertical scale of a row: true to its group's sensitivity when in microvolts; otherwise fitted
 * to the row, positive up, the middle of the page's range on the line.
 *
 * The baseline lies on the middle of a device pixel, so that a flat trace is one crisp line.
 */
export function verticalScale(
  row: TraceRow,
  trace: Pick<ChannelTrace, 'centre' | 'range'>,
  view: Pick<PolygraphView, 'sensitivities' | 'negativeUp'>,
  screen: ScreenScale,
): VerticalScale {
  const baselineDevicePixels = Math.floor(row.centreCssPixels * screen.devicePixelRatio) + 0.5;
  if (row.isMicrovolts) {
    const perMicrovolt = devicePixelsPerMicrovolt(screen, view.sensitivities[row.group]);
    return {
      baselineDevicePixels,
      devicePixelsPerUnit: view.negativeUp ? perMicrovolt : -perMicrovolt,
      centre: trace.centre,
    };
  }
  const { minimum, maximum } = trace.range ?? { minimum: 0, maximum: 0 };
  const heightDevicePixels = FITTED_SHARE * row.heightCssPixels * screen.devicePixelRatio;
  return {
    baselineDevicePixels,
    devicePixelsPerUnit: maximum > minimum ? -heightDevicePixels / (maximum - minimum) : 0,
    centre: (minimum + maximum) / 2,
  };
}
