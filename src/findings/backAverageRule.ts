import type {
  BackAverage,
  RandomTriggerNull,
  SplitHalves,
  TransientPeak,
} from '../averaging/backAverage';
import type { BodyRegion } from '../recording/identity';
import { formatBeside, formatCount, formatRounded, formatShare } from './formatMeasure';
import type { FindingOutcome } from './finding';
import type { FindingInputs, TriggerMuscle } from './findingInputs';
import {
  MAX_LOST_SWEEP_FRACTION,
  MIN_JERK_INTERVAL_MS,
  MIN_SNR_DECIBELS,
  MIN_SPLIT_HALF_CORRELATION,
  MIN_SWEEP_COUNT,
  SIGNIFICANCE_LEVEL,
} from './limits';
import { nameMuscle } from './nameMuscle';
import { notAssessable, type Rule } from './rule';
import { citeSources } from './sources';

/** C3: a cortical transient before the jerk. It supports or is silent; it never speaks against. */
export const BACK_AVERAGE_RULE: Rule = {
  id: 'C3',
  title: 'Cortical transient before the jerk',
  statement:
    'The back-average has a transient over the contralateral central region (for a leg also the midline), peaking 5 to 50 ms before EMG onset in the arm or 15 to 60 ms in the leg, larger than chance (random-trigger null p < 0.05) and the same in random halves of the sweeps (median correlation 0.5 or more). The latency limits and the 0.5 are conventions, unverified. A negative back-average leads to no conclusion.',
  kind: 'defining',
  origins: ['cortical'],
  source: citeSources('mdsPilot', 'barrett1992'),
  evidenceTag: 'A',
  evaluate: evaluateTransient,
};

const NO_CONCLUSION = 'no conclusion: a negative back-average does not exclude cortical myoclonus';

interface LatencyLimits {
  readonly earliestMs: number;
  readonly latestMs: number;
}

const ARM_LIMITS: LatencyLimits = { earliestMs: -50, latestMs: -5 };
const LEG_LIMITS: LatencyLimits = { earliestMs: -60, latestMs: -15 };

/** Sites over or beside C3, Cz and C4; odd numbers are left, even ones right. */
const CENTRAL_SITE = /^(?:FC|C|CP)(?:([135])|([246])|z)$/i;

function evaluateTransient(inputs: FindingInputs): FindingOutcome {
  const { backAverage, triggerMuscle: muscle } = inputs;
  if (backAverage === undefined)
    return notAssessable('needs a back-average of the EEG on the jerks');
  const { transient, acceptedCount } = backAverage;
  if (transient === undefined)
    return notAssessable(
      acceptedCount > 0
        ? `needs a peak to judge: ${backAverage.noTransientReason ?? 'none was found'}`
        : 'needs at least one sweep that passes rejection',
    );
  const { peak, null: chance, splitHalves: halves } = transient;
  if (!isReadable(peak)) return notAssessable('needs a peak with a readable latency and amplitude');
  if (chance.kind === 'not-assessable' || !Number.isFinite(chance.p))
    return notAssessable(`needs the random-trigger null${because(chance)}`);
  const site = inputs.siteOfChannel.get(peak.channelIndex);
  const value = describeTransient({ peak, site, acceptedCount, chance });
  if (chance.p >= SIGNIFICANCE_LEVEL)
    return notAssessable(`${NO_CONCLUSION} (largest deflection within chance: ${value})`);
  if (halves.kind === 'not-assessable' || !Number.isFinite(halves.medianCorrelation))
    return notAssessable(`needs split halves${because(halves)}`);
  const agreement = `split-half r ${formatBeside(halves.medianCorrelation, MIN_SPLIT_HALF_CORRELATION, 2)}`;
  const whole = `${value}, ${agreement}`;
  if (halves.medianCorrelation < MIN_SPLIT_HALF_CORRELATION)
    return notAssessable(`${NO_CONCLUSION} (random halves of the sweeps disagree: ${whole})`);
  const misfit = findMisfit(peak.latencyMs, site, muscle);
  return misfit === undefined
    ? { kind: 'supports', value: whole, cautions: transientCautions(inputs, backAverage) }
    : notAssessable(`${misfit}: ${whole}`);
}

