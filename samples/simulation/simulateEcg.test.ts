import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../src/base/random';
import { planHeartbeats } from './planHeartbeats';
import { simulateEcg } from './simulateEcg';

const SPAN = { sampleRateHz: 500, durationSeconds: 120 };

describe('simulateEcg', () => {
  const beats = planHeartbeats(seededRandom(5), 72, SPAN.durationSeconds);

  test('the heart beats at its rate, a little irregularly', () => {
    const intervals = beats.slice(1).map((beat, i) => beat - beats[i]);
    const mean = intervals.reduce((sum, each) => sum + each, 0) / intervals.length;
    expect(Math.abs(60 / mean - 72)).toBeLessThan(1);
    expect(Math.min(...intervals)).toBeGreaterThan(0.85 * mean);
    expect(Math.max(...intervals) - Math.min(...intervals)).toBeGreaterThan(0.05 * mean);
  });

  test('R peaks of about 1 are where the beats are', () => {
    const ecg = simulateEcg(beats, SPAN);
    const inner = beats.filter((beat) => beat > 1 && beat < SPAN.durationSeconds - 1);
    for (const beat of inner) {
      const first = Math.round((beat - 0.3) * SPAN.sampleRateHz);
      const around = ecg.slice(first, first + 0.6 * SPAN.sampleRateHz);
      const peak = Math.max(...around);
      expect(Math.abs(peak - 1)).toBeLessThan(0.05);
      // Q and S pull the sampled peak by less than a sample.
      const seconds = (first + around.indexOf(peak)) / SPAN.sampleRateHz;
      expect(Math.abs(seconds - beat)).toBeLessThan(1 / SPAN.sampleRateHz);
    }
  });
});
