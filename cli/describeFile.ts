import { describeRecording } from '../src/analysis/describeRecording';
import { describeTextRecording } from '../src/analysis/describeTextRecording';
import { fail, succeed } from '../src/base/result';
import type { Result } from '../src/base/result';
import { previewText } from '../src/recording/previewText';
import type { Recording } from '../src/recording/recording';
import type { FileKind, RecordingError } from '../src/recording/recordingError';
import type {
  TextImportSettings,
  TextPreview,
  TimeUnit,
  VoltageUnit,
} from '../src/recording/textImport';
import { unpackFile } from '../src/recording/unpackFile';
import { describeRecordingError } from '../src/report/describeRecordingError';
import { describeTextImportError } from '../src/report/describeTextImportError';
import { describeUnpackError } from '../src/report/describeUnpackError';
import type { Message } from '../src/report/message';

/** What the user says of text tables on the command line. */
export interface TextOptions {
  readonly unit: VoltageUnit | undefined;
  readonly sampleRateHz: number | undefined;
  readonly timeUnit: TimeUnit | undefined;
}

export interface DescribedFile {
  readonly fileName: string;
  readonly file: Blob;
  /** What results name and hash: the text where `file` was made of one. */
  readonly original: Blob;
  readonly recording: Recording;
}

/**
 * Opens a recording, one inside `.zip` or `.gz`, or a text table with what the options say of it.
 * Of several in one archive the first is taken, and the others are named on standard error.
 */
export async function describeFile(
  fileName: string,
  file: Blob,
  options: TextOptions,
): Promise<Result<DescribedFile, Message>> {
  const described = await describeRecording(file);
  if (described.ok) {
    const { recording } = described.value;
    return succeed({ fileName, file, original: file, recording });
  }
  const { error } = described;
  if (isLikely(error, ['zip', 'gzip'])) return describePacked(fileName, file, options);
  if (isLikely(error, ['text'])) return describeTable(fileName, file, { options, error });
  return fail(describeRecordingError(error));
}

function isLikely(error: RecordingError, kinds: readonly FileKind[]): boolean {
  return error.kind === 'not-edf' && kinds.includes(error.likelyKind);
}

async function describePacked(
  fileName: string,
  file: Blob,
  options: TextOptions,
  entryName?: string,
): Promise<Result<DescribedFile, Message>> {
  const unpacked = await unpackFile(file, { fileName, entryName }, () => undefined);
  if (!unpacked.ok) return fail(describeUnpackError(unpacked.error));
  if (unpacked.value.kind === 'choice') {
    const [first, ...others] = unpacked.value.entryNames;
    console.error(
      `${fileName} holds several recordings; ${first} is analysed, not ${others.join(', ')}.`,
    );
    return describePacked(fileName, file, options, first);
  }
  const inner = unpacked.value;
  // One archive inside another is not looked into.
  const described = await describeRecording(inner.file);
  if (!described.ok && isLikely(described.error, ['text']))
    return describeTable(inner.fileName, inner.file, { options, error: described.error });
  if (!described.ok) return fail(describeRecordingError(described.error));
  const { recording } = described.value;
  const { fileName: innerName, file: innerFile } = inner;
  return succeed({ fileName: innerName, file: innerFile, original: innerFile, recording });
}

async function describeTable(
  fileName: string,
  text: Blob,
  { options, error }: { readonly options: TextOptions; readonly error: RecordingError },
): Promise<Result<DescribedFile, Message>> {
  const preview = await previewText(text);
  if (!preview.ok)
    return fail(
      preview.error.kind === 'text-without-numbers'
        ? describeRecordingError(error)
        : describeTextImportError(preview.error),
    );
  const settings = settingsOf(preview.value, options);
  if (settings === undefined) return fail(whatIsMissing(preview.value));
  const made = await describeTextRecording(text, settings);
  if (!made.ok) return fail(describeTextImportError(made.error));
  const { file, recording } = made.value;
  return succeed({ fileName, file, original: text, recording });
}

/** The first column that increases as a time does is the time, where its unit is given. */
function settingsOf(
  { layout, timeColumnIndexes }: TextPreview,
  { unit, sampleRateHz, timeUnit }: TextOptions,
): TextImportSettings | undefined {
  const [timeColumnIndex] = timeColumnIndexes;
  if (unit === undefined) return undefined;
  const columns = layout.columnNames.flatMap((_, columnIndex) =>
    columnIndex === timeColumnIndex ? [] : [{ columnIndex, unit }],
  );
  if (sampleRateHz !== undefined) return { time: { kind: 'rate', sampleRateHz }, columns };
  if (timeUnit === undefined || timeColumnIndex === undefined) return undefined;
  return { time: { kind: 'column', columnIndex: timeColumnIndex, unit: timeUnit }, columns };
}

function whatIsMissing({ layout, timeColumnIndexes }: TextPreview): Message {
  const [timeColumnIndex] = timeColumnIndexes;
  const timeName = layout.columnNames.at(timeColumnIndex ?? -1) ?? '';
  const columns = layout.columnNames.map((name) => `“${name}”`).join(', ');
  return {
    what: `It is a text table with the columns ${columns}, and does not say their units or rate.`,
    next:
      timeColumnIndex === undefined
        ? 'Say --unit uV (or mV, V, nV) and --rate HZ.'
        : `Say --unit uV (or mV, V, nV) for the signals, and --time-unit s (or ms) for “${timeName}” or --rate HZ.`,
  };
}
