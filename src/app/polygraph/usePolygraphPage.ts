import { useMemo } from 'react';
import type { TraceRequest } from '../../analysis/tracePage';
import type { ChannelIdentity } from '../../recording/identity';
import type { Recording } from '../../recording/recording';
import type { LoadPage } from './createPageLoader';
import { groupChannels } from './groupChannels';
import { layoutTraces } from './layoutTraces';
import { cssPixelsPerSecond, pageGeometry } from './scale';
import type { ScreenScale } from './scale';
import { timeGrid } from './timeGrid';
import type { PolygraphView } from './traceTypes';
import { useTracePage } from './useTracePage';

interface PageInputs {
  readonly recording: Recording;
  readonly identities: ReadonlyMap<number, ChannelIdentity>;
  readonly filters: Pick<TraceRequest, 'eegFilter' | 'emgFilter' | 'corrections'>;
  readonly view: PolygraphView;
  readonly loadPage: LoadPage;
}

interface PageSize {
  readonly screen: ScreenScale;
  readonly plotWidthCssPixels: number;
  readonly availableHeightCssPixels: number;
}

/** What is on the page for a view and a size: where each row is, which time, and the traces read for it. */
export function usePolygraphPage(inputs: PageInputs, size: PageSize) {
  const { recording, identities, filters, view, loadPage } = inputs;
  const { screen, plotWidthCssPixels, availableHeightCssPixels } = size;
  const { millimetresPerSecond, startSeconds, hiddenChannelIndexes } = view;
  const groups = useMemo(
    () => groupChannels(recording.channels, identities, hiddenChannelIndexes),
    [recording, identities, hiddenChannelIndexes],
  );
  const layout = useMemo(
    () => layoutTraces(groups, availableHeightCssPixels),
    [groups, availableHeightCssPixels],
  );
  const columnCount = Math.floor(plotWidthCssPixels * screen.devicePixelRatio);
  const geometry = useMemo(
    () => pageGeometry(screen, millimetresPerSecond, startSeconds, columnCount),
    [screen, millimetresPerSecond, startSeconds, columnCount],
  );
  const grid = useMemo(
    () => timeGrid(cssPixelsPerSecond(screen, millimetresPerSecond)),
    [screen, millimetresPerSecond],
  );
  const channelIndexes = useMemo(
    () => groups.flatMap(({ channels }) => channels.map(({ channelIndex }) => channelIndex)),
    [groups],
  );
  const request = useMemo(
    () =>
      geometry.columnCount > 0
        ? {
            channelIndexes,
            ...geometry,
            eegFilter: filters.eegFilter,
            emgFilter: filters.emgFilter,
            corrections: filters.corrections,
          }
        : undefined,
    [channelIndexes, geometry, filters],
  );
  const { state, retry } = useTracePage(request, loadPage);
  return { groups, layout, geometry, grid, state, retry };
}
