import type { Analysis } from '../../analysis/analysis';
import type { Jerk } from '../../detection/burst';
import { describeBurstExclusion } from '../../report/describeAnalysis';
import type { PolygraphMark } from '../polygraph/traceTypes';
import type { AnnotationsState } from '../state/workspaceStore';

/** Everything to be marked on the traces, in time order within each kind. */
export function polygraphMarks(
  analysis: Analysis | undefined,
  annotations: AnnotationsState,
  selectedJerkIndex: number | undefined,
): readonly PolygraphMark[] {
  return [
    ...annotationMarks(annotations),
    ...(analysis === undefined ? [] : burstMarks(analysis)),
    ...(analysis?.jerks ?? []).map((jerk) => jerkMark(jerk, selectedJerkIndex)),
  ];
}

/** The jerk a mark stands for; `undefined` for marks of other kinds. */
export function jerkOfMark(mark: PolygraphMark, jerks: readonly Jerk[]): Jerk | undefined {
  if (mark.kind === 'annotation') return undefined;
  return jerks.find(({ onsetSeconds }) => onsetSeconds === mark.onsetSeconds);
}

function jerkMark(jerk: Jerk, selectedJerkIndex: number | undefined): PolygraphMark {
  const { jerkIndex, onsetSeconds, triggerBurst, verdict } = jerk;
  const isAccepted = verdict.kind === 'accepted';
  return {
    onsetSeconds,
    offsetSeconds: triggerBurst.offsetSeconds,
    channelIndex: undefined,
    kind: isAccepted ? 'jerk' : 'excluded',
    label: isAccepted ? `Jerk ${jerkIndex + 1}` : `Jerk ${jerkIndex + 1}, ${verdict.reason}`,
    selected: jerkIndex === selectedJerkIndex,
  };
}

function burstMarks({ muscles, channels }: Analysis): readonly PolygraphMark[] {
  const labels = new Map(channels.map(({ channel }) => [channel.index, channel.label]));
  const labelOf = (channelIndex: number) => labels.get(channelIndex) ?? 'another channel';
  return muscles.flatMap(({ bursts }) =>
    bursts.map(({ channelIndex, onsetSeconds, offsetSeconds, durationMs, exclusion }) => ({
      onsetSeconds,
      offsetSeconds,
      channelIndex,
      kind: exclusion === undefined ? ('burst' as const) : ('excluded' as const),
      label:
        exclusion === undefined
          ? `${durationMs.toFixed(0)} ms`
          : `not counted: ${describeBurstExclusion(exclusion, labelOf)}`,
      selected: false,
    })),
  );
}

function annotationMarks(state: AnnotationsState): readonly PolygraphMark[] {
  if (state.phase !== 'read') return [];
  return state.annotations.annotations.map(({ onsetSeconds, durationSeconds, text }) => ({
    onsetSeconds,
    offsetSeconds: onsetSeconds + (durationSeconds ?? 0),
    channelIndex: undefined,
    kind: 'annotation' as const,
    label: text,
    selected: false,
  }));
}
