import { assert } from '../base/assert';
import { fail, succeed, type Result } from '../base/result';
import { decodeHeaderText } from './decodeText';
import { MAIN_HEADER_BYTE_COUNT } from './parseMainHeader';
import { parseInteger } from './parseNumber';
import type { RecordingError } from './recordingError';

/** The header's words on one channel, numbers of the scale still as text. */
export interface ChannelHeader {
  readonly label: string;
  readonly transducer: string;
  readonly unit: string;
  readonly physicalMinimumText: string;
  readonly physicalMaximumText: string;
  readonly digitalMinimumText: string;
  readonly digitalMaximumText: string;
  readonly prefilter: string;
  readonly samplesPerRecord: number;
}

/** Width of each field in bytes, in file order; all channels' labels come first, and so on. */
const FIELD_WIDTHS = [
  ['label', 16],
  ['transducer', 80],
  ['unit', 8],
  ['physicalMinimum', 8],
  ['physicalMaximum', 8],
  ['digitalMinimum', 8],
  ['digitalMaximum', 8],
  ['prefilter', 80],
  ['samplesPerRecord', 8],
  ['reserved', 32],
] as const;

type FieldName = (typeof FIELD_WIDTHS)[number][0];

/**
 * Reads the per-channel part of the header: `channelCount` times 256 bytes.
 *
 * Only an unreadable number of samples is refused, because it moves every later byte; a broken
 * scale costs its own channel alone and is judged by `scaleChannel`.
 */
export function parseChannelHeaders(
  bytes: Uint8Array,
  channelCount: number,
): Result<readonly ChannelHeader[], RecordingError> {
  const headers: ChannelHeader[] = [];
  for (let channelIndex = 0; channelIndex < channelCount; channelIndex += 1) {
    const textOf = (name: FieldName) => {
      const { start, width } = placeOf(name, channelIndex, channelCount);
      return decodeHeaderText(bytes.subarray(start, start + width));
    };
    const samplesPerRecord = parseInteger(textOf('samplesPerRecord'));
    if (samplesPerRecord === undefined || samplesPerRecord < 0) {
      return fail({
        kind: 'field-unreadable',
        field: 'samples-per-record',
        channelIndex,
        byteOffset:
          MAIN_HEADER_BYTE_COUNT + placeOf('samplesPerRecord', channelIndex, channelCount).start,
        text: textOf('samplesPerRecord'),
      });
    }
    headers.push({
      label: textOf('label'),
      transducer: textOf('transducer'),
      unit: textOf('unit'),
      physicalMinimumText: textOf('physicalMinimum'),
      physicalMaximumText: textOf('physicalMaximum'),
      digitalMinimumText: textOf('digitalMinimum'),
      digitalMaximumText: textOf('digitalMaximum'),
      prefilter: textOf('prefilter'),
      samplesPerRecord,
    });
  }
  return succeed(headers);
}

function placeOf(name: FieldName, channelIndex: number, channelCount: number) {
  let start = 0;
  for (const [field, width] of FIELD_WIDTHS) {
    if (field === name) return { start: start + channelIndex * width, width };
    start += width * channelCount;
  }
  assert(false, `no header field ${name}`);
}
