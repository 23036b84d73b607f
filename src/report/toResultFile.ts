import type { Analysis } from '../analysis/analysis';
import { RESULT_FILE_VERSION } from '../analysis/resultFile';
import type { ResultFile } from '../analysis/resultFile';
import type { AnalysisSettings } from '../analysis/settings';
import type { BackAverage } from '../averaging/backAverage';
import type { ChannelAverage } from '../averaging/epochs';
import type { Channel, Recording } from '../recording/recording';
import type { RecordingNote } from '../recording/recordingNote';
import { withDerivations } from '../recording/withDerivations';
import { describeAnalysisNotes } from './describeAnalysis';
import { describeRecordingNote } from './describeRecordingNote';

/** What made a result: which bytes, by which program. */
export interface Provenance {
  readonly fileName: string;
  readonly byteCount: number;
  readonly sha256: string;
  readonly softwareVersion: string;
}

/** For results that stay on the page, where nothing has been hashed. */
export const PROVENANCE_PENDING = { byteCount: 0, sha256: '', softwareVersion: '' } as const;

/**
 * One analysis as a result file. Holds no sample and none of the header's texts on patient or
 * recording; the file's name and the channels' labels are in it.
 */
export function toResultFile(
  analysis: Analysis,
  context: {
    readonly recording: Recording;
    readonly settings: AnalysisSettings;
    readonly provenance: Provenance;
  },
): ResultFile {
  const { recording, settings, provenance } = context;
  const labelOf = labelsOf(withDerivations(recording, settings.derivations));
  const { fileName, byteCount, sha256, softwareVersion } = provenance;
  return {
    format: 'polymyo-result' as const,
    version: RESULT_FILE_VERSION,
    software: { name: 'Polymyo' as const, version: softwareVersion },
    file: { name: fileName, byteCount, sha256 },
    recording: {
      format: recording.format,
      recordedSeconds: analysis.recordedSeconds,
      runs: recording.runs.map(({ startSeconds, endSeconds }) => ({ startSeconds, endSeconds })),
      channels: analysis.channels.map(({ channel, identity }) => ({
        channelIndex: channel.index,
        label: channel.label,
        sampleRateHz: channel.sampleRateHz,
        unit: unitOf(channel),
        identity,
      })),
      notes: recording.notes
        .filter(({ kind }) => !isAboutClockTime(kind))
        .map((note) => describeRecordingNote(note, labelOf)),
    },
    settings,
    muscles: analysis.muscles.map(({ channelIndex, bursts, summary }) => ({
      channelIndex,
      channelLabel: labelOf(channelIndex),
      summary,
      bursts: bursts.map((burst) => ({
        onsetSeconds: burst.onsetSeconds,
        offsetSeconds: burst.offsetSeconds,
        durationMs: burst.durationMs,
        peakMicrovolts: burst.peakMicrovolts,
        rmsMicrovolts: burst.rmsMicrovolts,
        backgroundRmsMicrovolts: burst.backgroundRmsMicrovolts,
        snrDecibels: burst.snrDecibels,
        exclusion: burst.exclusion?.kind,
      })),
    })),
    triggerChannelIndex: analysis.triggerChannelIndex,
    jerks: analysis.jerks.map(({ jerkIndex, onsetSeconds, triggerBurst, verdict }) => ({
      jerkIndex,
      onsetSeconds,
      durationMs: triggerBurst.durationMs,
      verdict: verdict.kind,
      reason: verdict.kind === 'struck-out' ? verdict.reason : undefined,
      sweepRejection: analysis.backAverage?.sweeps.find((sweep) => sweep.jerkIndex === jerkIndex)
        ?.rejection?.kind,
    })),
    intervals: analysis.intervals,
    backAverage: analysis.backAverage && averageOf(analysis.backAverage, analysis, labelOf),
    findings: analysis.findings,
    origins: analysis.origins,
    certainty: analysis.certainty,
    notes: describeAnalysisNotes(analysis.notes, labelOf).map(({ what }) => what),
  };
}

/**
 * Notes on the clock time quote the header, and concern nothing in a result: its times count from
 * the start of the recording.
 */
function isAboutClockTime(kind: RecordingNote['kind']): boolean {
  return kind === 'date-unknown' || kind === 'header-date-mismatch';
}

/** The label of a channel by its index, as the file writes it; its position where it has none. */
export function labelsOf(recording: Pick<Recording, 'channels'>): (channelIndex: number) => string {
  const labels = new Map(
    recording.channels
      .filter(({ label }) => label !== '')
      .map(({ index, label }) => [index, label]),
  );
  return (channelIndex) => labels.get(channelIndex) ?? `channel ${channelIndex + 1}`;
}

function averageOf(
  average: BackAverage,
  { channels }: Analysis,
  labelOf: (channelIndex: number) => string,
) {
  const sites = new Map(channels.map(({ channel, identity }) => [channel.index, identity.site]));
  const named = (one: ChannelAverage) => ({
    ...one,
    channelLabel: labelOf(one.channelIndex),
    site: sites.get(one.channelIndex),
  });
  const { transient, sweeps, eeg, rectifiedEmg, ...rest } = average;
  const reasons = sweeps.flatMap(({ rejection }) => rejection?.kind ?? []);
  return {
    ...rest,
    totalCount: sweeps.length,
    rejectedCountByReason: Object.fromEntries(
      [...new Set(reasons)]
        .sort()
        .map((reason) => [reason, reasons.filter((other) => other === reason).length]),
    ),
    eeg: eeg.map(named),
    rectifiedEmg: rectifiedEmg.map(named),
    transient: transient && {
      ...transient,
      peak: { ...transient.peak, channelLabel: labelOf(transient.peak.channelIndex) },
    },
  };
}

function unitOf({ scale }: Channel): string {
  switch (scale.kind) {
    case 'microvolts':
      return 'µV';
    case 'other-unit':
      return scale.fileUnit;
    case 'uncalibrated':
      return 'counts';
  }
}
