import type { Analysis } from '../src/analysis/analysis';
import type { BackAverage } from '../src/averaging/backAverage';
import type { Recording } from '../src/recording/recording';
import { describeAnalysisNotes } from '../src/report/describeAnalysis';
import { OUTCOME_NAMES, ORIGIN_NAMES } from '../src/report/describeFindings';
import { describeRecordingNote } from '../src/report/describeRecordingNote';
import { labelsOf } from '../src/report/toResultFile';

interface Analysed {
  readonly fileName: string;
  readonly recording: Recording;
  readonly analysis: Analysis;
}

/** One analysis as readable text: channels, jerks, durations, average, findings, notes. */
export function summarise(analysed: Analysed): string {
  const { fileName, recording, analysis } = analysed;
  const labelOf = labelsOf(recording);
  return [
    '',
    `== ${fileName}`,
    `${recording.format}, ${analysis.recordedSeconds.toFixed(1)} s in ${recording.runs.length} contiguous ${recording.runs.length === 1 ? 'stretch' : 'stretches'}`,
    ...channelLines(analysis),
    '',
    'Jerks',
    ...jerkLines(analysis, labelOf),
    '',
    'Burst durations',
    ...burstLines(analysis, labelOf),
    '',
    'Back-average',
    ...averageLines(analysis.backAverage, labelOf),
    '',
    'Findings',
    ...findingLines(analysis),
    ...noteLines(recording, analysis, labelOf),
  ].join('\n');
}

type LabelOf = (channelIndex: number) => string;

function channelLines({ channels }: Analysis): readonly string[] {
  const types = [...new Set(channels.map(({ identity }) => identity.type))];
  return types.map((type) => {
    const ofType = channels.filter(({ identity }) => identity.type === type);
    return `${type} (${ofType.length}): ${ofType.map(({ channel }) => channel.label).join(', ')}`;
  });
}

function jerkLines(analysis: Analysis, labelOf: LabelOf): readonly string[] {
  const { jerks, triggerChannelIndex, intervals } = analysis;
  if (triggerChannelIndex === undefined) return ['  no muscle has bursts to start from'];
  const accepted = jerks.filter(({ verdict }) => verdict.kind === 'accepted').length;
  const between = intervals?.intervals;
  return [
    `  trigger muscle ${labelOf(triggerChannelIndex)}: ${accepted} accepted of ${jerks.length}`,
    ...(intervals ? [`  ${intervals.jerksPerMinute.toFixed(1)} per minute`] : []),
    ...(between
      ? [
          `  interval median ${between.medianSeconds.toFixed(2)} s [IQR ${between.lowerQuartileSeconds.toFixed(2)} to ${between.upperQuartileSeconds.toFixed(2)}]`,
        ]
      : []),
  ];
}

function burstLines({ muscles }: Analysis, labelOf: LabelOf): readonly string[] {
  if (muscles.length === 0) return ['  no muscle could be searched'];
  return muscles.map(({ channelIndex, bursts, summary }) => {
    const excluded = bursts.filter(({ exclusion }) => exclusion !== undefined).length;
    const label = `  ${labelOf(channelIndex).padEnd(12)}`;
    if (summary === undefined) return `${label} n = 0 (${excluded} not counted)`;
    const sd = summary.sdDurationMs === undefined ? '' : ` ± ${summary.sdDurationMs.toFixed(1)}`;
    const interval = summary.meanDurationCi95;
    const ci = interval
      ? `, 95 % CI ${interval.lowMs.toFixed(1)} to ${interval.highMs.toFixed(1)}`
      : '';
    return `${label} n = ${summary.burstCount}, mean ${summary.meanDurationMs.toFixed(1)}${sd} ms${ci}, median ${summary.medianDurationMs.toFixed(1)} ms, SNR ${summary.medianSnrDecibels.toFixed(1)} dB (${excluded} not counted)`;
  });
}

function averageLines(average: BackAverage | undefined, labelOf: LabelOf): readonly string[] {
  if (average === undefined) return ['  none: there is no jerk to average on'];
  const { sweeps, acceptedCount, transient } = average;
  const kinds = sweeps.flatMap(({ rejection }) => rejection?.kind ?? []);
  const reasons = [...new Set(kinds)]
    .map((kind) => `${kind} ${kinds.filter((one) => one === kind).length}`)
    .join(', ');
  const counts = `  ${acceptedCount} sweeps of ${sweeps.length}${reasons === '' ? '' : ` (rejected: ${reasons})`}`;
  if (transient === undefined)
    return [counts, `  transient not assessable: ${average.noTransientReason ?? 'none found'}`];
  const { peak, splitHalves } = transient;
  return [
    counts,
    `  largest peak ${transient.searchStartMs} to ${transient.searchEndMs} ms: ${labelOf(peak.channelIndex)}, ${peak.latencyMs.toFixed(1)} ms, ${peak.amplitudeMicrovolts.toFixed(1)} µV, ${peak.peakToNoise.toFixed(1)} × its noise`,
    transient.null.kind === 'assessed'
      ? `  random triggers: p = ${transient.null.p.toPrecision(2)} (${transient.null.drawCount} draws)`
      : `  random triggers: not assessable, ${transient.null.reason}`,
    splitHalves.kind === 'assessed'
      ? `  split halves: median r = ${splitHalves.medianCorrelation.toFixed(2)} [${splitHalves.lowCorrelation.toFixed(2)} to ${splitHalves.highCorrelation.toFixed(2)}]`
      : `  split halves: not assessable, ${splitHalves.reason}`,
  ];
}

function findingLines({ findings, certainty }: Analysis): readonly string[] {
  const answered = findings.filter(({ outcome }) => outcome.kind !== 'not-assessable');
  const open = findings.filter(({ outcome }) => outcome.kind === 'not-assessable');
  return [
    ...answered.flatMap(({ ruleId, title, origins, outcome }) => {
      if (outcome.kind === 'not-assessable') return [];
      const about = origins.map((origin) => ORIGIN_NAMES[origin]).join(', ');
      const cautions = 'cautions' in outcome ? outcome.cautions : [];
      return [
        `  ${ruleId.padEnd(4)} ${OUTCOME_NAMES[outcome.kind]}${about === '' ? '' : ` (${about})`}: ${title}: ${outcome.value}`,
        ...cautions.map((caution) => `         caution: ${caution}`),
      ];
    }),
    ...open.map(({ ruleId, title, outcome }) =>
      outcome.kind === 'not-assessable'
        ? `  ${ruleId.padEnd(4)} ? not assessable: ${title}: ${outcome.reason}`
        : '',
    ),
    `  ${certainty.sentence}`,
    `  ${certainty.note}`,
    '  Research and teaching tool, not a medical device.',
  ];
}

function noteLines(recording: Recording, { notes }: Analysis, labelOf: LabelOf): readonly string[] {
  const lines = [
    ...recording.notes.map((note) => describeRecordingNote(note, labelOf)),
    ...describeAnalysisNotes(notes, labelOf).map(({ what, next }) => `${what} ${next}`),
  ];
  return lines.length === 0 ? [] : ['', 'Notes', ...lines.map((line) => `  ${line}`)];
}
