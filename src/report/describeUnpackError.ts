import { assertNever } from '../base/assert';
import type { UnpackError } from '../recording/unpackError';
import type { Message } from './message';

/** Why nothing could be taken out of a packed file, in words a clinician understands. */
export function describeUnpackError(error: UnpackError): Message {
  switch (error.kind) {
    case 'archive-damaged':
      return {
        what: `The ${error.packing === 'zip' ? 'ZIP archive' : 'gzip file'} is damaged or cut short: not every byte that was packed can be got back.`,
        next: 'Copy or download it again, or unpack it with another program and open the EDF or BDF inside.',
      };
    case 'archive-without-recording':
      return {
        what: `None of the ${error.entryCount} files in the ZIP archive is a recording: no name ends in .edf, .bdf, .rec, .csv, .tsv or .txt.`,
        next: 'Choose the archive that holds the recording, or unpack it and open the recording itself.',
      };
    case 'archive-encrypted':
      return {
        what: `“${error.entryName}” is locked with a password.`,
        next: 'Unpack it with the program that locked it, then open the EDF or BDF inside.',
      };
    case 'archive-method-unknown':
      return {
        what: `“${error.entryName}” is packed by a method that is not read here (number ${error.methodNumber}).`,
        next: 'Unpack it with another program and open the EDF or BDF inside.',
      };
    case 'archive-entry-missing':
      return {
        what: `The ZIP archive holds no recording named “${error.entryName}”.`,
        next: 'Open the archive again and choose one of the names shown.',
      };
    default:
      return assertNever(error);
  }
}