/** Why latency or site of a genuine transient do not fit the rule; `undefined` when they do. */
function findMisfit(
  latencyMs: number,
  site: string | undefined,
  muscle: TriggerMuscle | undefined,
): string | undefined {
  if (muscle?.region === undefined)
    return 'needs to know which part of the body the trigger muscle belongs to';
  const limits = latencyLimits(muscle.region);
  if (limits === undefined)
    return `needs a muscle of an arm or a leg as trigger: for the ${muscle.region} region no latency limits are published, and the muscle's own activity reaches the EEG`;
  if (latencyMs < limits.earliestMs || latencyMs > limits.latestMs)
    return `no conclusion: the peak lies outside ${String(-limits.latestMs)} to ${String(-limits.earliestMs)} ms before EMG onset`;
  if (site === undefined) return 'needs the electrode site of the channel with the peak';
  const siteMatch = CENTRAL_SITE.exec(site);
  if (siteMatch === null) return `no conclusion: ${site} does not lie over the central region`;
  const [, left, right] = siteMatch;
  if (left === undefined && right === undefined)
    return limits === LEG_LIMITS
      ? undefined
      : `no conclusion: ${site} lies on the midline, the rule asks for the side opposite the arm`;
  if (muscle.side !== 'left' && muscle.side !== 'right')
    return `needs the side of the trigger muscle, to tell whether ${site} is contralateral`;
  const isSameSide = muscle.side === (left === undefined ? 'right' : 'left');
  return isSameSide
    ? `no conclusion: ${site} lies on the same side as the muscle (${nameMuscle(muscle)})`
    : undefined;
}

function latencyLimits(region: BodyRegion): LatencyLimits | undefined {
  if (region === 'arm' || region === 'hand') return ARM_LIMITS;
  if (region === 'leg' || region === 'foot') return LEG_LIMITS;
  return undefined;
}

interface TransientWords {
  readonly peak: TransientPeak;
  readonly site: string | undefined;
  readonly acceptedCount: number;
  readonly chance: RandomTriggerNull;
}

function describeTransient({ peak, site, acceptedCount, chance }: TransientWords): string {
  const { amplitudeMicrovolts, latencyMs, channelIndex } = peak;
  const sign = amplitudeMicrovolts > 0 ? '+' : '';
  const place = site ?? `EEG channel ${String(channelIndex + 1)}`;
  const when = latencyMs <= 0 ? 'before' : 'after';
  const p =
    chance.p < 0.0005 ? 'p < 0.001' : `p = ${formatBeside(chance.p, SIGNIFICANCE_LEVEL, 3)}`;
  return `${sign}${formatRounded(amplitudeMicrovolts, 1)} µV at ${place}, ${formatRounded(Math.abs(latencyMs), 1)} ms ${when} EMG onset (n = ${formatCount(acceptedCount, 'sweep')}, null ${p} of ${formatCount(chance.drawCount, 'draw')})`;
}

function transientCautions(inputs: FindingInputs, backAverage: BackAverage): readonly string[] {
  const { acceptedCount, sweeps } = backAverage;
  const { triggerBursts, medianJerkIntervalMs } = inputs;
  const lostCount = sweeps.filter(({ rejection }) => rejection !== undefined).length;
  const snrDecibels = triggerBursts?.medianSnrDecibels ?? Infinity;
  return [
    ...(acceptedCount < MIN_SWEEP_COUNT
      ? [`few sweeps: ${String(acceptedCount)}, ${String(MIN_SWEEP_COUNT)} or more are usual`]
      : []),
    ...(lostCount > sweeps.length * MAX_LOST_SWEEP_FRACTION
      ? [`${formatShare(lostCount, sweeps.length, 'sweep')} rejected, more than a third`]
      : []),
    ...((medianJerkIntervalMs ?? Infinity) < MIN_JERK_INTERVAL_MS
      ? ['jerks in quick succession: earlier jerks may fold into the average']
      : []),
    ...(snrDecibels < MIN_SNR_DECIBELS
      ? [
          `EMG signal-to-noise ratio ${formatBeside(snrDecibels, MIN_SNR_DECIBELS, 1)} dB: onsets, and so the latency, are unreliable`,
        ]
      : []),
  ];
}

function isReadable({ latencyMs, amplitudeMicrovolts }: TransientPeak): boolean {
  return Number.isFinite(latencyMs) && Number.isFinite(amplitudeMicrovolts);
}

function because(test: RandomTriggerNull | SplitHalves | { readonly reason: string }): string {
  return 'reason' in test ? `: ${test.reason}` : '';
}
