import { describe, expect, test } from 'vitest';
import { burstAt } from './burstAt';
import { markHeartbeats } from './markHeartbeats';

describe('markHeartbeats', () => {
  const beats = Array.from({ length: 60 }, (_, i) => 12.5 + 0.83 * i);
  const onBeats = beats.slice(0, 20).map((beat) => burstAt(beat - 0.015));
  const between = beats.slice(0, 15).map((beat) => burstAt(beat + 0.4));

  test('excludes bursts of a channel most of which meet a heartbeat', () => {
    const marked = markHeartbeats([...onBeats, ...between], beats);
    expect(marked.slice(0, 20).every(({ exclusion }) => exclusion?.kind === 'heartbeat')).toBe(
      true,
    );
    expect(marked.slice(20)).toEqual(between);
  });

  test('spares a jerk larger than a heartbeat, and an exclusion already there', () => {
    const jerk = burstAt(beats[30] - 0.01, { peakMicrovolts: 900 });
    const pop = burstAt(beats[31], { exclusion: { kind: 'electrode-pop' } });
    expect(markHeartbeats([...onBeats, jerk, pop], beats).slice(20)).toEqual([jerk, pop]);
  });

  test('changes nothing where few bursts meet one, in another channel, or without an ECG', () => {
    const few = [...onBeats.slice(0, 12), ...between];
    expect(markHeartbeats(few, beats)).toEqual(few);
    const other = between.map((burst) => ({ ...burst, channelIndex: 5 }));
    expect(markHeartbeats([...onBeats, ...other], beats).slice(20)).toEqual(other);
    expect(markHeartbeats(onBeats, [])).toEqual(onBeats);
    expect(markHeartbeats(onBeats.slice(0, 9), beats)).toEqual(onBeats.slice(0, 9));
  });

  test('changes nothing where long bursts must meet one by chance', () => {
    const long = beats.slice(0, 20).map((beat) => burstAt(beat - 0.2, { durationMs: 400 }));
    expect(markHeartbeats(long, beats)).toEqual(long);
  });
});
