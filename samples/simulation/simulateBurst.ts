import type { Random } from '../../src/base/random';
import { samplesIn } from '../../src/base/signal';
import type { BurstEnvelope } from '../caseRecipe';
import { drawMotorUnit } from './drawMotorUnit';
import { rootMeanSquare } from './rootMeanSquare';
import { sumDischarges, type Discharge } from './sumDischarges';

/** Onset and offset are where the burst without noise reaches this part of its own peak. */
const EDGE_FRACTION = 0.05;

/** Dense enough that amplitudes within a burst are nearly Gaussian. */
const DISCHARGES_PER_MS = 3;
const MIN_DISCHARGE_COUNT = 40;
const MAX_TRIES = 8;
const MAX_DRAWS = 5;
const MARGIN_MS = 15;

/** A burst without noise; its root mean square from onset to offset is 1. */
interface CleanBurst {
  readonly microvolts: Float64Array;
  /** From the first sample to the onset, a whole number of samples. */
  readonly onsetSeconds: number;
  readonly offsetSeconds: number;
}

interface BurstPlan {
  readonly durationMs: number;
  readonly envelope: BurstEnvelope;
  readonly sampleRateHz: number;
}

/**
 * Makes an EMG burst of many motor-unit potentials at random times under an envelope.
 *
 * The stretch of time in which units fire is adjusted, and if need be other units are drawn, until
 * onset to offset by the 5 % rule comes within a sample of `durationMs`; seldom it stays a few ms
 * off. What came about is in the answer, and that is the truth.
 */
export function simulateBurst(random: Random, plan: BurstPlan): CleanBurst {
  let best = fitWindow(drawUnits(random, plan), plan);
  for (let draws = 1; draws < MAX_DRAWS && missMs(best, plan) > periodMs(plan); draws += 1) {
    const next = fitWindow(drawUnits(random, plan), plan);
    if (missMs(next, plan) < missMs(best, plan)) best = next;
  }
  return scaleToUnitRms(best, plan.sampleRateHz);
}

function drawUnits(random: Random, plan: BurstPlan): readonly Unit[] {
  const count = Math.max(MIN_DISCHARGE_COUNT, Math.round(plan.durationMs * DISCHARGES_PER_MS));
  return Array.from({ length: count }, () => ({
    ...drawMotorUnit(random),
    place: random.uniform(),
  }));
}

/** Widens or narrows the stretch in which the units fire; the try that came nearest. */
function fitWindow(units: readonly Unit[], plan: BurstPlan): CleanBurst {
  let windowMs = plan.durationMs;
  let burst = measureEdges(render(units, windowMs, plan), plan.sampleRateHz);
  let best = burst;
  for (let tries = 1; tries < MAX_TRIES && missMs(best, plan) > 0.5 * periodMs(plan); tries += 1) {
    windowMs = Math.max(1, windowMs + plan.durationMs - durationMsOf(burst));
    burst = measureEdges(render(units, windowMs, plan), plan.sampleRateHz);
    if (missMs(burst, plan) < missMs(best, plan)) best = burst;
  }
  return best;
}

type Unit = Omit<Discharge, 'centreSeconds'> & { readonly place: number };

function render(units: readonly Unit[], windowMs: number, plan: BurstPlan): Float64Array {
  const discharges = units.map((unit) => ({
    ...unit,
    centreSeconds: (MARGIN_MS + unit.place * windowMs) / 1000,
    amplitudeMicrovolts: unit.amplitudeMicrovolts * envelopeAt(plan.envelope, unit.place),
  }));
  const sampleCount = samplesIn(plan, windowMs + 2 * MARGIN_MS);
  return sumDischarges(
    discharges,
    { sampleRateHz: plan.sampleRateHz, startSeconds: 0 },
    sampleCount,
  );
}

/** Height of the envelope at a place from 0 (first unit) to 1 (last unit). */
function envelopeAt(envelope: BurstEnvelope, place: number): number {
  switch (envelope) {
    case 'rectangular':
      return 1;
    case 'half-sine':
      return Math.sin(Math.PI * place);
    case 'gradual':
      return place < 0.15
        ? Math.sin((Math.PI / 2) * (place / 0.15)) ** 2
        : Math.exp(-3 * (place - 0.15));
  }
}

function measureEdges(microvolts: Float64Array, sampleRateHz: number): CleanBurst {
  let peak = 0;
  for (const value of microvolts) peak = Math.max(peak, Math.abs(value));
  const reaches = (value: number) => Math.abs(value) >= EDGE_FRACTION * peak;
  return {
    microvolts,
    onsetSeconds: microvolts.findIndex(reaches) / sampleRateHz,
    offsetSeconds: microvolts.findLastIndex(reaches) / sampleRateHz,
  };
}

function durationMsOf(burst: CleanBurst): number {
  return (burst.offsetSeconds - burst.onsetSeconds) * 1000;
}

function missMs(burst: CleanBurst, plan: BurstPlan): number {
  return Math.abs(plan.durationMs - durationMsOf(burst));
}

function periodMs(plan: BurstPlan): number {
  return 1000 / plan.sampleRateHz;
}

function scaleToUnitRms(burst: CleanBurst, sampleRateHz: number): CleanBurst {
  const first = Math.round(burst.onsetSeconds * sampleRateHz);
  const last = Math.round(burst.offsetSeconds * sampleRateHz);
  const rms = rootMeanSquare(burst.microvolts, first, last + 1);
  return { ...burst, microvolts: burst.microvolts.map((value) => value / rms) };
}
