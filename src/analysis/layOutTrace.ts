import { sampleOfTime, timeOfSample } from '../base/signal';
import type { Interval, Signal } from '../base/signal';
import { isThinned, thinTrace } from '../filtering/thinTrace';
import { samplesWithin } from './samplesWithin';
import type { ColumnDrawing, SampleDrawing, SamplePiece, TraceRequest } from './tracePage';

/**
 * Spreads the contiguous runs of one channel over the columns of a page: the smallest and largest
 * value of each column, or the samples themselves where columns hold one or fewer.
 *
 * `runs` may reach beyond the page; nothing is joined across the space between two.
 */
export function layOutTrace(
  runs: readonly Signal[],
  sampleRateHz: number,
  { interval, columnCount }: TraceRequest,
): ColumnDrawing | SampleDrawing {
  const columnSeconds = (interval.endSeconds - interval.startSeconds) / columnCount;
  const samplesPerColumn = columnSeconds * sampleRateHz;
  if (!isThinned({ samplesPerColumn }))
    return { kind: 'samples', pieces: runs.flatMap((run) => pieceOf(run, interval)) };
  const thinned = runs.map((run) =>
    thinTrace(run.microvolts, {
      firstSample: sampleOfTime(run, interval.startSeconds),
      samplesPerColumn,
      columnCount,
    }),
  );
  return mergeColumns(thinned, columnCount);
}

/** Runs share at most the column their gap begins or ends in. */
function mergeColumns(
  parts: readonly Omit<ColumnDrawing, 'kind'>[],
  columnCount: number,
): ColumnDrawing {
  const minimum = new Float32Array(columnCount);
  const maximum = new Float32Array(columnCount);
  const filled = new Uint8Array(columnCount);
  for (const part of parts)
    for (let column = 0; column < columnCount; column += 1) {
      if (part.filled[column] === 0) continue;
      const isFirst = filled[column] === 0;
      minimum[column] = isFirst
        ? part.minimum[column]
        : Math.min(minimum[column], part.minimum[column]);
      maximum[column] = isFirst
        ? part.maximum[column]
        : Math.max(maximum[column], part.maximum[column]);
      filled[column] = 1;
    }
  return { kind: 'columns', minimum, maximum, filled };
}

function pieceOf(run: Signal, interval: Interval): readonly SamplePiece[] {
  const within = samplesWithin(run, interval);
  const from = Math.max(0, within.from - 1);
  const to = Math.min(run.microvolts.length, within.to + 1);
  if (to <= from) return [];
  return [
    {
      seconds: Float64Array.from({ length: to - from }, (_, i) => timeOfSample(run, from + i)),
      values: Float32Array.from({ length: to - from }, (_, i) => run.microvolts[from + i]),
    },
  ];
}
