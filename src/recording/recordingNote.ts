import type { UncalibratedReason } from './recording';

/** What is doubtful about a recording that was opened all the same. */
export type RecordingNote =
  | {
      /** The header says -1: the recorder did not close the file. */
      readonly kind: 'record-count-unknown';
      readonly foundRecordCount: number;
    }
  | { readonly kind: 'record-count-zero'; readonly foundRecordCount: number }
  | {
      readonly kind: 'truncated';
      readonly promisedRecordCount: number;
      readonly foundRecordCount: number;
    }
  | {
      /** Bytes after the last record read; whole records among them are not read either. */
      readonly kind: 'trailing-bytes';
      readonly trailingByteCount: number;
      readonly wholeRecordCount: number;
    }
  | { readonly kind: 'version-unexpected'; readonly text: string; readonly bitCount: 16 | 24 }
  | { readonly kind: 'date-unknown'; readonly dateText: string; readonly timeText: string }
  | {
      readonly kind: 'header-date-mismatch';
      readonly headerDateText: string;
      readonly recordingFieldDateText: string;
    }
  | { readonly kind: 'not-marked-edf-plus' }
  | { readonly kind: 'no-time-stamps' }
  | { readonly kind: 'time-stamps-missing'; readonly missingCount: number }
  | {
      /** The first sample lies this long after the header's start time; it is time zero here. */
      readonly kind: 'starts-after-header-time';
      readonly offsetSeconds: number;
    }
  | {
      readonly kind: 'marked-continuous-but-gaps';
      readonly gapCount: number;
      readonly totalGapSeconds: number;
    }
  | { readonly kind: 'marked-discontinuous-but-contiguous' }
  | {
      /** Records said to begin before the record before them ended; placed right after it. */
      readonly kind: 'records-overlap';
      readonly overlapCount: number;
      readonly largestOverlapSeconds: number;
    }
  | {
      /** Time stamps and counted samples drift apart within a contiguous stretch. */
      readonly kind: 'clock-drift';
      readonly driftSeconds: number;
    }
  | {
      readonly kind: 'uncalibrated';
      readonly channelIndex: number;
      readonly reason: UncalibratedReason;
    }
  | {
      /** Blank or ambiguous unit: nothing is converted to microvolts. */
      readonly kind: 'unit-unclear';
      readonly channelIndexes: readonly number[];
      readonly fileUnit: string;
    }
  | {
      readonly kind: 'digital-limits-out-of-range';
      readonly channelIndex: number;
      readonly digitalMinimum: number;
      readonly digitalMaximum: number;
    }
  | {
      /** A comma stands where EDF wants a point; read as a decimal point. */
      readonly kind: 'decimal-comma';
      readonly channelIndexes: readonly number[];
      /** The record duration of the whole file is written with a comma. */
      readonly inRecordDuration: boolean;
    }
  | {
      readonly kind: 'duplicate-labels';
      readonly label: string;
      readonly channelIndexes: readonly number[];
    }
  | {
      readonly kind: 'channel-without-samples';
      readonly channelIndex: number;
      readonly label: string;
    }
  | {
      /** Muscle channel sampled too slowly for burst durations. */
      readonly kind: 'low-rate';
      readonly channelIndex: number;
      readonly sampleRateHz: number;
    }
  | {
      /** All channels hold one value each at the end, as writers leave it that fill a last record. */
      readonly kind: 'padded-tail';
      readonly durationSeconds: number;
    }
  | { readonly kind: 'malformed-annotations'; readonly malformedCount: number }
  | { readonly kind: 'annotations-outside-recording'; readonly outsideCount: number }
  | {
      /** BioSemi: the reference electrodes had no proper contact, so no channel can be trusted. */
      readonly kind: 'cms-out-of-range';
      readonly channelIndex: number;
      readonly firstSeconds: number;
      /** All such stretches together. */
      readonly durationSeconds: number;
    }
  | {
      /** BioSemi: the battery of the amplifier ran low. */
      readonly kind: 'battery-low';
      readonly channelIndex: number;
      readonly firstSeconds: number;
    }
  | {
      /** A trigger channel that changes this often holds something else; none is listed. */
      readonly kind: 'too-many-triggers';
      readonly channelIndex: number;
      readonly triggerCount: number;
    }
  | {
      /** Not recorded as EDF: made of a text table, with what the user said of it. */
      readonly kind: 'made-of-text';
      readonly sampleRateHz: number;
      readonly isRateStated: boolean;
      /** Unit of each channel's numbers, as stated. */
      readonly channelUnits: readonly string[];
      /** Samples at the end that do not fill a data record. */
      readonly leftOutCount: number;
    }
  | {
      /** A second, independent reader finds another value: the file's integrity is in doubt. */
      readonly kind: 'edfdecoder-disagrees';
      readonly channelIndex: number;
      readonly recordIndex: number;
      readonly sampleIndex: number;
      readonly ownValue: number;
      /** `undefined` where it has none. */
      readonly edfdecoderValue: number | undefined;
    };
