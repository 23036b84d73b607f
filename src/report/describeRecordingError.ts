import { assertNever } from '../base/assert';
import type { FileKind, HeaderField, RecordingError } from '../recording/recordingError';
import type { Message } from './message';

/** Why a file could not be opened, in words a clinician understands. */
export function describeRecordingError(error: RecordingError): Message {
  switch (error.kind) {
    case 'empty-file':
      return {
        what: 'The file is empty (0 bytes).',
        next: 'Copy it again from the recorder; the copy probably broke off.',
      };
    case 'not-edf':
      return {
        what: `This is not an EDF or BDF recording: it looks like ${FILE_KIND_NAMES[error.likelyKind]} and begins with “${error.firstText}”.`,
        next: adviceFor(error.likelyKind),
      };
    case 'header-truncated':
      return {
        what: `The file ends inside its header: ${error.expectedByteCount} bytes are needed, ${error.byteCount} are there.`,
        next: 'Copy or export the recording again; no sample has been saved in this copy.',
      };
    case 'header-size-mismatch':
      return {
        what: `The header says it is ${error.writtenByteCount} bytes long, but ${error.channelCount} channels need ${error.expectedByteCount}. A field has probably overflowed and shifted all that follow.`,
        next: 'Export the recording again, with fewer decimals in the physical limits if the program lets you choose.',
      };
    case 'field-unreadable':
      return {
        what: `The header field “${FIELD_NAMES[error.field]}”${
          error.channelIndex === undefined ? '' : ` of channel ${error.channelIndex + 1}`
        } (byte ${error.byteOffset}) reads “${error.text}”, which is not a usable number.`,
        next: 'Export the recording again; nothing can be placed in time without this field.',
      };
    case 'no-signals':
      return {
        what: 'The header names no channel.',
        next: 'Check in the recording program which channels were stored, and export again.',
      };
    case 'no-samples':
      return {
        what: `There is no whole data record: one takes ${error.recordByteCount} bytes, ${error.dataByteCount} follow the header.`,
        next: 'Copy or export the recording again; only the header has arrived.',
      };
    case 'record-duration-not-positive':
      return {
        what: `The header gives a record duration of ${error.recordDurationSeconds} s, so no channel has a sampling rate.`,
        next: 'Export the recording again with a valid record duration.',
      };
    case 'read-failed':
      return {
        what: `The ${error.byteCount} bytes from byte ${error.byteOffset} on could not be read from the disk.`,
        next: 'The file was probably moved, changed or unplugged while open. Open it again.',
      };
    default:
      return assertNever(error);
  }
}

const FIELD_NAMES: Readonly<Record<HeaderField, string>> = {
  'header-byte-count': 'number of bytes in header',
  'record-count': 'number of data records',
  'record-duration': 'duration of a data record',
  'channel-count': 'number of signals',
  'samples-per-record': 'samples in each data record',
};

const FILE_KIND_NAMES: Readonly<Record<FileKind, string>> = {
  'git-lfs-pointer': 'a Git LFS pointer',
  html: 'a web page',
  gdf: 'a GDF recording',
  eyelink: 'an EyeLink eye-tracking file',
  'edif-netlist': 'an electronic design netlist (EDIF)',
  'esrf-image': 'an ESRF image',
  zip: 'a ZIP archive',
  gzip: 'a gzip archive',
  pdf: 'a PDF document',
  matlab: 'a MATLAB file',
  hdf5: 'an HDF5 file',
  'brainvision-header': 'a BrainVision header',
  text: 'a text file',
  unknown: 'an unknown kind of file',
};

function adviceFor(kind: FileKind): string {
  switch (kind) {
    case 'git-lfs-pointer':
      return 'Fetch the recording itself with “git lfs pull”; this file only names it.';
    case 'html':
      return 'The download probably led to a login or error page; download the recording again.';
    case 'zip':
    case 'gzip':
      return 'Unpack it and open the EDF or BDF inside.';
    case 'gdf':
    case 'brainvision-header':
    case 'matlab':
    case 'hdf5':
    case 'text':
      return 'Export the recording as EDF+ from the program that made it.';
    case 'eyelink':
    case 'edif-netlist':
    case 'esrf-image':
      return 'It shares the ending .edf with EEG recordings but is something else; choose another file.';
    case 'pdf':
    case 'unknown':
      return 'Choose an EDF, EDF+, BDF or BDF+ recording.';
    default:
      return assertNever(kind);
  }
}
