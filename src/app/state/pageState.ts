import type { RecordingError } from '../../recording/recordingError';
import type { TextImportError, TextPreview } from '../../recording/textImport';
import type { UnpackError } from '../../recording/unpackError';
import type { OpenedFile } from './workspaceStore';

/** What the page shows. Exactly one of these is true at any moment. */
export type PageState =
  | { readonly phase: 'start' }
  | {
      readonly phase: 'opening';
      readonly fileName: string;
      /** `undefined` while there is nothing to count. */
      readonly fraction: number | undefined;
    }
  | { readonly phase: 'refused'; readonly fileName: string; readonly error: RecordingError }
  | { readonly phase: 'not-unpacked'; readonly fileName: string; readonly error: UnpackError }
  | {
      /** Several recordings in one archive: which one is meant is asked. */
      readonly phase: 'choosing-entry';
      readonly file: File;
      readonly entryNames: readonly string[];
    }
  | {
      /** A text table does not say its rate and units: they are asked. */
      readonly phase: 'asking-about-text';
      readonly fileName: string;
      readonly file: Blob;
      readonly preview: TextPreview;
    }
  | {
      readonly phase: 'text-refused';
      readonly fileName: string;
      readonly error: TextImportError;
    }
  | { readonly phase: 'no-such-case'; readonly caseId: string }
  | { readonly phase: 'crashed'; readonly fileName: string; readonly message: string }
  | { readonly phase: 'open'; readonly opened: OpenedFile };
