import { assert } from '../base/assert';

/** Everything an EDF+ or BDF+ header says, numbers as text because their width is fixed. */
export interface EdfHeader {
  readonly format: PlusFormat;
  readonly patientText: string;
  readonly recordingText: string;
  /** `dd.mm.yy`. */
  readonly dateText: string;
  /** `hh.mm.ss`. */
  readonly timeText: string;
  readonly recordCount: number;
  readonly recordDurationText: string;
  readonly channels: readonly EdfHeaderChannel[];
}

export type PlusFormat = 'EDF+C' | 'EDF+D' | 'BDF+C' | 'BDF+D';

export interface EdfHeaderChannel {
  readonly label: string;
  readonly transducer: string;
  readonly unit: string;
  readonly physicalMinimumText: string;
  readonly physicalMaximumText: string;
  readonly digitalMinimum: number;
  readonly digitalMaximum: number;
  readonly prefilter: string;
  readonly samplesPerRecord: number;
}

/**
 * Writes the header of an EDF+ or BDF+ file: 256 bytes, and 256 for each channel.
 *
 * @throws Error when a text is not ASCII or does not fit its field.
 */
export function writeEdfHeader(header: EdfHeader): Uint8Array<ArrayBuffer> {
  const { channels } = header;
  const column = (width: number, textOf: (channel: EdfHeaderChannel) => string) =>
    channels.map((channel) => headerField(textOf(channel), width)).join('');
  const text = [
    headerField(header.format.startsWith('BDF') ? ' BIOSEMI' : '0', 8),
    headerField(header.patientText, 80),
    headerField(header.recordingText, 80),
    headerField(header.dateText, 8),
    headerField(header.timeText, 8),
    headerField(String(256 * (channels.length + 1)), 8),
    headerField(header.format, 44),
    headerField(String(header.recordCount), 8),
    headerField(header.recordDurationText, 8),
    headerField(String(channels.length), 4),
    column(16, ({ label }) => label),
    column(80, ({ transducer }) => transducer),
    column(8, ({ unit }) => unit),
    column(8, ({ physicalMinimumText }) => physicalMinimumText),
    column(8, ({ physicalMaximumText }) => physicalMaximumText),
    column(8, ({ digitalMinimum }) => String(digitalMinimum)),
    column(8, ({ digitalMaximum }) => String(digitalMaximum)),
    column(80, ({ prefilter }) => prefilter),
    column(8, ({ samplesPerRecord }) => String(samplesPerRecord)),
    column(32, () => ''),
  ].join('');
  const bytes = new TextEncoder().encode(text);
  // Not ASCII, so it cannot come through a text field.
  if (header.format.startsWith('BDF')) bytes[0] = BDF_FIRST_BYTE;
  return bytes;
}

const BDF_FIRST_BYTE = 0xff;

/**
 * A header text filled up with blanks.
 *
 * @throws Error when it is not ASCII or longer than `byteCount`.
 */
export function headerField(text: string, byteCount: number): string {
  assert(/^[ -~]*$/.test(text), `header text is ASCII: ${text}`);
  assert(text.length <= byteCount, `header text fits ${byteCount} characters: ${text}`);
  return text.padEnd(byteCount);
}

/** The channel that holds the annotations of an EDF+ or BDF+ file; its limits say nothing. */
export function annotationHeaderOf(
  sampleByteCount: 2 | 3,
  byteCountPerRecord: number,
): EdfHeaderChannel {
  const limit = 2 ** (8 * sampleByteCount - 1);
  return {
    label: sampleByteCount === 3 ? 'BDF Annotations' : 'EDF Annotations',
    transducer: '',
    unit: '',
    physicalMinimumText: '-1',
    physicalMaximumText: '1',
    digitalMinimum: -limit,
    digitalMaximum: limit - 1,
    prefilter: '',
    samplesPerRecord: byteCountPerRecord / sampleByteCount,
  };
}
