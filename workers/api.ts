import type { Analysis } from '../src/analysis/analysis';
import type { AnalysisError } from '../src/analysis/analysisError';
import type { AnalysisProgress } from '../src/analysis/analyse';
import type { AnalysisSettings } from '../src/analysis/settings';
import type { DescribedRecording } from '../src/analysis/describeRecording';
import type { DescribedTextRecording } from '../src/analysis/describeTextRecording';
import type { Overview, OverviewRequest } from '../src/analysis/overview';
import type { TracePage, TraceRequest } from '../src/analysis/tracePage';
import type { Result } from '../src/base/result';
import type { CopyChanges } from '../src/recording/copyRecording';
import type { Annotations } from '../src/recording/readAnnotations';
import type { Recording } from '../src/recording/recording';
import type { RecordingError } from '../src/recording/recordingError';
import type { TextImportError, TextImportSettings, TextPreview } from '../src/recording/textImport';
import type { UnpackedFile, UnpackRequest } from '../src/recording/unpackFile';
import type { UnpackError } from '../src/recording/unpackError';
import type { SimulatedFile } from '../samples/writeSimulated';

/**
 * Questions about a recording. Each call carries all it needs, so an answer depends on the question
 * alone and the worker can be thrown away at any moment. A `Blob` crosses by reference: its bytes
 * are not copied.
 */
export interface RecordingApi {
  describe(file: Blob): Promise<Result<DescribedRecording, RecordingError>>;
  /** Takes a recording out of a `.zip` or `.gz` file. */
  unpack(
    file: Blob,
    request: UnpackRequest,
    onProgress: ProgressListener,
  ): Promise<Result<UnpackedFile, UnpackError>>;
  /** How the table of a text file is understood, from its beginning. */
  previewText(file: Blob): Promise<Result<TextPreview, TextImportError>>;
  /** Makes a recording of a text table and opens it. */
  describeText(
    file: Blob,
    settings: TextImportSettings,
  ): Promise<Result<DescribedTextRecording, TextImportError>>;
  /** Those written as text and those on the trigger channels named. */
  readAnnotations(
    file: Blob,
    recording: Recording,
    triggerChannelIndexes: readonly number[],
    onProgress: ProgressListener,
  ): Promise<Annotations>;
  readTracePage(file: Blob, recording: Recording, request: TraceRequest): Promise<TracePage>;
  /** EMG activity over the whole recording, thinned to columns. */
  readOverview(
    file: Blob,
    recording: Recording,
    request: OverviewRequest,
    onProgress: ProgressListener,
  ): Promise<Overview>;
  /** A copy with annotations added, without identity, or both; its samples are those of the file. */
  copy(
    file: Blob,
    recording: Recording,
    changes: CopyChanges,
    onProgress: ProgressListener,
  ): Promise<Blob>;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  hash(file: Blob, onProgress: ProgressListener): Promise<string>;
}

/**
 * The analysis. The worker may remember the answers of earlier stages, keyed by `sourceId` and the
 * settings each stage used; the answer is the same without that memory, only later.
 */
export interface AnalysisApi {
  analyse(
    source: RecordingSource,
    settings: AnalysisSettings,
    onProgress: (progress: AnalysisProgress) => void,
  ): Promise<Result<Analysis, AnalysisError>>;
}

/** A recording as the page opened it; `sourceId` is new each time a file is opened. */
export interface RecordingSource {
  readonly sourceId: string;
  readonly file: Blob;
  readonly recording: Recording;
}

/** Simulated teaching cases, made on demand. `caseId` is one of the catalogue. */
export interface SampleCaseApi {
  make(caseId: string, onProgress: ProgressListener): Promise<SimulatedFile>;
}

/** Called with a fraction from 0 to 1. */
export type ProgressListener = (fraction: number) => void;
