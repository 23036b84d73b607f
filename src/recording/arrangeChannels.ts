import { parseNumber } from './parseNumber';
import type { ChannelHeader } from './parseChannelHeaders';
import type { AnnotationChannel, Channel } from './recording';
import type { RecordingNote } from './recordingNote';
import { scaleChannel } from './scaleChannel';

/** Where each channel lies within a data record, and what its counts mean. */
export interface ChannelArrangement {
  readonly channels: readonly Channel[];
  readonly annotationChannels: readonly AnnotationChannel[];
  readonly recordByteCount: number;
  readonly notes: readonly RecordingNote[];
}

/**
 * Lays the channels of a data record out in bytes.
 *
 * Annotation channels are known by their label, wherever they stand and whatever the reserved
 * field says. Channels without samples are left out and noted. `digitalMinimum` and
 * `digitalMaximum` that cannot be read are replaced by the limits of the sample format; such a
 * channel is uncalibrated.
 */
export function arrangeChannels(
  headers: readonly ChannelHeader[],
  sampleByteCount: 2 | 3,
  recordDurationSeconds: number,
): ChannelArrangement {
  const channels: Channel[] = [];
  const annotationChannels: AnnotationChannel[] = [];
  const notes: RecordingNote[] = [];
  let recordByteOffset = 0;
  for (const [index, header] of headers.entries()) {
    const byteCountPerRecord = header.samplesPerRecord * sampleByteCount;
    if (header.samplesPerRecord === 0) {
      notes.push({ kind: 'channel-without-samples', channelIndex: index, label: header.label });
    } else if (isAnnotationLabel(header.label)) {
      annotationChannels.push({ recordByteOffset, byteCountPerRecord });
    } else {
      channels.push({
        index,
        label: header.label,
        sampleRateHz:
          recordDurationSeconds > 0 ? header.samplesPerRecord / recordDurationSeconds : 0,
        samplesPerRecord: header.samplesPerRecord,
        recordByteOffset,
        scale: scaleChannel(header),
        digitalMinimum:
          parseNumber(header.digitalMinimumText)?.value ?? formatMinimum(sampleByteCount),
        digitalMaximum:
          parseNumber(header.digitalMaximumText)?.value ?? -formatMinimum(sampleByteCount) - 1,
        transducer: header.transducer,
        prefilter: header.prefilter,
      });
    }
    recordByteOffset += byteCountPerRecord;
  }
  return { channels, annotationChannels, recordByteCount: recordByteOffset, notes };
}

/** Whether a channel holds annotations: `EDF Annotations` or `BDF Annotations`. */
export function isAnnotationLabel(label: string): boolean {
  return /^[EB]DF Annotations$/i.test(label);
}

/** Smallest count that fits the samples of a file: 16 bits in EDF, 24 in BDF. */
export function formatMinimum(sampleByteCount: 2 | 3): number {
  return sampleByteCount === 2 ? -32768 : -8388608;
}
