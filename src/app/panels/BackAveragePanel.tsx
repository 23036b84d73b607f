import { MultiSelect, Select, Stack, Switch, Text, useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Analysis } from '../../analysis/analysis';
import type { AnalysisSettings } from '../../analysis/settings';
import type { BackAverage } from '../../averaging/backAverage';
import { backAverageFigure } from '../../figures/backAverageFigure';
import { describeFilters } from '../../report/describeFilters';
import { useAnswer, useLabelOf } from '../useAnswer';
import { useWorkspace } from '../useWorkspace';
import { Figure } from '../widgets/Figure';
import { Measure, MeasureRow } from '../widgets/Measure';
import { SettingInput } from '../widgets/SettingInput';
import { NoAnswerYet } from './NoAnswerYet';

/** The jerk-locked average, the transient before the jerk, and whether chance explains it. */
export function BackAveragePanel() {
  const answer = useAnswer();
  const [selectedEeg, setSelectedEeg] = useState<readonly number[]>();
  if (answer === undefined) return <NoAnswerYet />;
  const { analysis, settings } = answer;
  return (
    <div className="fill-panel">
      <h2 className="panel-question">Back-average: does the cortex fire first?</h2>
      <div className="panel-columns">
        <AverageControls
          analysis={analysis}
          selectedEeg={selectedEeg}
          onSelectEeg={setSelectedEeg}
        />
        <div className="panel-main scroll-box">
          {analysis.backAverage === undefined ? (
            <Text>
              There is no jerk to average on. Choose a trigger muscle or lower the threshold in the
              step Jerks.
            </Text>
          ) : (
            <AverageView
              average={analysis.backAverage}
              analysis={analysis}
              settings={settings}
              selectedEeg={selectedEeg}
            />
          )}
        </div>
      </div>
    </div>
  );
}

interface AverageControlsProps {
  readonly analysis: Analysis;
  readonly selectedEeg: readonly number[] | undefined;
  readonly onSelectEeg: (channelIndexes: readonly number[] | undefined) => void;
}

function AverageControls({ analysis, selectedEeg, onSelectEeg }: AverageControlsProps) {
  const labelOf = useLabelOf();
  const reference = useWorkspace(({ settings }) => settings.present.average.reference);
  const negativeUp = useWorkspace(({ view }) => view.negativeUp);
  const actions = useWorkspace((workspace) => workspace.actions);
  return (
    <Stack gap="xs" className="panel-side">
      <MultiSelect
        size="xs"
        label="EEG channels drawn"
        placeholder={selectedEeg ? undefined : 'peak channel and neighbours'}
        clearable
        searchable
        value={(selectedEeg ?? []).map(String)}
        data={(analysis.backAverage?.eeg ?? []).map(({ channelIndex }) => ({
          value: String(channelIndex),
          label: labelOf(channelIndex),
        }))}
        onChange={(values) => onSelectEeg(values.length === 0 ? undefined : values.map(Number))}
      />
      <Select
        size="xs"
        label="EEG reference"
        allowDeselect={false}
        value={reference}
        data={[
          { value: 'as-recorded', label: 'as recorded' },
          { value: 'average', label: 'average of all EEG channels' },
        ]}
        onChange={(value) =>
          actions.changeSettings((settings) => ({
            ...settings,
            average: {
              ...settings.average,
              reference: value === 'average' ? 'average' : 'as-recorded',
            },
          }))
        }
      />
      <Switch
        size="xs"
        label="Negative up"
        checked={negativeUp}
        onChange={({ currentTarget }) => {
          const { checked } = currentTarget;
          actions.setView((view) => ({ ...view, negativeUp: checked }));
        }}
      />
      <SettingInput path="average.startMs" />
      <SettingInput path="average.endMs" />
      <SettingInput path="average.baselineStartMs" />
      <SettingInput path="average.baselineEndMs" />
      <SettingInput path="eegFilter.highPassHz" />
      <SettingInput path="eegFilter.lowPassHz" />
      <SettingInput path="average.maxPeakToPeakMicrovolts" />
      <SettingInput path="average.maxStepMicrovolts" />
      <SettingInput path="average.nullDrawCount" />
    </Stack>
  );
}

interface AverageViewProps {
  readonly average: BackAverage;
  readonly analysis: Analysis;
  readonly settings: AnalysisSettings;
  readonly selectedEeg: readonly number[] | undefined;
}

function AverageView({ average, analysis, settings, selectedEeg }: AverageViewProps) {
  const theme = useComputedColorScheme('light');
  const labelOf = useLabelOf();
  const negativeUp = useWorkspace(({ view }) => view.negativeUp);
  const figure = useMemo(
    () =>
      backAverageFigure(average, {
        channelLabel: labelOf,
        siteOf: (channelIndex) =>
          analysis.channels.find(({ channel }) => channel.index === channelIndex)?.identity.site,
        filterText: describeFilters(settings),
        negativeUp,
        selectedEegIndexes: selectedEeg,
        theme,
      }),
    [average, analysis.channels, settings, selectedEeg, negativeUp, theme, labelOf],
  );
  return (
    <>
      <AverageMeasures average={average} />
      {figure ? (
        <Figure figure={figure} heightPixels={470} />
      ) : (
        <Text>
          No sweep was accepted, so there is no average. The step Jerks says for each sweep why;
          raise the limits on the left, or look for the artefact in the traces.
        </Text>
      )}
    </>
  );
}

function AverageMeasures({ average }: { readonly average: BackAverage }) {
  const labelOf = useLabelOf();
  const { transient, sweeps, acceptedCount } = average;
  const rejected = new Map<string, number>();
  for (const { rejection } of sweeps)
    if (rejection) rejected.set(rejection.kind, (rejected.get(rejection.kind) ?? 0) + 1);
  return (
    <MeasureRow>
      <Measure title="Sweeps accepted / all">
        {acceptedCount} / {sweeps.length}
      </Measure>
      <Measure title="Rejected by reason">
        {rejected.size === 0
          ? 'none'
          : [...rejected].map(([kind, count]) => `${kind} ${count}`).join(', ')}
      </Measure>
      {transient === undefined ? (
        <Measure title="Transient">
          not assessable: {average.noTransientReason ?? 'no peak within the search window'}
        </Measure>
      ) : (
        <>
          <Measure
            title={`Largest peak, ${signed(transient.searchStartMs, 0)} to ${signed(transient.searchEndMs, 0)} ms`}
          >
            {labelOf(transient.peak.channelIndex)}, {signed(transient.peak.latencyMs, 1)} ms,{' '}
            {signed(transient.peak.amplitudeMicrovolts, 1)} µV
          </Measure>
          <Measure title="Peak / noise">{transient.peak.peakToNoise.toFixed(1)}</Measure>
          <Measure title="Random triggers">
            {transient.null.kind === 'assessed'
              ? `p ${transient.null.p < 0.001 ? '< 0.001' : `= ${transient.null.p.toFixed(3)}`} (${transient.null.drawCount} draws)`
              : `not assessable: ${transient.null.reason}`}
          </Measure>
          <Measure title="Split halves, median r [5th–95th]">
            {transient.splitHalves.kind === 'assessed'
              ? `${transient.splitHalves.medianCorrelation.toFixed(2)} [${transient.splitHalves.lowCorrelation.toFixed(2)}–${transient.splitHalves.highCorrelation.toFixed(2)}]`
              : `not assessable: ${transient.splitHalves.reason}`}
          </Measure>
        </>
      )}
    </MeasureRow>
  );
}

function signed(value: number, decimals: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(decimals)}`;
}
