import { fail, succeed, type Result } from '../base/result';
import { commonLatencies, SAME_LATENCY_MS } from './commonLatencies';
import { differingSettings, type DifferingSetting } from './differingSettings';
import {
  readAverageAt,
  samplePosition,
  type ComparedLine,
  type ReadableAverage,
} from './readAverageAt';

/** One channel's average as a result file holds it. */
export interface ComparableAverage extends ReadableAverage {
  readonly channelLabel: string;
  /** Electrode site in 10-10 names; absent where not known. */
  readonly site?: string | undefined;
}

/** An average and the settings that made it. */
export interface ComparedSide {
  readonly average: ComparableAverage;
  readonly settings: object;
}

/** Two averages on one latency grid and their difference. All arrays have one value a latency. */
export interface AverageComparison {
  readonly sampleRateHz: number;
  readonly firstLatencyMs: number;
  readonly first: ComparedLine;
  readonly second: ComparedLine;
  /** Second minus first; its standard error takes the two as independent. */
  readonly difference: ComparedLine;
  readonly notes: readonly ComparisonNote[];
}

/** What the reader of the difference must know. */
export type ComparisonNote =
  | { readonly kind: 'resampled'; readonly fromHz: number; readonly toHz: number }
  | { readonly kind: 'interpolated'; readonly side: 'first' | 'second' }
  | { readonly kind: 'cropped'; readonly startMs: number; readonly endMs: number }
  | { readonly kind: 'different-sites'; readonly first: string; readonly second: string }
  | { readonly kind: 'no-standard-error'; readonly side: 'first' | 'second' }
  | { readonly kind: 'different-setting'; readonly setting: DifferingSetting };

/** Why two averages have no difference. */
export type ComparisonError =
  | { readonly kind: 'damaged-average'; readonly side: 'first' | 'second' }
  | {
      readonly kind: 'no-common-latencies';
      readonly firstStartMs: number;
      readonly firstEndMs: number;
      readonly secondStartMs: number;
      readonly secondEndMs: number;
    };

/**
 * Difference of two averages, second minus first, with its standard error √(SE₁² + SE₂²).
 *
 * Averages on one grid are subtracted sample by sample. Otherwise the one with the higher rate is
 * read, by linear interpolation where needed, at the latencies of the one with the lower rate,
 * over the latencies both cover; notes say so. There is no standard error where either has none.
 *
 * The standard error holds for independent sweeps. It is a band at each latency, not a test over
 * all of them. Different settings do not forbid the comparison: each becomes a note.
 */
export function compareAverages(
  first: ComparedSide,
  second: ComparedSide,
): Result<AverageComparison, ComparisonError> {
  if (isDamaged(first.average)) return fail({ kind: 'damaged-average', side: 'first' });
  if (isDamaged(second.average)) return fail({ kind: 'damaged-average', side: 'second' });
  const latenciesMs = commonLatencies(first.average, second.average);
  if (latenciesMs.length < 2) return fail(noCommonLatencies(first.average, second.average));
  const firstLine = readAverageAt(first.average, latenciesMs);
  const secondLine = readAverageAt(second.average, latenciesMs);
  return succeed({
    sampleRateHz: Math.min(first.average.sampleRateHz, second.average.sampleRateHz),
    firstLatencyMs: latenciesMs[0],
    first: firstLine,
    second: secondLine,
    difference: differenceOf(firstLine, secondLine),
    notes: [
      ...rateNotes(first.average, second.average),
      ...sideNotes('first', first.average, latenciesMs),
      ...sideNotes('second', second.average, latenciesMs),
      ...cropNotes(first.average, second.average, latenciesMs),
      ...siteNotes(first.average, second.average),
      ...differingSettings(first.settings, second.settings).map(
        (setting) => ({ kind: 'different-setting', setting }) as const,
      ),
    ],
  });
}

