import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { artefactsCase } from '../cases/artefacts';
import { planEvents } from './planEvents';
import { simulateArtefacts } from './simulateArtefacts';
import { simulateBlinks } from './simulateBlinks';
import { simulatePop } from './simulatePop';

const SPAN = { sampleRateHz: 1000, durationSeconds: 240 };

describe('artefacts', () => {
  const { recipe } = artefactsCase;
  const events = planEvents(recipe);

  test('a pop is a step that falls to 1/e within its decay', () => {
    const { microvolts, startSeconds } = simulatePop(
      { amplitudeMicrovolts: -200, decayMs: 50 },
      3.5,
      1000,
    );
    expect(startSeconds).toBe(3.5);
    expect(microvolts[0]).toBe(-200);
    expect(microvolts[50]).toBeCloseTo(-200 / Math.E, 6);
  });

  test('pops come in their channel, as many as asked and at the times planned', () => {
    const samples = simulateArtefacts(recipe, events, 'EEG O2', SPAN);
    const pops = events.pops.filter(({ pop }) => pop.channelLabel === 'EEG O2');
    expect(pops).toHaveLength(4);
    for (const { atSeconds } of pops) {
      const first = Math.round(atSeconds * SPAN.sampleRateHz);
      expect(Math.abs(samples[first] - samples[first - 1] + 120)).toBeLessThan(1);
    }
  });

  test('movement stays within its stretch, its channels and its amplitude', () => {
    const samples = simulateArtefacts(recipe, events, 'EEG P3', SPAN);
    const moved = samples.slice(117_500, 120_000).map(Math.abs);
    expect(Math.max(...moved)).toBeGreaterThan(80);
    expect(Math.max(...moved)).toBeLessThanOrEqual(320);
    expect(samples.slice(0, 117_500).every((value) => value === 0)).toBe(true);
    expect(samples.slice(120_000).every((value) => value === 0)).toBe(true);
    const still = simulateArtefacts(recipe, events, 'EEG Cz', SPAN);
    expect(still.every((value) => value === 0)).toBe(true);
  });

  test('blinks peak where they were planned, as often as asked', () => {
    expect(events.blinkSeconds).toHaveLength((18 * 240) / 60);
    const blinks = simulateBlinks(seededRandom(1), [12.345, 40], SPAN);
    const peak = blinks.slice(12_000, 13_000).reduce((a, b) => Math.max(a, b));
    expect(blinks.slice(12_000, 13_000).indexOf(peak)).toBe(345);
    expect(peak).toBeGreaterThan(0.5);
    expect(blinks[12_345 - 91]).toBe(0);
    expect(blinks[12_345 + 211]).toBe(0);
  });
});
