import { median, quantile } from 'simple-statistics';
import type { Truth, TrueBurst } from '../samples/truth';
import type { Analysis, MuscleAnalysis } from '../src/analysis/analysis';
import type { Burst } from '../src/detection/burst';
import type { Recording } from '../src/recording/recording';
import { labelsOf } from '../src/report/toResultFile';

/** A burst found within this of a planted one is that burst. */
const REACH_MS = 25;

/** Bursts below this are not asked for. */
const MIN_SNR_DECIBELS = 10;

/** Measured against planted values of a simulated case, as readable text. */
export function compareWithTruth(analysis: Analysis, recording: Recording, truth: Truth): string {
  const labelOf = labelsOf(recording);
  const lines = analysis.muscles.map((muscle) =>
    muscleLine(muscle, labelOf(muscle.channelIndex), truth),
  );
  return [
    '',
    'Measured against what was planted',
    ...lines,
    transientLine(analysis, truth, labelOf),
  ].join('\n');
}

function muscleLine({ bursts }: MuscleAnalysis, label: string, truth: Truth): string {
  const planted = truth.jerks
    .flatMap((jerk) => jerk.bursts)
    .filter(({ channelLabel }) => channelLabel === label);
  const wanted = planted.filter(({ snrDecibels }) => snrDecibels >= MIN_SNR_DECIBELS);
  const counted = bursts.filter(({ exclusion }) => exclusion === undefined);
  const pairs = wanted.flatMap((truly) => {
    const found = counted.find((burst) => isNear(burst, truly));
    return found ? [{ truly, found }] : [];
  });
  const invented = counted.filter((burst) => !planted.some((truly) => isNear(burst, truly))).length;
  const head = `  ${label.padEnd(12)} ${pairs.length} of ${wanted.length} planted found, ${invented} invented`;
  if (pairs.length === 0) return head;
  const onsetErrorsMs = pairs.map(
    ({ truly, found }) => Math.abs(found.onsetSeconds - truly.onsetSeconds) * 1000,
  );
  const durationErrorsMs = pairs.map(({ truly, found }) => found.durationMs - truly.durationMs);
  const bias = durationErrorsMs.reduce((sum, error) => sum + error, 0) / durationErrorsMs.length;
  return `${head}; |onset error| median ${median(onsetErrorsMs).toFixed(2)} ms, 95th percentile ${quantile(onsetErrorsMs, 0.95).toFixed(2)} ms; duration bias ${bias.toFixed(2)} ms, median |error| ${median(durationErrorsMs.map(Math.abs)).toFixed(2)} ms`;
}

function isNear(burst: Burst, truly: TrueBurst): boolean {
  return Math.abs(burst.onsetSeconds - truly.onsetSeconds) * 1000 <= REACH_MS;
}

function transientLine(
  { backAverage }: Analysis,
  { transient, triggerChannelLabel }: Truth,
  labelOf: (channelIndex: number) => string,
): string {
  const found = backAverage?.transient;
  if (transient === undefined) return '  transient     none planted';
  const planted = `planted ${transient.channelLabel} ${transient.latencyMs.toFixed(1)} ms, ${transient.amplitudeMicrovolts.toFixed(1)} µV before ${triggerChannelLabel ?? '?'}`;
  if (backAverage === undefined || found === undefined)
    return `  transient     ${planted}; not assessed`;
  const { channelIndex, latencyMs, amplitudeMicrovolts } = found.peak;
  return `  transient     ${planted}; measured ${labelOf(channelIndex)} ${latencyMs.toFixed(1)} ms, ${amplitudeMicrovolts.toFixed(1)} µV before ${labelOf(backAverage.triggerChannelIndex)} (latency error ${(latencyMs - transient.latencyMs).toFixed(2)} ms)`;
}
