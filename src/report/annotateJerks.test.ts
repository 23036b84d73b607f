import { expect, test } from 'vitest';
import type { Jerk } from '../detection/burst';
import type { Channel } from '../recording/recording';
import { annotateJerks } from './annotateJerks';

const jerk = (onsetSeconds: number, channelIndex: number, verdict: Jerk['verdict']): Jerk => ({
  jerkIndex: 0,
  onsetSeconds,
  verdict,
  triggerBurst: {
    channelIndex,
    onsetSeconds,
    offsetSeconds: onsetSeconds + 0.031,
    durationMs: 31,
    peakMicrovolts: 200,
    rmsMicrovolts: 90,
    backgroundRmsMicrovolts: 5,
    snrDecibels: 25,
    exclusion: undefined,
  },
});
const channel: Channel = {
  index: 4,
  label: 'EMG R APB',
  sampleRateHz: 1000,
  samplesPerRecord: 1000,
  recordByteOffset: 0,
  scale: { kind: 'microvolts', microvoltsPerCount: 0.1, offsetMicrovolts: 0, fileUnit: 'uV' },
  digitalMinimum: -32768,
  digitalMaximum: 32767,
  transducer: '',
  prefilter: '',
};

test('accepted jerks with the duration of their burst in seconds; struck-out ones stay out', () => {
  const struckOut = { kind: 'struck-out', reason: 'blink' } as const;
  const jerks = [
    jerk(12.5, 4, { kind: 'accepted' }),
    jerk(13, 4, struckOut),
    jerk(14, 9, { kind: 'accepted' }),
  ];
  expect(annotateJerks(jerks, { channels: [channel] })).toEqual([
    { onsetSeconds: 12.5, durationSeconds: 0.031, text: 'Jerk', channelLabel: 'EMG R APB' },
    { onsetSeconds: 14, durationSeconds: 0.031, text: 'Jerk', channelLabel: undefined },
  ]);
});
