import { fail, succeed, type Result } from '../base/result';
import { chooseRecordSize, type RecordSize } from './chooseRecordSize';
import { findTimeStep } from './findTimeStep';
import { guessTextLayout } from './guessTextLayout';
import { parseTextTable, type TextTable } from './parseTextTable';
import { linesOf } from './previewText';
import { readBytes } from './readBytes';
import type { RecordingNote } from './recordingNote';
import type { TextImportError, TextImportSettings, TextLayout, VoltageUnit } from './textImport';
import { writeEdf, type EdfChannel } from './writeEdf';

/** A text table as a recording: a file that is opened like any other, and what was made of it. */
export interface TextRecording {
  readonly file: Blob;
  readonly note: Extract<RecordingNote, { kind: 'made-of-text' }>;
}

/** A text is held whole; larger ones are not exports of minutes. */
export const MAX_TEXT_BYTE_COUNT = 256 * 1024 * 1024;

const MICROVOLTS_PER_UNIT: Readonly<Record<VoltageUnit, number>> = {
  nV: 0.001,
  uV: 1,
  mV: 1000,
  V: 1_000_000,
};
const SECONDS_PER_UNIT = { s: 1, ms: 0.001 } as const;

/** Ten volts, and all that fits the header's eight characters. */
const MAX_MICROVOLTS = 9_900_000;

/** The header needs a date; a text table has none, so whoever opens it says that it is unknown. */
const NO_DATE = { year: 1985, month: 1, day: 1, hour: 0, minute: 0, second: 0 };

/**
 * Turns a text table (CSV, TSV, columns apart by blanks) into BDF+ of 24 bits, with the rate and the
 * units the user states.
 *
 * A channel's range is its own largest value rounded up to two digits, so a number is kept to
 * within 1e-7 of that. Rows are never left out or filled in, except a few at the end that do not
 * fill a data record; these are counted.
 */
export async function readTextRecording(
  file: Blob,
  settings: TextImportSettings,
): Promise<Result<TextRecording, TextImportError>> {
  if (settings.columns.length === 0) return fail({ kind: 'text-no-columns' });
  const [byteCount, maxByteCount] = [file.size, MAX_TEXT_BYTE_COUNT];
  if (byteCount > maxByteCount) return fail({ kind: 'text-too-large', byteCount, maxByteCount });
  const bytes = await readBytes(file, 0, byteCount);
  if (!bytes.ok) return fail({ kind: 'text-read-failed' });
  const lines = linesOf(bytes.value);
  const layout = guessTextLayout(lines);
  if (layout === undefined) return fail({ kind: 'text-without-numbers' });
  const table = parseTextTable(lines, layout);
  if (!table.ok) return table;
  const rate = rateOf(table.value, layout, settings.time);
  if (!rate.ok) return rate;
  const sampleCount = table.value.lineNumbers.length;
  const size = chooseRecordSize(rate.value, sampleCount);
  if (size === undefined) return fail({ kind: 'text-too-short', sampleCount });
  return convert(table.value, layout, settings, size);
}

function rateOf(
  { columns, decimalCounts, lineNumbers }: TextTable,
  { columnNames }: TextLayout,
  time: TextImportSettings['time'],
): Result<number, TextImportError> {
  if (time.kind === 'rate') return checkRate(time.sampleRateHz);
  const { columnIndex, unit } = time;
  const resolution = 10 ** -(decimalCounts.at(columnIndex) ?? 0);
  const found = findTimeStep(columns.at(columnIndex) ?? new Float64Array(0), resolution);
  if (found.kind === 'uneven') {
    return fail({
      kind: 'text-time-uneven',
      columnName: columnNames.at(columnIndex) ?? '',
      lineNumber: lineNumbers.at(found.index) ?? 0,
    });
  }
  const sampleRateHz = 1 / (found.step * SECONDS_PER_UNIT[unit]);
  // Printed decimals leave the step a little open: a whole number of hertz within that is meant.
  const whole = Math.round(sampleRateHz);
  const isWhole = Math.abs(sampleRateHz / whole - 1) <= Math.max(1e-9, found.relativeError);
  return checkRate(isWhole ? whole : sampleRateHz);
}

function checkRate(sampleRateHz: number): Result<number, TextImportError> {
  return sampleRateHz >= 1 && sampleRateHz <= 1_000_000
    ? succeed(sampleRateHz)
    : fail({ kind: 'text-rate-invalid', sampleRateHz });
}

function convert(
  { columns, lineNumbers }: TextTable,
  { columnNames }: TextLayout,
  settings: TextImportSettings,
  { samplesPerRecord, recordDurationSeconds }: RecordSize,
): Result<TextRecording, TextImportError> {
  const leftOutCount = lineNumbers.length % samplesPerRecord;
  const sampleRateHz = samplesPerRecord / recordDurationSeconds;
  const channels: EdfChannel[] = [];
  for (const { columnIndex, unit } of settings.columns) {
    const columnName = columnNames.at(columnIndex) ?? `Column ${columnIndex + 1}`;
    const samples = (columns.at(columnIndex) ?? new Float64Array(0))
      .subarray(0, lineNumbers.length - leftOutCount)
      .map((value) => value * MICROVOLTS_PER_UNIT[unit]);
    const limit = limitOf(samples);
    if (limit > MAX_MICROVOLTS) return fail({ kind: 'text-values-too-large', columnName, unit });
    channels.push({
      label: labelOf(columnName),
      unit: 'uV',
      sampleRateHz,
      physicalMinimum: -limit,
      physicalMaximum: limit,
      prefilter: '',
      transducer: '',
      samples,
    });
  }
  const contents = { startLocal: NO_DATE, recordDurationSeconds, channels, annotations: [] };
  return succeed({
    file: new Blob([writeEdf({ ...contents, format: 'BDF+C' })]),
    note: {
      kind: 'made-of-text',
      sampleRateHz,
      isRateStated: settings.time.kind === 'rate',
      channelUnits: settings.columns.map(({ unit }) => unit),
      leftOutCount,
    },
  });
}

/** The largest value rounded up to two digits, so that eight characters hold it. */
function limitOf(samples: Float64Array): number {
  const largest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const digit = 10 ** (Math.floor(Math.log10(Math.max(largest, 0.01))) - 1);
  return Number((Math.ceil(largest / digit + 1e-9) * digit || 1).toPrecision(2));
}

/** At most 16 characters of ASCII: accents are taken off, what else does not fit is a question mark. */
function labelOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace('µ', 'u');
  return plain
    .replace(/[^ -~]/g, '?')
    .slice(0, 16)
    .trim();
}
