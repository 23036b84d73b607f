import { describe, expect, test } from 'vitest';
import { seededRandom } from '../base/random';
import type { Signal } from '../base/signal';
import { movingRms } from '../filtering/envelope';
import { backgroundAt, followBackground } from './followBackground';

function envelopeOf(amplitudeAt: (seconds: number) => number): Signal {
  const random = seededRandom(31);
  const microvolts = new Float64Array(60_000).map(
    (_, i) => random.normal() * amplitudeAt(12.5 + i / 1000),
  );
  return movingRms({ microvolts, sampleRateHz: 1000, startSeconds: 12.5 }, 10);
}

describe('followBackground', () => {
  test('is the RMS of plain noise', () => {
    const background = followBackground(
      envelopeOf(() => 5),
      500,
    );
    // Leaving the upper 2 % out lowers it a little.
    for (let at = 12.5; at < 72; at += 0.7)
      expect(Math.abs(backgroundAt(background, at) - 5)).toBeLessThan(0.35);
  });

  test('hardly rises when a third of the time is burst', () => {
    const background = followBackground(
      envelopeOf((at) => (at % 0.09 < 0.03 ? 60 : 5)),
      500,
    );
    for (let at = 20; at < 60; at += 0.7) expect(backgroundAt(background, at)).toBeLessThan(6.5);
  });

  test('follows a change of posture within a quarter of its window', () => {
    const background = followBackground(
      envelopeOf((at) => (at < 40 ? 5 : 40)),
      500,
    );
    expect(backgroundAt(background, 37)).toBeLessThan(6);
    expect(backgroundAt(background, 43.5)).toBeGreaterThan(35);
  });

  test('does not see a contraction of less than the window left over', () => {
    const background = followBackground(
      envelopeOf((at) => (at > 40 && at < 45 ? 50 : 5)),
      500,
    );
    expect(backgroundAt(background, 42.5)).toBeLessThan(6);
  });

  test('is the same wherever the signal was cut', () => {
    const envelope = envelopeOf((at) => 3 + (at % 7));
    const part = {
      ...envelope,
      microvolts: Float64Array.from(envelope.microvolts).slice(7_321),
      startSeconds: 12.5 + 7.321,
    };
    const whole = followBackground(envelope, 500);
    const rest = followBackground(part, 500);
    for (let at = 25; at < 72; at += 0.37)
      expect(backgroundAt(rest, at)).toBeCloseTo(backgroundAt(whole, at), 12);
  });

  test('is 0 in silence and empty for nothing', () => {
    const silence = { microvolts: new Float64Array(5000), sampleRateHz: 1000, startSeconds: 12.5 };
    expect(backgroundAt(followBackground(silence, 500), 14)).toBe(0);
    expect(
      followBackground({ ...silence, microvolts: new Float64Array(0) }, 500).microvolts,
    ).toHaveLength(0);
  });
});
