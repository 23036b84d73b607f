import { succeed, type Result } from '../base/result';
import type { RecordRun } from './recording';
import type { RecordingError } from './recordingError';

/** Reads the time stamps of `recordCount` records in a row; `undefined` where a record has none. */
export type StampReader = (
  firstRecordIndex: number,
  recordCount: number,
) => Promise<Result<readonly (number | undefined)[], RecordingError>>;

export interface RunSearchOptions {
  readonly recordCount: number;
  /** Above 0. */
  readonly recordDurationSeconds: number;
  /** Records whose stamps disagree by no more than this follow one another. */
  readonly toleranceSeconds: number;
  /** A span of at most so many records is read whole rather than halved again. */
  readonly leafRecordCount: number;
}

export interface FoundRuns {
  readonly runs: readonly RecordRun[];
  /** Stamp of the first record: time zero of the recording, after the header's start time. */
  readonly firstStampSeconds: number;
  /** Of the records looked at. */
  readonly missingStampCount: number;
  readonly overlapCount: number;
  readonly largestOverlapSeconds: number;
  /** Largest disagreement between stamps and counted samples within a run, signed. */
  readonly driftSeconds: number;
}

/** How much later than `recordIndex` times the duration a record begins, after the first record. */
interface RecordDelay {
  readonly recordIndex: number;
  readonly delaySeconds: number;
}

/** A record that does not follow the one before it. */
interface Break {
  readonly before: RecordDelay;
  readonly after: RecordDelay;
}

/**
 * Finds the contiguous stretches of a recording from the time stamps of its records.
 *
 * Records may be late but not early, so a span whose first and last record are equally late has
 * no gap in it: spans are halved until that is so. Without gaps two stamps are read, whatever the
 * length; with gaps, about log2(records) for each. A record without a stamp is taken to follow
 * the one before it. A record stamped before its predecessor ended is placed at that end, so runs
 * are in time order and never overlap.
 */
export async function findRuns(
  options: RunSearchOptions,
  readStamps: StampReader,
): Promise<Result<FoundRuns, RecordingError>> {
  const { recordCount, recordDurationSeconds } = options;
  const first = await readStamps(0, 1);
  if (!first.ok) return first;
  const firstStampSeconds = first.value.at(0) ?? 0;
  let missingStampCount = first.value.at(0) === undefined ? 1 : 0;

  const readDelays = async (
    from: RecordDelay,
    count: number,
  ): Promise<Result<readonly RecordDelay[], RecordingError>> => {
    const stamps = await readStamps(from.recordIndex, count);
    if (!stamps.ok) return stamps;
    let last = from.delaySeconds;
    const delays = stamps.value.map((stamp, offset) => {
      const recordIndex = from.recordIndex + offset;
      if (stamp === undefined) missingStampCount += 1;
      else last = stamp - firstStampSeconds - recordIndex * recordDurationSeconds;
      return { recordIndex, delaySeconds: last };
    });
    return succeed(delays);
  };

  const start: RecordDelay = { recordIndex: 0, delaySeconds: 0 };
  const end = await readDelays({ ...start, recordIndex: recordCount - 1 }, 1);
  if (!end.ok) return end;
  const last = end.value.at(0) ?? start;
  const breaks = await breaksBetween(start, last, options, readDelays);
  if (!breaks.ok) return breaks;
  const placed = placeRuns(breaks.value, last, options);
  return succeed({ ...placed, firstStampSeconds, missingStampCount });
}

type DelayReader = (
  from: RecordDelay,
  count: number,
) => Promise<Result<readonly RecordDelay[], RecordingError>>;

async function breaksBetween(
  low: RecordDelay,
  high: RecordDelay,
  options: RunSearchOptions,
  readDelays: DelayReader,
): Promise<Result<readonly Break[], RecordingError>> {
  const between = high.recordIndex - low.recordIndex - 1;
  if (isContiguous(low, high, options)) return succeed([]);
  if (between <= 0) return succeed([{ before: low, after: high }]);
  if (between <= options.leafRecordCount) {
    const inside = await readDelays({ ...low, recordIndex: low.recordIndex + 1 }, between);
    if (!inside.ok) return inside;
    const delays = [low, ...inside.value, high];
    const pairs = delays.slice(1).map((after, i) => ({ before: delays[i] ?? low, after }));
    return succeed(pairs.filter(({ before, after }) => !isContiguous(before, after, options)));
  }
  const middleIndex = low.recordIndex + Math.ceil(between / 2);
  const middle = await readDelays({ ...low, recordIndex: middleIndex }, 1);
  if (!middle.ok) return middle;
  const centre = middle.value.at(0) ?? low;
  const left = await breaksBetween(low, centre, options, readDelays);
  if (!left.ok) return left;
  const right = await breaksBetween(centre, high, options, readDelays);
  return right.ok ? succeed([...left.value, ...right.value]) : right;
}

function isContiguous(a: RecordDelay, b: RecordDelay, options: RunSearchOptions): boolean {
  return Math.abs(b.delaySeconds - a.delaySeconds) <= options.toleranceSeconds;
}

/** Turns breaks into runs; the start of each is its own stamp, or the end of the run before. */
function placeRuns(breaks: readonly Break[], last: RecordDelay, options: RunSearchOptions) {
  const { recordCount, recordDurationSeconds } = options;
  const runs: RecordRun[] = [];
  let overlapCount = 0;
  let largestOverlapSeconds = 0;
  let driftSeconds = 0;
  let endSeconds = 0;
  const starts = [{ recordIndex: 0, delaySeconds: 0 }, ...breaks.map(({ after }) => after)];
  for (const [runIndex, start] of starts.entries()) {
    const next = breaks.at(runIndex);
    const isLast = runIndex === breaks.length;
    const endDelaySeconds = (isLast ? last : next?.before)?.delaySeconds ?? start.delaySeconds;
    const runDriftSeconds = endDelaySeconds - start.delaySeconds;
    if (Math.abs(runDriftSeconds) > Math.abs(driftSeconds)) driftSeconds = runDriftSeconds;
    const stampSeconds = start.recordIndex * recordDurationSeconds + start.delaySeconds;
    const overlapSeconds = endSeconds - stampSeconds;
    if (overlapSeconds > options.toleranceSeconds) {
      overlapCount += 1;
      largestOverlapSeconds = Math.max(largestOverlapSeconds, overlapSeconds);
    }
    const startSeconds = Math.max(stampSeconds, endSeconds);
    const count =
      (isLast ? recordCount : (next?.after.recordIndex ?? recordCount)) - start.recordIndex;
    endSeconds = startSeconds + count * recordDurationSeconds;
    runs.push({
      firstRecordIndex: start.recordIndex,
      recordCount: count,
      startSeconds,
      endSeconds,
    });
  }
  return { runs, overlapCount, largestOverlapSeconds, driftSeconds };
}
