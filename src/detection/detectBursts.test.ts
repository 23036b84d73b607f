import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import { intervalOf, type Signal } from '../base/signal';
import type { Burst } from './burst';
import { detectBursts } from './detectBursts';
import type { DetectionSettings } from './detectionSettings';
import {
  bandPassZeroPhase,
  plantBursts,
  type PlantedBurst,
  type PlantOptions,
} from './plantBursts';

const SETTINGS: DetectionSettings = {
  thresholdTimesBackground: 4,
  minGapMs: 10,
  minDurationMs: 10,
  maxDurationMs: 500,
  refractoryMs: 100,
};

const PLANT: PlantOptions = {
  seed: 11,
  sampleRateHz: 2000,
  startSeconds: 12.5,
  lengthSeconds: 40,
  burstCount: 50,
  minDurationMs: 25,
  maxDurationMs: 60,
  snrDecibels: 20,
  envelope: 'rectangular',
  carrier: 'gaussian',
  backgroundMicrovolts: 5,
  tonic: false,
};

function detectAll(signal: Signal, settings = SETTINGS): readonly Burst[] {
  return detectBursts(signal, 3, settings, intervalOf(signal));
}

const counted = (bursts: readonly Burst[]) => bursts.filter(({ exclusion }) => !exclusion);

/** Pairs each planted burst with the found one whose onset lies within 25 ms. */
function compare(planted: readonly PlantedBurst[], found: readonly Burst[]) {
  const pairs = planted.flatMap((truth) => {
    const burst = found.find(
      ({ onsetSeconds }) => Math.abs(onsetSeconds - truth.onsetSeconds) <= 0.025,
    );
    return burst ? [{ truth, burst }] : [];
  });
  const onsetErrorsMs = pairs.map(
    ({ truth, burst }) => (burst.onsetSeconds - truth.onsetSeconds) * 1000,
  );
  const durationErrorsMs = pairs.map(({ truth, burst }) => burst.durationMs - truth.durationMs);
  return {
    f1: (2 * pairs.length) / (planted.length + found.length),
    medianOnsetErrorMs: quantileOf(onsetErrorsMs.map(Math.abs), 0.5),
    highOnsetErrorMs: quantileOf(onsetErrorsMs.map(Math.abs), 0.95),
    durationBiasMs: durationErrorsMs.reduce((sum, x) => sum + x, 0) / durationErrorsMs.length,
    medianDurationErrorMs: quantileOf(durationErrorsMs.map(Math.abs), 0.5),
  };
}

function quantileOf(values: readonly number[], fraction: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(fraction * (values.length - 1))];
}

