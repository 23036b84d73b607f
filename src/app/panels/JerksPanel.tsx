import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Analysis } from '../../analysis/analysis';
import type { SweepRejection } from '../../averaging/epochs';
import type { Jerk } from '../../detection/burst';
import { describeSweepRejection } from '../../report/describeAnalysis';
import { formatMoment } from '../format';
import { isDecisionOn } from '../state/isDecisionOn';
import { useAnswer, useLabelOf } from '../useAnswer';
import { useWorkspace } from '../useWorkspace';
import { DataTable } from '../widgets/DataTable';
import type { DataColumn } from '../widgets/DataTable';
import { Measure, MeasureRow } from '../widgets/Measure';
import { SettingInput } from '../widgets/SettingInput';
import { AnalysisNotes } from './AnalysisNotes';
import { NoAnswerYet } from './NoAnswerYet';
import { RecipeButtons } from './RecipeButtons';

const STRIKE_OUT_REASON = 'struck out by hand';

/** When the jerks are, which of them count, and the settings that find them. */
export function JerksPanel() {
  const answer = useAnswer();
  if (answer === undefined) return <NoAnswerYet />;
  return (
    <div className="fill-panel">
      <h2 className="panel-question">Jerks: what happened when?</h2>
      <div className="panel-columns">
        <DetectionSettings analysis={answer.analysis} />
        <JerkLedger analysis={answer.analysis} />
      </div>
    </div>
  );
}

function DetectionSettings({ analysis }: { readonly analysis: Analysis }) {
  const settings = useWorkspace((workspace) => workspace.settings.present);
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const labelOf = useLabelOf();
  const chosen = settings.triggerChannelIndex;
  const automatic =
    analysis.triggerChannelIndex === undefined
      ? 'none found'
      : labelOf(analysis.triggerChannelIndex);
  return (
    <Stack gap="xs" className="panel-side">
      <Select
        size="xs"
        label="Trigger muscle"
        allowDeselect={false}
        value={chosen === undefined ? 'automatic' : String(chosen)}
        data={[
          {
            value: 'automatic',
            label: chosen === undefined ? `Automatic: ${automatic}` : 'Automatic',
          },
          ...analysis.muscles.map(({ channelIndex, bursts }) => ({
            value: String(channelIndex),
            label: `${labelOf(channelIndex)} (${bursts.filter(({ exclusion }) => exclusion === undefined).length} bursts)`,
          })),
        ]}
        onChange={(value) =>
          changeSettings((before) => ({
            ...before,
            triggerChannelIndex:
              value === null || value === 'automatic' ? undefined : Number(value),
          }))
        }
      />
      <SettingInput path="detection.thresholdTimesBackground" />
      <SettingInput path="detection.minGapMs" />
      <SettingInput path="detection.minDurationMs" />
      <SettingInput path="detection.maxDurationMs" />
      <SettingInput path="detection.refractoryMs" />
      <SettingInput path="emgFilter.highPassHz" />
      <SettingInput path="emgFilter.lowPassHz" />
      <RecipeButtons />
      <AnalysisNotes notes={analysis.notes} />
    </Stack>
  );
}

