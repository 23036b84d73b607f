import type { BodyRegion } from '../recording/identity';
import { formatBeside } from './formatMeasure';
import type { FindingOutcome } from './finding';
import type { FindingInputs, TriggerMuscle } from './findingInputs';
import {
  CUT_OFF_DURATION_MS,
  GOOD_SNR_DECIBELS,
  MARKING_BIAS_MS,
  MAX_GAP_MS,
  MIN_BURST_COUNT,
  MIN_EMG_SAMPLE_RATE_HZ,
  MIN_SNR_DECIBELS,
} from './limits';
import { nameMuscle } from './nameMuscle';
import { notAssessable, type Rule } from './rule';
import { citeSources } from './sources';

/** C1 and C2: the mean burst duration against 45 ms, each judged by the whole 95 % interval. */
export const DURATION_RULES: readonly Rule[] = [
  {
    id: 'C1',
    title: 'Short bursts',
    statement:
      'The 95 % confidence interval of the mean burst duration of a limb muscle lies below 45 ms.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('vanDerVeen2024', 'collins2020'),
    evidenceTag: 'S',
    evaluate: (inputs) => evaluateDuration(inputs, 'C1'),
  },
  {
    id: 'C2',
    title: 'Long bursts',
    statement:
      'The 95 % confidence interval of the mean burst duration of a limb muscle lies at or above 45 ms.',
    kind: 'supportive',
    origins: ['cortical'],
    source: citeSources('vanDerVeen2024', 'mdsPilot'),
    evidenceTag: 'S',
    evaluate: (inputs) => evaluateDuration(inputs, 'C2'),
  },
];

/** A mean that passed every gate of the cut-off. */
interface UsableDuration {
  readonly kind: 'usable';
  readonly muscle: TriggerMuscle;
  readonly count: number;
  readonly meanMs: number;
  readonly lowMs: number;
  readonly highMs: number;
  readonly snrDecibels: number;
  readonly minGapMs: number | undefined;
}

interface Unusable {
  readonly kind: 'unusable';
  readonly reason: string;
}

const LIMB_REGIONS: readonly BodyRegion[] = ['arm', 'hand', 'leg', 'foot'];

function evaluateDuration(inputs: FindingInputs, ruleId: 'C1' | 'C2'): FindingOutcome {
  const duration = gateDuration(inputs);
  if (duration.kind === 'unusable') return notAssessable(duration.reason);
  const value = describeDuration(duration);
  const isShort = duration.highMs < CUT_OFF_DURATION_MS;
  const isLong = duration.lowMs >= CUT_OFF_DURATION_MS;
  if (!isShort && !isLong)
    return notAssessable(
      `borderline: the interval spans the ${String(CUT_OFF_DURATION_MS)} ms cut-off: ${value}; more bursts narrow it`,
    );
  if (ruleId === 'C1')
    return isShort
      ? { kind: 'supports', value, cautions: shortCautions(duration) }
      : notAssessable(`does not apply: the bursts are long, see C2: ${value}`);
  return isLong
    ? { kind: 'against', value, cautions: longCautions(duration) }
    : notAssessable(`does not apply: the bursts are short, see C1: ${value}`);
}