/** Result files come from elsewhere: one value per sample, all finite, at least two of them. */
function isDamaged(average: ComparableAverage): boolean {
  const { sampleRateHz, firstLatencyMs, meanMicrovolts, standardErrorMicrovolts } = average;
  const isGrid =
    Number.isFinite(sampleRateHz) && sampleRateHz > 0 && Number.isFinite(firstLatencyMs);
  const isMean = meanMicrovolts.length >= 2 && meanMicrovolts.every(Number.isFinite);
  const isError =
    standardErrorMicrovolts === undefined ||
    (standardErrorMicrovolts.length === meanMicrovolts.length &&
      standardErrorMicrovolts.every(
        (microvolts) => Number.isFinite(microvolts) && microvolts >= 0,
      ));
  return !(isGrid && isMean && isError);
}

function differenceOf(first: ComparedLine, second: ComparedLine): ComparedLine {
  const firstErrors = first.standardErrorMicrovolts;
  return {
    meanMicrovolts: second.meanMicrovolts.map(
      (microvolts, sampleIndex) => microvolts - first.meanMicrovolts[sampleIndex],
    ),
    standardErrorMicrovolts:
      firstErrors &&
      second.standardErrorMicrovolts?.map((microvolts, sampleIndex) =>
        Math.hypot(microvolts, firstErrors[sampleIndex]),
      ),
  };
}

function lastLatencyMs({
  firstLatencyMs,
  meanMicrovolts,
  sampleRateHz,
}: ComparableAverage): number {
  return firstLatencyMs + ((meanMicrovolts.length - 1) * 1000) / sampleRateHz;
}

function noCommonLatencies(first: ComparableAverage, second: ComparableAverage): ComparisonError {
  return {
    kind: 'no-common-latencies',
    firstStartMs: first.firstLatencyMs,
    firstEndMs: lastLatencyMs(first),
    secondStartMs: second.firstLatencyMs,
    secondEndMs: lastLatencyMs(second),
  };
}

function rateNotes(first: ComparableAverage, second: ComparableAverage): ComparisonNote[] {
  const ratesHz = [first.sampleRateHz, second.sampleRateHz];
  const fromHz = Math.max(...ratesHz);
  const toHz = Math.min(...ratesHz);
  return fromHz === toHz ? [] : [{ kind: 'resampled', fromHz, toHz }];
}

function sideNotes(
  side: 'first' | 'second',
  average: ComparableAverage,
  latenciesMs: readonly number[],
): ComparisonNote[] {
  const isBetweenSamples = latenciesMs.some(
    (latencyMs) => !Number.isInteger(samplePosition(average, latencyMs)),
  );
  return [
    ...(isBetweenSamples ? [{ kind: 'interpolated', side } as const] : []),
    ...(average.standardErrorMicrovolts ? [] : [{ kind: 'no-standard-error', side } as const]),
  ];
}

/** A note when a sample period or more of either average takes no part. */
function cropNotes(
  first: ComparableAverage,
  second: ComparableAverage,
  latenciesMs: readonly number[],
): ComparisonNote[] {
  const startMs = latenciesMs[0];
  const endMs = latenciesMs[latenciesMs.length - 1];
  const longestLossMs = Math.max(
    ...[first, second].flatMap((average) => [
      startMs - average.firstLatencyMs,
      lastLatencyMs(average) - endMs,
    ]),
  );
  const periodMs = 1000 / Math.min(first.sampleRateHz, second.sampleRateHz);
  return longestLossMs < periodMs - SAME_LATENCY_MS ? [] : [{ kind: 'cropped', startMs, endMs }];
}

function siteNotes(first: ComparableAverage, second: ComparableAverage): ComparisonNote[] {
  const firstSite = first.site ?? first.channelLabel;
  const secondSite = second.site ?? second.channelLabel;
  return firstSite === secondSite
    ? []
    : [{ kind: 'different-sites', first: firstSite, second: secondSite }];
}
