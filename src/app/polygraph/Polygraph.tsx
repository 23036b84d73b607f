import { Box, useComputedColorScheme, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import type { TraceRequest } from '../../analysis/tracePage';
import type { Interval } from '../../base/signal';
import type { ChannelIdentity } from '../../recording/identity';
import type { Recording } from '../../recording/recording';
import type { OverviewState } from '../state/workspaceStore';
import { applyPolygraphCommand } from './applyPolygraphCommand';
import type { PolygraphCommand } from './applyPolygraphCommand';
import { ChannelLabels } from './ChannelLabels';
import type { LoadPage } from './createPageLoader';
import { describePicture, describePosition } from './describePage';
import { findGaps, recordingInterval } from './findGaps';
import { groupChannels } from './groupChannels';
import { Overview } from './Overview';
import { paletteOf } from './palette';
import { PolygraphToolbar } from './PolygraphToolbar';
import styles from './Polygraph.module.css';
import { ScaleBar } from './ScaleBar';
import { TimeAxis } from './TimeAxis';
import { TracePlot } from './TracePlot';
import type { PolygraphMark, PolygraphView } from './traceTypes';
import { usePolygraphKeys } from './usePolygraphKeys';
import type { StepJerk } from './usePolygraphKeys';
import { usePolygraphWheel } from './usePolygraphWheel';
import { useScreenScale } from './useScreenScale';
import { usePolygraphPage } from './usePolygraphPage';

interface PolygraphProps {
  /** Another recording needs another `key`: pages of one are never shown under another. */
  readonly recording: Recording;
  /** What each channel is, by its index; a channel missing here counts as other. */
  readonly identities: ReadonlyMap<number, ChannelIdentity>;
  /** Filters and corrections as the pages are to be read; equal objects as long as nothing changes. */
  readonly filters: Pick<TraceRequest, 'eegFilter' | 'emgFilter' | 'corrections'>;
  /** The filters in words, shown on the page. */
  readonly filtersText: string;
  readonly view: PolygraphView;
  readonly onViewChange: (view: PolygraphView) => void;
  /** The same function as long as the file is the same: another one reads the page again. */
  readonly loadPage: LoadPage;
  /** EMG activity over the whole recording, as far as it is known. */
  readonly overview?: OverviewState;
  readonly marks: readonly PolygraphMark[];
  readonly onMarkClick: (mark: PolygraphMark) => void;
  readonly onStepJerk: StepJerk;
  /** An instant to be brought to the middle once; `onCentred` is called when it is there. */
  readonly centreOnSeconds?: number | undefined;
  readonly onCentred?: () => void;
}

/** EEG, EMG and all other channels on one scrolling page, true to scale, with what happened marked. */
export function Polygraph(props: PolygraphProps) {
  const whole = useMemo(() => recordingInterval(props.recording.runs), [props.recording]);
  return whole ? (
    <PolygraphPage {...props} whole={whole} />
  ) : (
    <p>This file holds no samples, so there are no traces to show.</p>
  );
}

function PolygraphPage(props: PolygraphProps & { readonly whole: Interval }) {
  const { recording, identities, view, onViewChange, marks, whole } = props;
  const palette = paletteOf(useComputedColorScheme('light'));
  const calibration = useScreenScale();
  const { screen } = calibration;
  const { ref: bodyRef, height: bodyHeightCssPixels } = useElementSize<HTMLDivElement>();
  const { ref: plotRef, width: plotWidthCssPixels } = useElementSize<HTMLDivElement>();
  const root = useRef<HTMLElement>(null);
  const { groups, layout, geometry, grid, state, retry } = usePolygraphPage(props, {
    screen,
    plotWidthCssPixels,
    availableHeightCssPixels: bodyHeightCssPixels,
  });
  const everyChannel = useMemo(
    () => groupChannels(recording.channels, identities, []).flatMap(({ channels }) => channels),
    [recording, identities],
  );
  const gaps = useMemo(() => findGaps(recording.runs), [recording]);
  const pageSeconds = geometry.interval.endSeconds - geometry.interval.startSeconds;
  const command = (asked: PolygraphCommand) => {
    const extent = { recording: whole, pageSeconds, rows: layout.rows };
    onViewChange(applyPolygraphCommand(view, asked, extent));
  };
  const { centreOnSeconds, onCentred } = props;
  useEffect(() => {
    if (centreOnSeconds === undefined || pageSeconds === 0) return;
    const extent = { recording: whole, pageSeconds, rows: layout.rows };
    onViewChange(
      applyPolygraphCommand(view, { kind: 'centre-on', seconds: centreOnSeconds }, extent),
    );
    onCentred?.();
  }, [centreOnSeconds, onCentred, pageSeconds, whole, layout, view, onViewChange]);
  const focus = (focusedChannelIndex: number) => {
    onViewChange({ ...view, focusedChannelIndex });
  };
  usePolygraphKeys(root, command, props.onStepJerk);
  const wheelRef = usePolygraphWheel(command);
  const position = describePosition(geometry.interval, whole, recording.header.startLocal);
  const [spokenPosition] = useDebouncedValue(position, 500);
  const scaledGroups = groups
    .filter(({ channels }) => channels.some(({ isMicrovolts }) => isMicrovolts))
    .map(({ group }) => group);
  return (
    <Box
      component="section"
      ref={root}
      className={styles.root}
      aria-label="Polygraph"
      __vars={{
        '--polygraph-page': palette.page,
        '--polygraph-text': palette.text,
        '--polygraph-quiet': palette.quietText,
        '--polygraph-line': palette.secondLine,
        '--polygraph-focus': palette.focus,
      }}
    >
      <PolygraphToolbar
        view={view}
        onViewChange={onViewChange}
        onCommand={command}
        onStepJerk={props.onStepJerk}
        groups={scaledGroups}
        channels={everyChannel}
        pageSeconds={pageSeconds}
        calibration={calibration}
      />
      <VisuallyHidden aria-live="polite">{spokenPosition}</VisuallyHidden>
      <div ref={bodyRef} className={styles.body}>
        <div ref={wheelRef} className={styles.page}>
          <ChannelLabels
            layout={layout}
            traces={state.page?.traces ?? NO_TRACES}
            view={view}
            onFocus={focus}
          />
          <TracePlot
            plotRef={plotRef}
            state={state}
            onRetry={retry}
            geometry={geometry}
            grid={grid}
            layout={layout}
            recording={whole}
            gaps={gaps}
            view={view}
            screen={screen}
            palette={palette}
            marks={marks}
            onMarkClick={props.onMarkClick}
            onFocus={focus}
            label={describePicture(geometry.interval, layout, marks, view.focusedChannelIndex)}
          />
        </div>
      </div>
      <TimeAxis geometry={geometry} grid={grid} screen={screen} />
      <div className={styles.footer}>
        <div className={styles.about}>
          <div className={styles.position}>{position}</div>
          <div className={styles.filters}>{props.filtersText}</div>
        </div>
        <ScaleBar groups={scaledGroups} view={view} screen={screen} />
      </div>
      <Overview
        recording={whole}
        page={geometry.interval}
        gaps={gaps}
        marks={marks}
        overview={props.overview}
        devicePixelRatio={screen.devicePixelRatio}
        palette={palette}
        onGoTo={(seconds) => {
          command({ kind: 'centre-on', seconds });
        }}
      />
    </Box>
  );
}

const NO_TRACES = [] as const;
