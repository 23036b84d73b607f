import { useComputedColorScheme, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MuscleAnalysis } from '../../analysis/analysis';
import type { Burst } from '../../detection/burst';
import { durationHistogramFigure } from '../../figures/durationHistogramFigure';
import { describeBurstExclusion } from '../../report/describeAnalysis';
import { formatMoment } from '../format';
import { useAnswer, useLabelOf } from '../useAnswer';
import { useWorkspace } from '../useWorkspace';
import { DataTable } from '../widgets/DataTable';
import type { DataColumn } from '../widgets/DataTable';
import { Figure } from '../widgets/Figure';
import { NoAnswerYet } from './NoAnswerYet';

/** How long the bursts of each muscle last, one by one and together. */
export function BurstsPanel() {
  const answer = useAnswer();
  const labelOf = useLabelOf();
  const [chosen, setChosen] = useState<number>();
  if (answer === undefined) return <NoAnswerYet />;
  const { muscles, triggerChannelIndex } = answer.analysis;
  const channelIndex = chosen ?? triggerChannelIndex ?? muscles.at(0)?.channelIndex;
  const muscle = muscles.find((one) => one.channelIndex === channelIndex);
  return (
    <div className="fill-panel">
      <h2 className="panel-question">Bursts: how long?</h2>
      {muscles.length === 0 ? (
        <Text>
          No muscle could be searched. Set the type of the EMG channels in the step Channels.
        </Text>
      ) : (
        <MuscleTable muscles={muscles} chosen={channelIndex} onChoose={setChosen} />
      )}
      {muscle && (
        <div className="burst-columns">
          <BurstList muscle={muscle} label={labelOf(muscle.channelIndex)} />
          <Durations muscle={muscle} label={labelOf(muscle.channelIndex)} />
        </div>
      )}
    </div>
  );
}

interface MuscleTableProps {
  readonly muscles: readonly MuscleAnalysis[];
  readonly chosen: number | undefined;
  readonly onChoose: (channelIndex: number) => void;
}

function MuscleTable({ muscles, chosen, onChoose }: MuscleTableProps) {
  const labelOf = useLabelOf();
  return (
    <div className="muscle-table">
      <Table withTableBorder verticalSpacing={2} stickyHeader aria-label="Burst duration by muscle">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Muscle</Table.Th>
            <Table.Th ta="right">n</Table.Th>
            <Table.Th ta="right">Mean ± SD (ms)</Table.Th>
            <Table.Th ta="right">95 % CI of the mean (ms)</Table.Th>
            <Table.Th ta="right">Median [IQR] (ms)</Table.Th>
            <Table.Th ta="right">SNR, median (dB)</Table.Th>
            <Table.Th ta="right">Peak, median (µV)</Table.Th>
            <Table.Th ta="right">Not counted</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {muscles.map(({ channelIndex, bursts, summary }) => (
            <Table.Tr
              key={channelIndex}
              className="choose-row"
              aria-current={channelIndex === chosen}
              onClick={() => onChoose(channelIndex)}
            >
              <Table.Th>
                <button type="button" className="plain-button">
                  {labelOf(channelIndex)}
                </button>
              </Table.Th>
              <Table.Td ta="right">{summary?.burstCount ?? 0}</Table.Td>
              <Table.Td ta="right">
                {summary
                  ? `${summary.meanDurationMs.toFixed(1)} ± ${summary.sdDurationMs?.toFixed(1) ?? '–'}`
                  : '–'}
              </Table.Td>
              <Table.Td ta="right">
                {summary?.meanDurationCi95 === undefined
                  ? '–'
                  : `${summary.meanDurationCi95.lowMs.toFixed(1)} to ${summary.meanDurationCi95.highMs.toFixed(1)}`}
              </Table.Td>
              <Table.Td ta="right">
                {summary
                  ? `${summary.medianDurationMs.toFixed(1)} [${summary.lowerQuartileDurationMs.toFixed(1)}–${summary.upperQuartileDurationMs.toFixed(1)}]`
                  : '–'}
              </Table.Td>
              <Table.Td ta="right">{summary?.medianSnrDecibels.toFixed(1) ?? '–'}</Table.Td>
              <Table.Td ta="right">{summary?.medianPeakMicrovolts.toFixed(0) ?? '–'}</Table.Td>
              <Table.Td ta="right">
                {bursts.filter(({ exclusion }) => exclusion !== undefined).length}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface MuscleProps {
  readonly muscle: MuscleAnalysis;
  readonly label: string;
}

function BurstList({ muscle, label }: MuscleProps) {
  const actions = useWorkspace((workspace) => workspace.actions);
  const answer = useAnswer();
  const [selectedKey, setSelectedKey] = useState<string>();
  const labelOf = useLabelOf();
  const columns = useMemo(() => burstColumns(labelOf), [labelOf]);
  const show = (burst: Burst) => {
    setSelectedKey(keyOf(burst));
    const jerk = answer?.analysis.jerks.find(({ triggerBurst }) => triggerBurst === burst);
    if (jerk) actions.selectJerk(jerk);
  };
  return (
    <div className="panel-main">
      <DataTable
        label={`Bursts of ${label}`}
        rows={muscle.bursts}
        columns={columns}
        keyOf={keyOf}
        selectedKey={selectedKey}
        isMuted={({ exclusion }) => exclusion !== undefined}
        onSelect={show}
        onRowKey={(_burst, event) => {
          if (event.key === 'Enter') actions.showStep('polygraph');
        }}
        empty={`No burst was found in ${label}. Lower the threshold in the step Jerks.`}
      />
    </div>
  );
}

function Durations({ muscle, label }: MuscleProps) {
  const theme = useComputedColorScheme('light');
  const figure = useMemo(() => {
    const { bursts, summary } = muscle;
    const durationsMs = bursts
      .filter(({ exclusion }) => exclusion === undefined)
      .map(({ durationMs }) => durationMs);
    return durationHistogramFigure(
      {
        muscleLabel: label,
        durationsMs,
        mean: summary?.meanDurationCi95 && {
          meanMs: summary.meanDurationMs,
          ...summary.meanDurationCi95,
        },
      },
      theme,
    );
  }, [muscle, label, theme]);
  return (
    <div className="figure-box">
      {figure ? (
        <Figure figure={figure} heightPixels={330} />
      ) : (
        <Text c="dimmed">No burst of {label} counts, so there is no distribution to show.</Text>
      )}
    </div>
  );
}

function keyOf({ channelIndex, onsetSeconds }: Burst): string {
  return `${channelIndex}-${onsetSeconds}`;
}

const burstColumns = (labelOf: (channelIndex: number) => string): readonly DataColumn<Burst>[] => [
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
    value: ({ durationMs }) => durationMs,
    cell: ({ durationMs }) => durationMs.toFixed(1),
    widthPixels: 72,
  },
  {
    id: 'peak',
    title: 'Peak',
    unit: 'µV',
    value: ({ peakMicrovolts }) => peakMicrovolts,
    cell: ({ peakMicrovolts }) => peakMicrovolts.toFixed(0),
    widthPixels: 56,
  },
  {
    id: 'snr',
    title: 'SNR',
    unit: 'dB',
    value: ({ snrDecibels }) => snrDecibels,
    cell: ({ snrDecibels }) => snrDecibels.toFixed(1),
    widthPixels: 52,
  },
  {
    id: 'status',
    title: 'Counts',
    value: ({ exclusion }) =>
      exclusion === undefined ? 'yes' : `no: ${describeBurstExclusion(exclusion, labelOf)}`,
    widthPixels: 120,
  },
];