describe('detectBursts finds planted bursts', () => {
  // 45 ms parts cortical from other myoclonus; a bias of 5 ms there costs 7 points of sensitivity,
  // of 3 ms 3 points. Hence at most 3 ms here, with an onset good enough for a back-average.
  for (const carrier of ['gaussian', 'motor-units'] as const) {
    for (const envelope of ['rectangular', 'half-sine', 'gradual'] as const) {
      for (const [sampleRateHz, snrDecibels, tonic] of [
        [2000, 20, false],
        [1000, 20, true],
        [5000, 30, false],
      ] as const) {
        test(`${carrier}, ${envelope}, ${sampleRateHz} Hz, ${snrDecibels} dB`, () => {
          const { signal, bursts } = plantBursts({
            ...PLANT,
            carrier,
            envelope,
            sampleRateHz,
            snrDecibels,
            tonic,
          });
          const errors = compare(bursts, counted(detectAll(signal)));
          expect(errors.f1).toBeGreaterThanOrEqual(0.98);
          expect(errors.medianOnsetErrorMs).toBeLessThanOrEqual(2);
          expect(errors.highOnsetErrorMs).toBeLessThanOrEqual(8);
          expect(Math.abs(errors.durationBiasMs)).toBeLessThanOrEqual(3);
          expect(errors.medianDurationErrorMs).toBeLessThanOrEqual(4);
        });
      }
    }
  }

  test('weak ones too, at a threshold of 3 times the background', () => {
    const { signal, bursts } = plantBursts({ ...PLANT, snrDecibels: 10 });
    const settings = { ...SETTINGS, thresholdTimesBackground: 3 };
    const errors = compare(bursts, counted(detectAll(signal, settings)));
    // At 10 dB the edges lie under the noise; published onset errors are 50 to 80 ms.
    expect(errors.f1).toBeGreaterThanOrEqual(0.95);
    expect(errors.medianOnsetErrorMs).toBeLessThanOrEqual(5);
  });

  test('with the signal-to-noise ratio, peak and background they were planted with', () => {
    const { signal } = plantBursts(PLANT);
    for (const burst of counted(detectAll(signal))) {
      expect(burst.channelIndex).toBe(3);
      // 40 ms of EMG hold some 35 independent values, so its RMS is known within 12 % (1 dB).
      expect(Math.abs(burst.snrDecibels - 20)).toBeLessThan(4);
      expect(burst.backgroundRmsMicrovolts).toBeGreaterThan(4);
      expect(burst.backgroundRmsMicrovolts).toBeLessThan(6);
      expect(burst.peakMicrovolts).toBeGreaterThan(1.5 * burst.rmsMicrovolts);
      expect(burst.durationMs).toBeCloseTo((burst.offsetSeconds - burst.onsetSeconds) * 1000, 9);
    }
  });
});

describe('detectBursts obeys laws', () => {
  const { signal } = plantBursts({ ...PLANT, envelope: 'gradual', burstCount: 30 });
  const bursts = detectAll(signal);

  test('bursts are in order and at least the least silence apart', () => {
    expect(bursts.length).toBeGreaterThan(25);
    for (const [i, burst] of bursts.slice(1).entries())
      expect((burst.onsetSeconds - bursts[i].offsetSeconds) * 1000).toBeGreaterThanOrEqual(10);
  });

  test('a shift in time shifts them', () => {
    const later = detectAll({ ...signal, startSeconds: signal.startSeconds + 100 });
    expect(later).toHaveLength(bursts.length);
    for (const [i, burst] of later.entries()) {
      expect(burst.onsetSeconds - 100).toBeCloseTo(bursts[i].onsetSeconds, 6);
      expect(burst.durationMs).toBeCloseTo(bursts[i].durationMs, 4);
    }
  });

  test('gain changes sizes, not edges', () => {
    const louder = detectAll({
      ...signal,
      microvolts: Float64Array.from(signal.microvolts, (x) => -8 * x),
    });
    expect(louder).toHaveLength(bursts.length);
    for (const [i, burst] of louder.entries()) {
      expect(burst.onsetSeconds).toBeCloseTo(bursts[i].onsetSeconds, 9);
      expect(burst.snrDecibels).toBeCloseTo(bursts[i].snrDecibels, 9);
      expect(burst.peakMicrovolts).toBeCloseTo(8 * bursts[i].peakMicrovolts, 6);
    }
  });

  test('reversing time exchanges onsets and offsets', () => {
    const reversed = detectAll({
      ...signal,
      microvolts: Float64Array.from(signal.microvolts).reverse(),
    });
    const { startSeconds, endSeconds } = intervalOf(signal);
    const turned = reversed
      .map((burst) => startSeconds + endSeconds - 1 / signal.sampleRateHz - burst.offsetSeconds)
      .reverse();
    expect(turned).toHaveLength(bursts.length);
    // The search visits shapes and bins from the other side; half a millisecond is its resolution.
    for (const [i, onsetSeconds] of turned.entries())
      expect(Math.abs(onsetSeconds - bursts[i].onsetSeconds)).toBeLessThan(0.0015);
    // On average nothing may remain: a time origin off by half a sample would show twice.
    const sum = turned.reduce((total, onset, i) => total + onset - bursts[i].onsetSeconds, 0);
    expect(Math.abs(sum / turned.length)).toBeLessThan(0.00015);
  });

  test('blocks with 30 s of context give the bursts of the whole', () => {
    const long = plantBursts({ ...PLANT, sampleRateHz: 1000, lengthSeconds: 130, burstCount: 160 });
    const whole = detectAll(long.signal);
    const blocks = [
      [12.5, 43.217],
      [43.217, 77.001],
      [77.001, 112.8],
      [112.8, 142.5],
    ].flatMap(([startSeconds, endSeconds]) =>
      detectBursts(cut(long.signal, startSeconds - 30, endSeconds + 30), 3, SETTINGS, {
        startSeconds,
        endSeconds,
      }),
    );
    expect(blocks).toHaveLength(whole.length);
    for (const [i, burst] of blocks.entries()) {
      expect(burst.onsetSeconds).toBeCloseTo(whole[i].onsetSeconds, 9);
      expect(burst.durationMs).toBeCloseTo(whole[i].durationMs, 6);
      expect(burst.snrDecibels).toBeCloseTo(whole[i].snrDecibels, 9);
      expect(burst.exclusion).toEqual(whole[i].exclusion);
    }
  });
});

