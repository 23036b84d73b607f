import type { Interval } from '../base/signal';
import type { RecordingNote } from './recordingNote';

/** What the file itself says, as read from its header and time stamps; no sample is held here. */
export interface Recording {
  readonly format: RecordingFormat;
  readonly byteCount: number;
  readonly headerByteCount: number;
  readonly recordByteCount: number;
  readonly recordCount: number;
  /** 0 in a file that holds annotations only. */
  readonly recordDurationSeconds: number;
  /** Identity and acquisition text of the header: personal data, shown on the page, never exported. */
  readonly header: RecordingHeader;
  /** In file order; annotation channels are left out, so `index` may skip numbers. */
  readonly channels: readonly Channel[];
  /** Positions of the annotation channels among the file's channels. */
  readonly annotationChannels: readonly AnnotationChannel[];
  /** Contiguous stretches in time order; a recording without gaps has one, without samples none. */
  readonly runs: readonly RecordRun[];
  readonly notes: readonly RecordingNote[];
}

export type RecordingFormat = 'EDF' | 'EDF+C' | 'EDF+D' | 'BDF' | 'BDF+C' | 'BDF+D';

/** Header text as written in the file, control characters removed. */
export interface RecordingHeader {
  readonly patientText: string;
  readonly recordingText: string;
  /** Local time at the recorder without a zone; `undefined` when the header holds no valid date. */
  readonly startLocal: LocalDateTime | undefined;
}

/** A moment on the recorder's own clock; never to be put through the browser's time zone. */
export interface LocalDateTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Data records that follow one another without a gap. */
export interface RecordRun extends Interval {
  readonly firstRecordIndex: number;
  readonly recordCount: number;
}

export interface Channel {
  /** Position in the file, counting every channel; the one address of a channel (labels may repeat). */
  readonly index: number;
  readonly label: string;
  readonly sampleRateHz: number;
  readonly samplesPerRecord: number;
  /** First byte of this channel's samples within a data record. */
  readonly recordByteOffset: number;
  readonly scale: ChannelScale;
  readonly digitalMinimum: number;
  readonly digitalMaximum: number;
  readonly transducer: string;
  /** The header's words on filters already applied, as written. */
  readonly prefilter: string;
  /** Only in a channel that is not in the file but the difference of two that are. */
  readonly derivation?: Derivation;
}

/** A bipolar channel: the first of two channels of the file minus the second, by their indexes. */
export interface Derivation {
  readonly plusIndex: number;
  readonly minusIndex: number;
}

/** What one count of the file means. Only `microvolts` may enter a measure. */
export type ChannelScale =
  | {
      readonly kind: 'microvolts';
      readonly microvoltsPerCount: number;
      /** Value of a count of zero. */
      readonly offsetMicrovolts: number;
      /** The unit as written in the file, for example `mV`. */
      readonly fileUnit: string;
    }
  | {
      readonly kind: 'other-unit';
      readonly unitsPerCount: number;
      readonly offsetUnits: number;
      readonly fileUnit: string;
    }
  | {
      readonly kind: 'uncalibrated';
      readonly reason: UncalibratedReason;
      readonly fileUnit: string;
    };

export type UncalibratedReason =
  | 'blank-limits'
  | 'unreadable-limits'
  | 'equal-physical-limits'
  | 'digital-limits-not-increasing'
  | 'logarithmic-coding';

export interface AnnotationChannel {
  readonly recordByteOffset: number;
  readonly byteCountPerRecord: number;
}

/** A text at a time. `durationSeconds` is `undefined` where the file gives none. */
export interface Annotation {
  readonly onsetSeconds: number;
  readonly durationSeconds: number | undefined;
  readonly text: string;
  /** The label of the one channel meant, from `text@@channel`; `undefined` for all channels. */
  readonly channelLabel: string | undefined;
}
