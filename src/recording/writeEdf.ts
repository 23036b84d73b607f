import { assert } from '../base/assert';
import type { ReadonlySamples } from '../base/signal';
import { packTals } from './packTals';
import type { Annotation, LocalDateTime } from './recording';

/** What goes into an EDF+ file. */
export interface EdfContents {
  readonly startLocal: LocalDateTime;
  /** EDF+ patient field, four parts; without it `X X X X`. */
  readonly patientText?: string;
  /** EDF+ recording field after its start date; without it `X X X`. */
  readonly recordingText?: string;
  readonly recordDurationSeconds: number;
  readonly channels: readonly EdfChannel[];
  /** Onsets count from the first sample. */
  readonly annotations: readonly Annotation[];
}

export interface EdfChannel {
  /** At most 16 characters of ASCII. */
  readonly label: string;
  readonly unit: 'uV';
  readonly sampleRateHz: number;
  /** Written with at most 8 characters; the scale follows what is written. */
  readonly physicalMinimum: number;
  readonly physicalMaximum: number;
  readonly prefilter: string;
  readonly transducer: string;
  /** In `unit`; whole data records, as many as in every other channel. */
  readonly samples: ReadonlySamples;
}

const DIGITAL_MINIMUM = -32768;
const DIGITAL_MAXIMUM = 32767;
const ANNOTATION_LABEL = 'EDF Annotations';
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * Writes a continuous EDF+ file of 16-bit samples, rates as given, annotations in one last channel.
 *
 * A sample is rounded to the nearest of 65,536 steps between the physical limits; beyond them it
 * saturates, as in an amplifier. Reading gives it back within half a step.
 *
 * Source: EDF+, Kemp & Olivan 2003, doi:10.1016/S1388-2457(03)00123-8.
 *
 * @throws Error when the contents cannot be written: a record that does not hold whole samples, a
 * channel of another length, text that does not fit, equal physical limits.
 */
export function writeEdf(contents: EdfContents): Uint8Array<ArrayBuffer> {
  const { channels, recordDurationSeconds } = contents;
  const plans = channels.map((channel) => planChannel(channel, recordDurationSeconds));
  const recordCount = plans.at(0)?.recordCount ?? 0;
  assert(recordCount > 0, 'a file holds at least one whole record');
  assert(
    plans.every((plan) => plan.recordCount === recordCount),
    'all channels last equally long',
  );
  const tals = packTals(contents.annotations, recordCount, recordDurationSeconds);
  const header = writeHeader(contents, plans, recordCount, tals.byteCountPerRecord / 2);
  const samplesByteCount = plans.reduce((sum, plan) => sum + plan.samplesPerRecord * 2, 0);
  const recordByteCount = samplesByteCount + tals.byteCountPerRecord;
  const bytes = new Uint8Array(header.length + recordCount * recordByteCount);
  bytes.set(new TextEncoder().encode(header));
  const view = new DataView(bytes.buffer);
  let byte = header.length;
  for (let recordIndex = 0; recordIndex < recordCount; recordIndex += 1) {
    for (const plan of plans) {
      const first = recordIndex * plan.samplesPerRecord;
      for (let i = first; i < first + plan.samplesPerRecord; i += 1) {
        view.setInt16(byte, countOf(plan, plan.channel.samples[i]), true);
        byte += 2;
      }
    }
    bytes.set(tals.records.at(recordIndex) ?? [], byte);
    byte += tals.byteCountPerRecord;
  }
  return bytes;
}

interface ChannelPlan {
  readonly channel: EdfChannel;
  readonly samplesPerRecord: number;
  readonly recordCount: number;
  readonly physicalMinimumText: string;
  readonly physicalMaximumText: string;
  readonly countsPerUnit: number;
  /** Value of the smallest count, as written in the header. */
  readonly minimum: number;
}