/** Lets a mean through when muscle, rate, signal-to-noise ratio and interval allow the cut-off. */
function gateDuration(inputs: FindingInputs): UsableDuration | Unusable {
  const { triggerMuscle: muscle, triggerBursts: bursts, emgSampleRateHz, minGapMs } = inputs;
  if (muscle === undefined) return unusable('needs a trigger muscle');
  if (muscle.region === undefined) return unusable(`needs to know where ${muscle.name} belongs`);
  if (!LIMB_REGIONS.includes(muscle.region))
    return unusable(
      `needs a limb muscle: the cut-off was found in wrist flexors and extensors, ${nameMuscle(muscle)} belongs to the ${muscle.region} region`,
    );
  if (!isFinite(emgSampleRateHz)) return unusable('needs the sampling rate of the trigger muscle');
  if (emgSampleRateHz < MIN_EMG_SAMPLE_RATE_HZ)
    return unusable(
      `needs EMG sampled at ${String(MIN_EMG_SAMPLE_RATE_HZ)} Hz or more, this is ${formatBeside(emgSampleRateHz, MIN_EMG_SAMPLE_RATE_HZ, 0)} Hz`,
    );
  if (bursts === undefined) return unusable(`needs bursts in ${nameMuscle(muscle)}`);
  const { count, meanDurationMs: meanMs, low95Ms: lowMs, high95Ms: highMs } = bursts;
  if (count < 2 || !isFinite(count) || !isFinite(meanMs) || !isFinite(lowMs) || !isFinite(highMs))
    return unusable('needs two bursts or more, for a confidence interval of their mean duration');
  if (lowMs > meanMs || meanMs > highMs)
    return unusable('needs a confidence interval that holds the mean duration');
  const snrDecibels = bursts.medianSnrDecibels;
  if (!isFinite(snrDecibels)) return unusable('needs the signal-to-noise ratio of the bursts');
  if (snrDecibels < MIN_SNR_DECIBELS)
    return unusable(
      `needs a signal-to-noise ratio of ${String(MIN_SNR_DECIBELS)} dB or more, this is ${formatBeside(snrDecibels, MIN_SNR_DECIBELS, 1)} dB (median)`,
    );
  return { kind: 'usable', muscle, count, meanMs, lowMs, highMs, snrDecibels, minGapMs };
}

function shortCautions(duration: UsableDuration): readonly string[] {
  return [
    ...sharedCautions(duration),
    'healthy people also have bursts below 50 ms, above all in limb muscles (Collins 2020)',
    ...(duration.snrDecibels < GOOD_SNR_DECIBELS
      ? [
          `signal-to-noise ratio ${formatBeside(duration.snrDecibels, GOOD_SNR_DECIBELS, 1)} dB: below ${String(GOOD_SNR_DECIBELS)} dB, bursts with gradual edges are measured too short`,
        ]
      : []),
  ];
}

function longCautions(duration: UsableDuration): readonly string[] {
  return [
    ...sharedCautions(duration),
    'one of two patients with progressive myoclonus epilepsy in the pilot study lay above 45 ms (57 ms)',
    ...(isFinite(duration.minGapMs) && duration.minGapMs > MAX_GAP_MS
      ? [
          `silences up to ${String(duration.minGapMs)} ms were bridged: cortical trains repeat about every 20 ms and may count as one long burst`,
        ]
      : []),
  ];
}

function sharedCautions({ muscle, count, lowMs, highMs }: UsableDuration): readonly string[] {
  const distanceMs = lowMs >= CUT_OFF_DURATION_MS ? lowMs : highMs;
  return [
    ...(count < MIN_BURST_COUNT
      ? [`few bursts: ${String(count)}, ${String(MIN_BURST_COUNT)} or more are needed`]
      : []),
    ...(Math.abs(distanceMs - CUT_OFF_DURATION_MS) < MARKING_BIAS_MS
      ? [
          `within ${String(MARKING_BIAS_MS)} ms of the cut-off, where a small bias in marking the edges decides`,
        ]
      : []),
    ...(muscle.region === 'arm'
      ? []
      : ['the cut-off was found in wrist flexors and extensors, not in this muscle']),
    'the source of the cut-off was read only in a digest, and its bursts were marked by hand',
  ];
}

function describeDuration({ meanMs, lowMs, highMs, count, muscle }: UsableDuration): string {
  const words = (valueMs: number) => formatBeside(valueMs, CUT_OFF_DURATION_MS, 1);
  return `${words(meanMs)} ms (95 % CI ${words(lowMs)} to ${words(highMs)}, n = ${String(count)}) in ${nameMuscle(muscle)}`;
}

function isFinite(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}

function unusable(reason: string): Unusable {
  return { kind: 'unusable', reason };
}