function cut(signal: Signal, fromSeconds: number, toSeconds: number): Signal {
  const covered = intervalOf(signal);
  const first = Math.round(
    (Math.max(fromSeconds, covered.startSeconds) - covered.startSeconds) * signal.sampleRateHz,
  );
  const end = Math.round(
    (Math.min(toSeconds, covered.endSeconds) - covered.startSeconds) * signal.sampleRateHz,
  );
  return {
    ...signal,
    microvolts: Float64Array.from(signal.microvolts).slice(first, end),
    startSeconds: signal.startSeconds + first / signal.sampleRateHz,
  };
}

describe('detectBursts leaves alone or excludes', () => {
  const quiet = { ...PLANT, sampleRateHz: 1000, lengthSeconds: 300, burstCount: 0 };

  test('five minutes of noise, and of steady tonic EMG', () => {
    expect(detectAll(plantBursts(quiet).signal)).toEqual([]);
    // 120 000 potentials at random: two or three may meet, but no more than a few milliseconds long.
    expect(counted(detectAll(plantBursts({ ...quiet, tonic: true }).signal))).toEqual([]);
  });

  test('silence, a constant, an empty and a very short signal', () => {
    for (const microvolts of [new Float64Array(9000), new Float64Array(0), Float64Array.of(3)])
      expect(detectAll({ microvolts, sampleRateHz: 1000, startSeconds: 12.5 })).toEqual([]);
  });

  test('contractions of 0.7 to 4 s', () => {
    for (const contractionMs of [700, 1500, 4000]) {
      const { signal } = plantBursts({
        ...PLANT,
        lengthSeconds: 60,
        burstCount: 4,
        minDurationMs: contractionMs,
        maxDurationMs: contractionMs,
      });
      const found = detectAll(signal);
      expect(counted(found)).toEqual([]);
      expect(
        found.filter(({ exclusion }) => exclusion?.kind === 'contraction').length,
      ).toBeGreaterThan(3);
    }
  });

  test('steps and spikes of an electrode', () => {
    const sampleRateHz = 2000;
    const random = seededRandom(5);
    const raw = new Float64Array(20 * sampleRateHz).map(() => 3 * random.normal());
    raw[5 * sampleRateHz] += 3000;
    for (let i = 10 * sampleRateHz; i < raw.length; i += 1) raw[i] += 1500;
    raw[15 * sampleRateHz] += 2000;
    raw[15 * sampleRateHz + 1] -= 2000;
    const microvolts = bandPassZeroPhase(raw, sampleRateHz, 20, 500);
    const found = detectAll({ microvolts, sampleRateHz, startSeconds: 12.5 });
    expect(found.map(({ onsetSeconds }) => Math.round(onsetSeconds * 10) / 10)).toEqual([
      17.5, 22.5, 27.5,
    ]);
    for (const { exclusion } of found) expect(exclusion).toEqual({ kind: 'electrode-pop' });
  });

  test('bursts shorter than the least duration, and cut off by the end of the signal', () => {
    const { signal, bursts } = plantBursts({ ...PLANT, burstCount: 20 });
    const strict = detectAll(signal, { ...SETTINGS, minDurationMs: 200 });
    expect(strict[5].exclusion).toEqual({ kind: 'too-short', minDurationMs: 200 });
    const middle = (bursts[7].onsetSeconds + bursts[7].offsetSeconds) / 2;
    const left = detectAll(cut(signal, 0, middle));
    expect(left.at(-1)?.exclusion).toEqual({ kind: 'at-edge' });
    expect(counted(left)).toHaveLength(7);
    const right = detectAll(cut(signal, middle, 1000));
    expect(right.at(0)?.exclusion).toEqual({ kind: 'at-edge' });
  });
});