function JerkLedger({ analysis }: { readonly analysis: Analysis }) {
  const actions = useWorkspace((workspace) => workspace.actions);
  const selectedJerkIndex = useWorkspace((workspace) => workspace.selectedJerkIndex);
  const decisions = useWorkspace(({ settings }) => settings.present.decisions);
  const labelOf = useLabelOf();
  const { jerks, intervals, backAverage } = analysis;
  const rejections = new Map(
    backAverage?.sweeps.map(({ jerkIndex, rejection }) => [jerkIndex, rejection]),
  );
  const accepted = jerks.filter(({ verdict }) => verdict.kind === 'accepted');
  // The decision itself, not the analysis of it, which takes a moment to follow.
  const isStruckOut = (jerk: Jerk) => decisions.some((decision) => isDecisionOn(jerk, decision));
  const toggle = (jerk: Jerk) => {
    if (isStruckOut(jerk)) actions.restore(jerk);
    else actions.strikeOut(jerk, STRIKE_OUT_REASON);
  };
  const onRowKey = (jerk: Jerk, event: KeyboardEvent) => {
    if (event.key === 'Enter') actions.showStep('polygraph');
    else if (event.key === 'x' || event.key === 'X' || event.key === 'Delete') toggle(jerk);
    else if (event.key === ' ') {
      const next = jerks.at(jerk.jerkIndex + 1);
      if (isStruckOut(jerk)) actions.restore(jerk);
      actions.selectJerk(next ?? jerk);
    } else return;
    event.preventDefault();
  };
  return (
    <div className="panel-main">
      <MeasureRow>
        <Measure title="Accepted / all">
          {accepted.length} / {jerks.length}
        </Measure>
        <Measure title="Trigger muscle">
          {analysis.triggerChannelIndex === undefined ? '–' : labelOf(analysis.triggerChannelIndex)}
        </Measure>
        {intervals && (
          <>
            <Measure title="Rate">{intervals.jerksPerMinute.toFixed(1)} per min</Measure>
            {intervals.intervals && (
              <Measure title="Interval, median [IQR]">
                {intervals.intervals.medianSeconds.toFixed(2)} [
                {intervals.intervals.lowerQuartileSeconds.toFixed(2)}–
                {intervals.intervals.upperQuartileSeconds.toFixed(2)}] s
              </Measure>
            )}
          </>
        )}
      </MeasureRow>
      <DataTable
        label="Jerks"
        rows={jerks}
        columns={columnsOf({
          rejectionOf: (jerk) => rejections.get(jerk.jerkIndex),
          labelOf,
          isStruckOut,
          toggle,
        })}
        keyOf={({ jerkIndex }) => String(jerkIndex)}
        selectedKey={selectedJerkIndex === undefined ? undefined : String(selectedJerkIndex)}
        isMuted={isStruckOut}
        onSelect={actions.selectJerk}
        onRowKey={onRowKey}
        empty="No jerk was found in the trigger muscle. Lower the threshold, choose another muscle, or look at the excluded bursts in the step Bursts."
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          ↑ ↓ move · Space accept and next · X strike out · Enter show in the traces
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          disabled={selectedJerkIndex === undefined}
          onClick={() => actions.showStep('polygraph')}
        >
          Show in the traces
        </Button>
      </Group>
    </div>
  );
}

interface LedgerContext {
  readonly rejectionOf: (jerk: Jerk) => SweepRejection | undefined;
  readonly labelOf: (channelIndex: number) => string;
  readonly isStruckOut: (jerk: Jerk) => boolean;
  readonly toggle: (jerk: Jerk) => void;
}

function columnsOf({
  rejectionOf,
  labelOf,
  isStruckOut,
  toggle,
}: LedgerContext): readonly DataColumn<Jerk>[] {
  return [
    { id: 'number', title: 'No.', value: ({ jerkIndex }) => jerkIndex + 1, widthPixels: 44 },
    {
      id: 'onset',
      title: 'Onset',
      unit: 'min:s',
      value: ({ onsetSeconds }) => onsetSeconds,
      cell: ({ onsetSeconds }) => formatMoment(onsetSeconds),
      widthPixels: 84,
    },
    {
      id: 'duration',
      title: 'Duration',
      unit: 'ms',
      value: ({ triggerBurst }) => triggerBurst.durationMs,
      cell: ({ triggerBurst }) => triggerBurst.durationMs.toFixed(1),
      widthPixels: 76,
    },
    {
      id: 'amplitude',
      title: 'Peak',
      unit: 'µV',
      value: ({ triggerBurst }) => triggerBurst.peakMicrovolts,
      cell: ({ triggerBurst }) => triggerBurst.peakMicrovolts.toFixed(0),
      widthPixels: 60,
    },
    {
      id: 'snr',
      title: 'SNR',
      unit: 'dB',
      value: ({ triggerBurst }) => triggerBurst.snrDecibels,
      cell: ({ triggerBurst }) => triggerBurst.snrDecibels.toFixed(1),
      widthPixels: 56,
    },
    {
      id: 'sweep',
      title: 'In the average',
      value: (jerk) => {
        const rejection = rejectionOf(jerk);
        return rejection === undefined
          ? 'yes'
          : `no: ${describeSweepRejection(rejection, labelOf)}`;
      },
      widthPixels: 150,
    },
    {
      id: 'verdict',
      title: 'Verdict',
      value: (jerk) => (isStruckOut(jerk) ? 'struck out' : 'accepted'),
      cell: (jerk) => (
        <Button
          size="compact-xs"
          variant="subtle"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            toggle(jerk);
          }}
        >
          {isStruckOut(jerk) ? '✕ Restore' : '✓ Strike out'}
        </Button>
      ),
      widthPixels: 104,
    },
  ];
}
