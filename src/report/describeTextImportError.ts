import { assertNever } from '../base/assert';
import type { TextImportError } from '../recording/textImport';
import type { Message } from './message';

/** Why a text table could not be made a recording, in words a clinician understands. */
export function describeTextImportError(error: TextImportError): Message {
  switch (error.kind) {
    case 'text-too-large':
      return {
        what: `The text file is too large to be held: ${megabytes(error.byteCount)} MB of at most ${megabytes(error.maxByteCount)} MB.`,
        next: 'Export a shorter stretch or fewer channels, or export as EDF+.',
      };
    case 'text-without-numbers':
      return {
        what: 'The file is a text, but no line at its beginning holds a row of numbers.',
        next: 'Export the samples as columns of numbers, one row a sample, or export as EDF+.',
      };
    case 'text-read-failed':
      return {
        what: 'The file could not be read from the disk.',
        next: 'It was probably moved, changed or unplugged while open. Open it again.',
      };
    case 'text-not-a-number':
      return {
        what: `Line ${error.lineNumber}, column ${error.columnNumber}: ${error.text === '' ? 'there is nothing' : `“${error.text}” is not a number`}.`,
        next: 'Nothing is filled in for it. Correct the line, or export again without it.',
      };
    case 'text-row-length':
      return {
        what: `Line ${error.lineNumber} has ${error.foundCount} columns where ${error.expectedCount} were expected.`,
        next: 'Correct the line, or export again; a file cut short may break off within its last line.',
      };
    case 'text-time-uneven':
      return {
        what: `Line ${error.lineNumber}: “${error.columnName}” does not go on one step after the line before, so it gives no sampling rate.`,
        next: 'If rows are missing there, export the recording in two parts; if the column is not a time, state the rate instead.',
      };
    case 'text-rate-invalid':
      return {
        what: `A sampling rate of ${error.sampleRateHz} Hz is not possible; it lies from 1 to 1,000,000 Hz.`,
        next: 'State the rate at which the recorder took its samples, or check the unit of the time column.',
      };
    case 'text-no-columns':
      return {
        what: 'No column is to become a channel.',
        next: 'Say of at least one column in which unit its numbers are.',
      };
    case 'text-values-too-large':
      return {
        what: `“${error.columnName}” holds more than 9.9 V if its numbers are in ${error.unit === 'uV' ? 'µV' : error.unit}.`,
        next: 'Choose the unit in which it was exported. Counts of a converter have no unit and cannot be used.',
      };
    case 'text-too-short':
      return {
        what: `${error.sampleCount} rows are less than a fiftieth of a second.`,
        next: 'Check the sampling rate, or export a longer stretch.',
      };
    default:
      return assertNever(error);
  }
}

function megabytes(byteCount: number): number {
  return Math.round(byteCount / 2 ** 20);
}
