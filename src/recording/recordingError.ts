/** Why a file could not be opened. Each member carries the numbers its message needs. */
export type RecordingError =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'not-edf'; readonly likelyKind: FileKind; readonly firstText: string }
  | {
      readonly kind: 'header-truncated';
      readonly expectedByteCount: number;
      readonly byteCount: number;
    }
  | {
      /** The header's own length does not fit its number of channels: fields may have shifted. */
      readonly kind: 'header-size-mismatch';
      readonly writtenByteCount: number;
      readonly expectedByteCount: number;
      readonly channelCount: number;
    }
  | {
      readonly kind: 'field-unreadable';
      readonly field: HeaderField;
      /** `undefined` for a field of the whole file. */
      readonly channelIndex: number | undefined;
      readonly byteOffset: number;
      readonly text: string;
    }
  | { readonly kind: 'no-signals' }
  | {
      /** Not one whole data record in the file. */
      readonly kind: 'no-samples';
      readonly recordByteCount: number;
      readonly dataByteCount: number;
    }
  | {
      /** Without a duration the channels have no sampling rate. */
      readonly kind: 'record-duration-not-positive';
      readonly recordDurationSeconds: number;
    }
  | {
      readonly kind: 'read-failed';
      readonly byteOffset: number;
      readonly byteCount: number;
    };

/** Header fields without which nothing can be read. */
export type HeaderField =
  'header-byte-count' | 'record-count' | 'record-duration' | 'channel-count' | 'samples-per-record';

/** What a file that is not EDF or BDF seems to be. */
export type FileKind =
  | 'git-lfs-pointer'
  | 'html'
  | 'gdf'
  | 'eyelink'
  | 'edif-netlist'
  | 'esrf-image'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'matlab'
  | 'hdf5'
  | 'brainvision-header'
  | 'text'
  | 'unknown';