describe('detectBursts follows the background', () => {
  test('finds jerks on tonic activity that starts and stops', () => {
    const jerks = plantBursts({
      ...PLANT,
      lengthSeconds: 60,
      burstCount: 60,
      backgroundMicrovolts: 5,
      snrDecibels: 34,
    });
    const tonic = plantBursts({
      ...PLANT,
      seed: 12,
      lengthSeconds: 60,
      burstCount: 0,
      backgroundMicrovolts: 25,
      tonic: true,
    });
    const microvolts = Float64Array.from(jerks.signal.microvolts, (sample, i) =>
      i > 40_000 && i < 80_000 ? sample + tonic.signal.microvolts[i] : sample,
    );
    const found = counted(detectAll({ ...jerks.signal, microvolts }));
    const onTonic = jerks.bursts.filter(
      ({ onsetSeconds }) => onsetSeconds > 35.5 && onsetSeconds < 49.5,
    );
    // 20 s of posture from 32.5 s; its first and last 2 s pass for contraction.
    expect(
      compare(
        onTonic,
        found.filter(({ onsetSeconds }) => onsetSeconds > 35.5 && onsetSeconds < 49.5),
      ).f1,
    ).toBeGreaterThan(0.9);
    for (const burst of found.filter(({ onsetSeconds }) => onsetSeconds > 36 && onsetSeconds < 49))
      expect(burst.backgroundRmsMicrovolts).toBeGreaterThan(15);
  });

  test('tells the bursts of a train with a silence of 15 ms apart, and bridges less than minGapMs', () => {
    const train = trainOf(10, 25);
    expect(counted(detectAll(train)).length).toBeGreaterThanOrEqual(38);
    const bridged = counted(detectAll(train, { ...SETTINGS, minGapMs: 30 }));
    expect(bridged).toHaveLength(10);
    // Four bursts of 10 ms every 25 ms: 85 ms from first to last.
    for (const { durationMs } of bridged) expect(Math.abs(durationMs - 85)).toBeLessThan(5);
  });
});

/** Ten trains of four equal bursts. */
function trainOf(burstMs: number, cycleMs: number): Signal {
  const sampleRateHz = 2000;
  const random = seededRandom(9);
  const raw = new Float64Array(12 * sampleRateHz).map((_, i) => {
    const sinceTrainMs = ((i / sampleRateHz) % 1) * 1000 - 500;
    const isOn =
      sinceTrainMs >= 0 && sinceTrainMs < 4 * cycleMs && sinceTrainMs % cycleMs < burstMs;
    return random.normal() * (isOn && i >= sampleRateHz && i < 11 * sampleRateHz ? 60 : 3);
  });
  const microvolts = bandPassZeroPhase(raw, sampleRateHz, 20, 500);
  return { microvolts, sampleRateHz, startSeconds: 12.5 };
}
