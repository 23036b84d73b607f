import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Random } from '../base/random';
import type { Signal } from '../base/signal';
import type { Jerk } from '../detection/burst';
import { averageJerks } from './averageJerks';
import type { AverageSettings } from './averageSettings';
import { cutEpochs } from './cutEpochs';
import { drawRandomTriggers } from './drawRandomTriggers';

const SETTINGS: AverageSettings = {
  startMs: -200,
  endMs: 100,
  baselineStartMs: -200,
  baselineEndMs: -100,
  reference: 'as-recorded',
  maxPeakToPeakMicrovolts: 150,
  maxStepMicrovolts: 50,
  minPeakToPeakMicrovolts: 0.5,
  overlapStartMs: -150,
  overlapEndMs: 30,
  nullDrawCount: 199,
  splitCount: 100,
  seed: 1,
};
const START_SECONDS = 12.5;
const SITES = new Map([
  [2, 'C3'],
  [3, 'Cz'],
  [5, 'C4'],
]);
const EMG_INDEX = 9;

interface Plan {
  readonly jerkCount: number;
  readonly sampleRateHz: number;
  /** Peak of the positive wave 20 ms before each jerk at C3; a smaller negative one follows. */
  readonly transientMicrovolts: number;
}

/** EEG of SD 10 µV with memory, jerks 0.6 to 1.4 s apart at times between samples, one EMG burst each. */
function simulate(plan: Plan, random: Random) {
  const { jerkCount, sampleRateHz } = plan;
  const onsetsSeconds: number[] = [];
  let onsetSeconds = START_SECONDS + 0.5;
  for (let jerk = 0; jerk < jerkCount; jerk += 1) {
    onsetsSeconds.push(onsetSeconds);
    onsetSeconds += 0.6 + 0.8 * random.uniform();
  }
  // As long again without jerks, for the random triggers.
  const sampleCount = Math.ceil((onsetSeconds - START_SECONDS) * 2 * sampleRateHz);
  const eeg = [...SITES].map(([channelIndex, site]) => {
    const microvolts = simulateEeg(sampleCount, sampleRateHz, random);
    if (site === 'C3') addTransients(microvolts, plan, onsetsSeconds);
    return { channelIndex, microvolts };
  });
  const emg = Float64Array.from({ length: sampleCount }, (_, i) => {
    const seconds = START_SECONDS + i / sampleRateHz;
    const isBurst = onsetsSeconds.some((onset) => seconds >= onset && seconds < onset + 0.03);
    return (isBurst ? 100 : 1) * random.normal();
  });
  return { onsetsSeconds, eeg, emg };
}

function simulateEeg(sampleCount: number, sampleRateHz: number, random: Random): Float64Array {
  const memory = Math.exp(-1 / (0.02 * sampleRateHz));
  const step = 10 * Math.sqrt(1 - memory ** 2);
  let value = 10 * random.normal();
  return Float64Array.from({ length: sampleCount }, () => {
    value = memory * value + step * random.normal();
    return value;
  });
}

function addTransients(microvolts: Float64Array, plan: Plan, onsetsSeconds: readonly number[]) {
  for (const onsetSeconds of onsetsSeconds) {
    const first = Math.floor((onsetSeconds - START_SECONDS - 0.1) * plan.sampleRateHz);
    for (let i = first; i < first + 0.2 * plan.sampleRateHz; i += 1) {
      const latencyMs = (START_SECONDS + i / plan.sampleRateHz - onsetSeconds) * 1000;
      const positive = Math.exp(-(((latencyMs + 20) / 6) ** 2));
      const negative = -0.6 * Math.exp(-(((latencyMs + 2) / 8) ** 2));
      microvolts[i] += plan.transientMicrovolts * (positive + negative);
    }
  }
}

function jerkAt(onsetSeconds: number, jerkIndex: number): Jerk {
  return {
    jerkIndex,
    onsetSeconds,
    verdict: { kind: 'accepted' },
    triggerBurst: {
      channelIndex: EMG_INDEX,
      onsetSeconds,
      offsetSeconds: onsetSeconds + 0.03,
      durationMs: 30,
      peakMicrovolts: 200,
      rmsMicrovolts: 100,
      backgroundRmsMicrovolts: 5,
      snrDecibels: 26,
      exclusion: undefined,
    },
  };
}

function analyse(plan: Plan, seed: number, settings = SETTINGS) {
  const { onsetsSeconds, eeg, emg } = simulate(plan, seededRandom(seed));
  const { sampleRateHz } = plan;
  const signalOf = (microvolts: Float64Array): Signal => ({
    microvolts,
    sampleRateHz,
    startSeconds: START_SECONDS,
  });
  const run = {
    startSeconds: START_SECONDS,
    endSeconds: START_SECONDS + emg.length / sampleRateHz,
  };
  const times = drawRandomTriggers([run], onsetsSeconds, {
    window: settings,
    count: 5 * plan.jerkCount,
    seed: settings.seed,
  });
  const cutEeg = (atSeconds: readonly number[]) =>
    eeg.map(({ channelIndex, microvolts }) =>
      cutEpochs([signalOf(microvolts)], { channelIndex, sampleRateHz }, atSeconds, settings),
    );
  return averageJerks(
    {
      triggerChannelIndex: EMG_INDEX,
      triggerRegion: 'arm',
      jerks: onsetsSeconds.map(jerkAt),
      eeg: cutEeg(onsetsSeconds),
      emg: [
        cutEpochs(
          [signalOf(emg)],
          { channelIndex: EMG_INDEX, sampleRateHz },
          onsetsSeconds,
          settings,
        ),
      ],
      randomEeg: cutEeg(times),
      siteOfChannel: SITES,
    },
    settings,
  );
}

