import { fail, succeed, type Result } from '../base/result';
import { decodeHeaderText } from './decodeText';
import { guessFileKind } from './guessFileKind';
import { parseInteger, parseNumber } from './parseNumber';
import type { HeaderField, RecordingError } from './recordingError';

/** The first 256 bytes of an EDF or BDF file. */
export interface MainHeader {
  readonly versionText: string;
  /** 2 for EDF, 3 for BDF; `undefined` when the version field is neither. */
  readonly versionSampleByteCount: 2 | 3 | undefined;
  readonly patientText: string;
  readonly recordingText: string;
  readonly dateText: string;
  readonly timeText: string;
  readonly headerByteCount: number;
  /** From the reserved field: `C`ontinuous or `D`iscontinuous EDF+; `undefined` for plain EDF. */
  readonly plusMark: 'C' | 'D' | undefined;
  /** As written: -1 when unknown. */
  readonly promisedRecordCount: number;
  readonly recordDurationSeconds: number;
  readonly hasDecimalComma: boolean;
  readonly channelCount: number;
}

export const MAIN_HEADER_BYTE_COUNT = 256;

/** Byte positions of the fixed header; EDF specification, Kemp et al. 1992. */
const FIELDS = {
  version: [0, 8],
  patient: [8, 88],
  recording: [88, 168],
  date: [168, 176],
  time: [176, 184],
  headerByteCount: [184, 192],
  reserved: [192, 236],
  recordCount: [236, 244],
  recordDuration: [244, 252],
  channelCount: [252, 256],
} as const;

/**
 * Reads the fixed part of the header.
 *
 * `bytes` holds the first 256 bytes of the file, or all of a shorter one. Fields are cut by
 * position only. Refuses what is not EDF or BDF, and fields without which nothing can be read.
 */
export function parseMainHeader(bytes: Uint8Array): Result<MainHeader, RecordingError> {
  const textOf = (field: keyof typeof FIELDS) => decodeHeaderText(bytes.subarray(...FIELDS[field]));
  const versionSampleByteCount = sampleByteCountOfVersion(bytes);
  if (bytes.length < MAIN_HEADER_BYTE_COUNT && versionSampleByteCount !== undefined) {
    const byteCount = bytes.length;
    const expectedByteCount = MAIN_HEADER_BYTE_COUNT;
    return fail({ kind: 'header-truncated', expectedByteCount, byteCount });
  }
  const headerByteCount = parseInteger(textOf('headerByteCount'));
  const channelCount = parseInteger(textOf('channelCount'));
  if (versionSampleByteCount === undefined && !isHeaderSize(headerByteCount, channelCount)) {
    return fail(notEdf(bytes));
  }
  const unreadable = (field: HeaderField, key: keyof typeof FIELDS) =>
    fail<RecordingError>({
      kind: 'field-unreadable',
      field,
      channelIndex: undefined,
      byteOffset: FIELDS[key][0],
      text: textOf(key),
    });
  if (headerByteCount === undefined) return unreadable('header-byte-count', 'headerByteCount');
  const promisedRecordCount = parseInteger(textOf('recordCount'));
  if (promisedRecordCount === undefined) return unreadable('record-count', 'recordCount');
  const recordDuration = parseNumber(textOf('recordDuration'));
  if (recordDuration === undefined || !isDuration(recordDuration.value)) {
    return unreadable('record-duration', 'recordDuration');
  }
  if (channelCount === undefined || channelCount < 0) {
    return unreadable('channel-count', 'channelCount');
  }
  if (channelCount === 0) return fail({ kind: 'no-signals' });
  if (!isHeaderSize(headerByteCount, channelCount)) {
    return fail({
      kind: 'header-size-mismatch',
      writtenByteCount: headerByteCount,
      expectedByteCount: MAIN_HEADER_BYTE_COUNT * (channelCount + 1),
      channelCount,
    });
  }
  return succeed({
    versionText: textOf('version'),
    versionSampleByteCount,
    patientText: textOf('patient'),
    recordingText: textOf('recording'),
    dateText: textOf('date'),
    timeText: textOf('time'),
    headerByteCount,
    plusMark: plusMarkOf(textOf('reserved')),
    promisedRecordCount,
    recordDurationSeconds: recordDuration.value,
    hasDecimalComma: recordDuration.hasDecimalComma,
    channelCount,
  });
}

function sampleByteCountOfVersion(bytes: Uint8Array): 2 | 3 | undefined {
  const rest = decodeHeaderText(bytes.subarray(1, 8));
  if (bytes[0] === 0xff && rest === 'BIOSEMI') return 3;
  return bytes[0] === 0x30 && rest === '' ? 2 : undefined;
}

function isHeaderSize(headerByteCount: number | undefined, channelCount: number | undefined) {
  return (
    channelCount !== undefined && headerByteCount === MAIN_HEADER_BYTE_COUNT * (channelCount + 1)
  );
}

/** What eight characters hold without an exponent; a nanosecond or 1e99 seconds is a broken field. */
function isDuration(seconds: number): boolean {
  return seconds === 0 || (Math.abs(seconds) >= 1e-6 && Math.abs(seconds) < 1e8);
}

/** BDF writers use either spelling, so the first letter is not looked at. */
function plusMarkOf(reservedText: string): 'C' | 'D' | undefined {
  if (/^[EB]DF\+C/.test(reservedText)) return 'C';
  return /^[EB]DF\+D/.test(reservedText) ? 'D' : undefined;
}

function notEdf(bytes: Uint8Array): RecordingError {
  return {
    kind: 'not-edf',
    likelyKind: guessFileKind(bytes),
    firstText: decodeHeaderText(bytes.subarray(0, 40)),
  };
}
