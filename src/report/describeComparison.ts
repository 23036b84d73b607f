import { assertNever } from '../base/assert';
import type { Result } from '../base/result';
import type { ResultFileError } from '../analysis/resultFile';
import type { ComparisonError, ComparisonNote } from '../comparing/compareAverages';
import type { DurationComparison, DurationComparisonError } from '../comparing/compareDurations';
import type { SettingValue } from '../comparing/differingSettings';

/** Why a file cannot be read as a result, and what to do. */
export function describeResultFileError(error: ResultFileError): string {
  switch (error.kind) {
    case 'not-json':
      return 'this is not a result file: it cannot be read as JSON. Choose a file saved by “Save result” or by the command line.';
    case 'not-a-result-file':
      return 'this is JSON, but not a result file of Polymyo. Choose a file saved by “Save result” or by the command line.';
    case 'newer-version':
      return `written in version ${error.version} of the result format; this program knows up to ${error.knownVersion}. Use a newer Polymyo.`;
    case 'damaged':
      return `does not fit the result format at “${error.path}” (${error.problem}). Save the result again.`;
    default:
      return assertNever(error);
  }
}

/** Why two averages cannot be laid over each other. */
export function describeComparisonError(error: ComparisonError): string {
  switch (error.kind) {
    case 'damaged-average':
      return `The ${error.side} average is damaged: its numbers are not all there. Save that result again.`;
    case 'no-common-latencies':
      return `The averages have no latencies in common: ${error.firstStartMs} to ${error.firstEndMs} ms and ${error.secondStartMs} to ${error.secondEndMs} ms. Average both over one window.`;
    default:
      return assertNever(error);
  }
}

/** What the reader of a difference must know. */
export function describeComparisonNote(note: ComparisonNote): string {
  switch (note.kind) {
    case 'resampled':
      return `The averages differ in rate; the one at ${note.fromHz} Hz was read at the latencies of the one at ${note.toHz} Hz.`;
    case 'interpolated':
      return `The ${note.side} average was interpolated between its samples.`;
    case 'cropped':
      return `Only ${note.startMs} to ${note.endMs} ms are covered by both.`;
    case 'different-sites':
      return `The channels lie over different sites: ${note.first} and ${note.second}.`;
    case 'no-standard-error':
      return `The ${note.side} average has no standard error (fewer than two sweeps), so the difference has none.`;
    case 'different-setting':
      return `The recipes differ in ${note.setting.path}: ${valueText(note.setting.first)} and ${valueText(note.setting.second)}.`;
    default:
      return assertNever(note);
  }
}

/** The difference of two mean durations in a sentence. */
export function describeDurationComparison(
  compared: Result<DurationComparison, DurationComparisonError>,
  firstMuscle: string,
  secondMuscle: string,
): string {
  const subject = `Mean burst duration, second (${secondMuscle}) minus first (${firstMuscle})`;
  if (compared.ok) {
    const { differenceMs, lowMs, highMs } = compared.value;
    return `${subject}: ${differenceMs.toFixed(1)} ms (95 % CI ${lowMs.toFixed(1)} to ${highMs.toFixed(1)}, Welch).`;
  }
  switch (compared.error.kind) {
    case 'too-few-bursts':
      return `${subject}: not assessable, because there are ${compared.error.firstCount} and ${compared.error.secondCount} bursts; two of each are needed.`;
    case 'no-spread':
      return `${subject}: not assessable, because the durations do not vary.`;
    default:
      return assertNever(compared.error);
  }
}

function valueText(value: SettingValue): string {
  return value === undefined ? 'left out' : String(value);
}