describe('averageJerks', () => {
  test('a transient of 10 µV in EEG of SD 10 µV is found at its place with 100 sweeps', () => {
    for (const seed of [1, 2, 3]) {
      const plan = { jerkCount: 100, sampleRateHz: 1000, transientMicrovolts: 10 };
      const average = analyse(plan, seed);
      const { transient } = average;
      expect(average.acceptedCount).toBeGreaterThan(95);
      expect(transient?.peak.channelIndex).toBe(2);
      expect(Math.abs((transient?.peak.latencyMs ?? NaN) + 20)).toBeLessThan(2);
      // Three standard errors of 1.4 µV, the baseline's own noise included.
      expect(Math.abs((transient?.peak.amplitudeMicrovolts ?? NaN) - 10)).toBeLessThan(4);
      expect(transient?.null).toMatchObject({ kind: 'assessed', p: 1 / 200 });
      expect(transient?.splitHalves.kind).toBe('assessed');
      if (transient?.splitHalves.kind === 'assessed')
        expect(transient.splitHalves.medianCorrelation).toBeGreaterThan(0.5);
      expect(average).not.toHaveProperty('noTransientReason');
    }
  });

  test('a negative transient keeps its sign', () => {
    const plan = { jerkCount: 100, sampleRateHz: 500, transientMicrovolts: -12 };
    const { transient } = analyse(plan, 5);
    expect(transient?.peak.amplitudeMicrovolts).toBeLessThan(-8);
    expect(Math.abs((transient?.peak.latencyMs ?? NaN) + 20)).toBeLessThan(2);
  });

  test('rectified EMG rises at 0 ms and is not baseline-corrected', () => {
    const plan = { jerkCount: 60, sampleRateHz: 2000, transientMicrovolts: 0 };
    const [emg] = analyse(plan, 4).rectifiedEmg;
    const meanAt = (latencyMs: number) =>
      emg.meanMicrovolts[Math.round(((latencyMs - emg.firstLatencyMs) * 2000) / 1000)];
    expect(meanAt(-3)).toBeGreaterThan(0);
    // Mean absolute value of a normal variable is 0.8 of its SD.
    expect(meanAt(-20)).toBeLessThan(3);
    expect(meanAt(2)).toBeGreaterThan(50);
    expect(meanAt(50)).toBeLessThan(3);
  });

  test('recordings without a transient give p < 0.05 between 2 and 8 times in 100', () => {
    const plan = { jerkCount: 30, sampleRateHz: 200, transientMicrovolts: 0 };
    let passCount = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { transient } = analyse(plan, seed, { ...SETTINGS, splitCount: 1 });
      if (transient?.null.kind === 'assessed' && transient.null.p < 0.05) passCount += 1;
    }
    expect(passCount).toBeGreaterThanOrEqual(4);
    expect(passCount).toBeLessThanOrEqual(16);
  });

  test('without an accepted sweep there are no averages but a reason', () => {
    const plan = { jerkCount: 10, sampleRateHz: 200, transientMicrovolts: 0 };
    const average = analyse(plan, 6, { ...SETTINGS, maxPeakToPeakMicrovolts: 1 });
    expect(average).toMatchObject({
      acceptedCount: 0,
      eeg: [],
      rectifiedEmg: [],
      transient: undefined,
      noTransientReason: 'no sweep was accepted',
    });
    expect(average.sweeps.every(({ rejection }) => rejection?.kind === 'amplitude')).toBe(true);
  });

  test('without EEG the EMG is averaged all the same', () => {
    const cut = cutEpochs(
      [{ microvolts: new Float64Array(1000).fill(-3), sampleRateHz: 500, startSeconds: 12.5 }],
      { channelIndex: EMG_INDEX, sampleRateHz: 500 },
      [13.5],
      SETTINGS,
    );
    const average = averageJerks(
      {
        triggerChannelIndex: EMG_INDEX,
        triggerRegion: undefined,
        jerks: [jerkAt(13.5, 0)],
        eeg: [],
        emg: [cut],
        randomEeg: [],
        siteOfChannel: new Map(),
      },
      SETTINGS,
    );
    expect(average).toMatchObject({
      acceptedCount: 1,
      eeg: [],
      transient: undefined,
      noTransientReason: 'no EEG channel could be averaged',
    });
    expect(average.rectifiedEmg[0].meanMicrovolts[0]).toBe(3);
    expect(average.rectifiedEmg[0].standardErrorMicrovolts).toBeUndefined();
  });
});