function planChannel(channel: EdfChannel, recordDurationSeconds: number): ChannelPlan {
  const samplesPerRecord = Math.round(channel.sampleRateHz * recordDurationSeconds);
  assert(
    Math.abs(samplesPerRecord / recordDurationSeconds - channel.sampleRateHz) < 1e-9,
    `a record holds whole samples of ${channel.label}`,
  );
  const recordCount = channel.samples.length / samplesPerRecord;
  assert(Number.isInteger(recordCount), `${channel.label} fills whole records`);
  const physicalMinimumText = numberField(channel.physicalMinimum);
  const physicalMaximumText = numberField(channel.physicalMaximum);
  assert(physicalMinimumText !== physicalMaximumText, `${channel.label} has a physical range`);
  const minimum = Number(physicalMinimumText);
  const countsPerUnit =
    (DIGITAL_MAXIMUM - DIGITAL_MINIMUM) / (Number(physicalMaximumText) - minimum);
  return {
    channel,
    samplesPerRecord,
    recordCount,
    physicalMinimumText,
    physicalMaximumText,
    countsPerUnit,
    minimum,
  };
}

function countOf(plan: ChannelPlan, value: number): number {
  assert(Number.isFinite(value), `${plan.channel.label} holds numbers only`);
  const count = DIGITAL_MINIMUM + (value - plan.minimum) * plan.countsPerUnit;
  return Math.max(DIGITAL_MINIMUM, Math.min(DIGITAL_MAXIMUM, Math.round(count)));
}

function writeHeader(
  contents: EdfContents,
  plans: readonly ChannelPlan[],
  recordCount: number,
  annotationSamplesPerRecord: number,
): string {
  const { startLocal, patientText = 'X X X X', recordingText = 'X X X' } = contents;
  const two = (value: number) => String(value).padStart(2, '0');
  const { day, month, year, hour, minute, second } = startLocal;
  assert(year >= 1985 && year <= 2084, 'the year fits the two digits of EDF+');
  const longDate = `${two(day)}-${MONTHS.at(month - 1)}-${year}`;
  const channelCount = plans.length + 1;
  const column = (width: number, texts: readonly string[], ofAnnotations: string) =>
    [...texts, ofAnnotations].map((text) => field(text, width)).join('');
  return [
    field('0', 8),
    field(patientText, 80),
    field(`Startdate ${longDate} ${recordingText}`, 80),
    `${two(day)}.${two(month)}.${two(year % 100)}`,
    `${two(hour)}.${two(minute)}.${two(second)}`,
    field(String(256 * (channelCount + 1)), 8),
    field('EDF+C', 44),
    field(String(recordCount), 8),
    numberField(contents.recordDurationSeconds),
    field(String(channelCount), 4),
    column(
      16,
      plans.map(({ channel }) => channel.label),
      ANNOTATION_LABEL,
    ),
    column(
      80,
      plans.map(({ channel }) => channel.transducer),
      '',
    ),
    column(
      8,
      plans.map(({ channel }) => channel.unit),
      '',
    ),
    column(
      8,
      plans.map((plan) => plan.physicalMinimumText),
      '-1',
    ),
    column(
      8,
      plans.map((plan) => plan.physicalMaximumText),
      '1',
    ),
    column(
      8,
      plans.map(() => String(DIGITAL_MINIMUM)),
      String(DIGITAL_MINIMUM),
    ),
    column(
      8,
      plans.map(() => String(DIGITAL_MAXIMUM)),
      String(DIGITAL_MAXIMUM),
    ),
    column(
      80,
      plans.map(({ channel }) => channel.prefilter),
      '',
    ),
    column(
      8,
      plans.map((plan) => String(plan.samplesPerRecord)),
      String(annotationSamplesPerRecord),
    ),
    column(
      32,
      plans.map(() => ''),
      '',
    ),
  ].join('');
}

function field(text: string, width: number): string {
  assert(/^[ -~]*$/.test(text), `header text is ASCII: ${text}`);
  assert(text.length <= width, `header text fits ${width} characters: ${text}`);
  return text.padEnd(width);
}

/** Eight characters: all digits if they fit, else as many as do. */
function numberField(value: number): string {
  assert(Number.isFinite(value), 'header numbers are finite');
  const digitCounts = [17, 8, 7, 6, 5, 4, 3, 2, 1];
  const texts = [
    String(value),
    ...digitCounts.map((count) => String(Number(value.toPrecision(count)))),
  ];
  const text = texts.find((candidate) => candidate.length <= 8 && !candidate.includes('e'));
  assert(text !== undefined, `${value} fits 8 characters`);
  return field(text, 8);
}
