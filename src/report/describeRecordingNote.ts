import { assertNever } from '../base/assert';
import type { UncalibratedReason } from '../recording/recording';
import type { RecordingNote } from '../recording/recordingNote';

/** What is doubtful about an opened file, and what was done about it, in one or two sentences. */
export function describeRecordingNote(
  note: RecordingNote,
  labelOf: (channelIndex: number) => string,
): string {
  const labels = (indexes: readonly number[]) => indexes.map(labelOf).join(', ');
  switch (note.kind) {
    case 'record-count-unknown':
      return `The recorder did not close the file; ${note.foundRecordCount} whole records were found and read.`;
    case 'record-count-zero':
      return `The header says there are no data records; ${note.foundRecordCount} were found and read.`;
    case 'truncated':
      return `The file is cut short: ${note.promisedRecordCount} records promised, ${note.foundRecordCount} whole ones found and read.`;
    case 'trailing-bytes':
      return `${note.trailingByteCount} bytes follow the last record (${note.wholeRecordCount} whole records among them); they were left out.`;
    case 'version-unexpected':
      return `The version field reads “${note.text}”; the sizes in the header show ${note.bitCount}-bit samples, and it was read so.`;
    case 'date-unknown':
      return `The start date and time (“${note.dateText}”, “${note.timeText}”) are not valid; clock times are not shown.`;
    case 'header-date-mismatch':
      return `Two start dates: “${note.headerDateText}” in the header and “${note.recordingFieldDateText}” in the recording field; the latter is shown.`;
    case 'not-marked-edf-plus':
      return 'There is an annotation channel although the file is not marked EDF+; it was read.';
    case 'no-time-stamps':
      return 'The file is marked EDF+ but holds no time stamps; records were taken as contiguous.';
    case 'time-stamps-missing':
      return `${note.missingCount} records looked at have no time stamp; they were placed right after the record before.`;
    case 'starts-after-header-time':
      return `The first sample lies ${note.offsetSeconds} s after the header’s start time; it is time zero here.`;
    case 'marked-continuous-but-gaps':
      return `The file is marked continuous but has ${note.gapCount} gaps, ${note.totalGapSeconds.toFixed(3)} s in all; they are kept as gaps.`;
    case 'marked-discontinuous-but-contiguous':
      return 'The file is marked discontinuous but has no gap.';
    case 'records-overlap':
      return `${note.overlapCount} records claim to begin before the one before them ended (by up to ${note.largestOverlapSeconds} s); they were placed right after it.`;
    case 'clock-drift':
      return `Time stamps and counted samples drift apart by ${(note.driftSeconds * 1000).toFixed(3)} ms; counted samples were used.`;
    case 'uncalibrated':
      return `${labelOf(note.channelIndex)}: ${UNCALIBRATED_REASONS[note.reason]}; shown as counts and left out of every measure.`;
    case 'unit-unclear':
      return `${labels(note.channelIndexes)}: the unit is ${note.fileUnit === '' ? 'blank' : `“${note.fileUnit}”`}; nothing is taken for microvolts, so these channels are left out of every measure.`;
    case 'digital-limits-out-of-range':
      return `${labelOf(note.channelIndex)}: the digital limits ${note.digitalMinimum} to ${note.digitalMaximum} do not fit the file’s sample size; values were scaled as written.`;
    case 'decimal-comma':
      return `Decimal commas in ${[...(note.inRecordDuration ? ['the record duration'] : []), ...note.channelIndexes.map(labelOf)].join(', ')} were read as decimal points.`;
    case 'duplicate-labels':
      return `${note.channelIndexes.length} channels share the label “${note.label}”; they are told apart by their position.`;
    case 'channel-without-samples':
      return `“${note.label}” has no samples and is not shown.`;
    case 'low-rate':
      return `${labelOf(note.channelIndex)}: sampled at ${note.sampleRateHz} Hz, too slowly for burst durations.`;
    case 'padded-tail':
      return `All channels stand still for the last ${(note.durationSeconds * 1000).toFixed(0)} ms, as if the last record had been filled up; this stretch is shown but not analysed.`;
    case 'malformed-annotations':
      return `${note.malformedCount} annotations are malformed and were skipped.`;
    case 'annotations-outside-recording':
      return `${note.outsideCount} annotations lie before the first or after the last sample; they are listed.`;
    case 'cms-out-of-range':
      return `${labelOf(note.channelIndex)}: the reference electrodes (CMS) were out of range for ${note.durationSeconds.toFixed(1)} s in all, first at ${note.firstSeconds.toFixed(1)} s; no channel can be trusted there.`;
    case 'battery-low':
      return `${labelOf(note.channelIndex)}: the amplifier reported a low battery from ${note.firstSeconds.toFixed(1)} s on.`;
    case 'too-many-triggers':
      return `${labelOf(note.channelIndex)} changes ${note.triggerCount} times, too often for triggers; none of them is listed.`;
    case 'made-of-text':
      return `Made of a text table: ${Number(note.sampleRateHz.toPrecision(9))} Hz ${note.isRateStated ? 'as stated' : 'by its time column'}, numbers taken as ${note.channelUnits.map((unit) => unit.replace('uV', 'µV')).join(', ')} as stated; kept as 24-bit BDF+ while open.${note.leftOutCount === 0 ? '' : ` The last ${note.leftOutCount} rows do not fill a data record and were left out.`}`;
    case 'edfdecoder-disagrees':
      return `A second reader gets ${note.edfdecoderValue ?? 'no value'} where this one gets ${note.ownValue} (${labelOf(note.channelIndex)}, record ${note.recordIndex + 1}, sample ${note.sampleIndex + 1}); check the file before trusting amplitudes.`;
    default:
      return assertNever(note);
  }
}

const UNCALIBRATED_REASONS: Readonly<Record<UncalibratedReason, string>> = {
  'blank-limits': 'no calibration in the header',
  'unreadable-limits': 'the calibration in the header is not readable',
  'equal-physical-limits': 'the physical minimum and maximum are equal',
  'digital-limits-not-increasing': 'the digital limits do not increase',
  'logarithmic-coding': 'the samples are coded logarithmically',
};
