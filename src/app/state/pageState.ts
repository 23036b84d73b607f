import type { RecordingError } from '../../recording/recordingError';
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
  | { readonly phase: 'no-such-case'; readonly caseId: string }
  | { readonly phase: 'crashed'; readonly fileName: string; readonly message: string }
  | { readonly phase: 'open'; readonly opened: OpenedFile };
