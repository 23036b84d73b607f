import { describe, expect, test } from 'vitest';
import type { ChannelType } from '../recording/identity';
import type { Channel, ChannelScale } from '../recording/recording';
import type { IdentifiedChannel } from './analysis';
import { usableChannels } from './usableChannels';

const MICROVOLTS: ChannelScale = {
  kind: 'microvolts',
  microvoltsPerCount: 0.1,
  offsetMicrovolts: 0,
  fileUnit: 'uV',
};

function identified(
  index: number,
  type: ChannelType,
  sampleRateHz: number,
  scale: ChannelScale = MICROVOLTS,
): IdentifiedChannel {
  const channel: Channel = {
    index,
    label: `channel ${index}`,
    sampleRateHz,
    samplesPerRecord: sampleRateHz,
    recordByteOffset: 0,
    scale,
    digitalMinimum: -32768,
    digitalMaximum: 32767,
    transducer: '',
    prefilter: '',
  };
  const identity = {
    type,
    site: undefined,
    reference: undefined,
    muscleId: undefined,
    side: undefined,
    confidence: 'sure' as const,
  };
  return { channel, identity };
}

const BAND = { highPassHz: 20, lowPassHz: 500, order: 2, notchHz: undefined };

describe('usableChannels', () => {
  test('takes the channels of the type, with the band their rate can carry', () => {
    const channels = [identified(0, 'EEG', 1000), identified(4, 'EMG', 2000)];
    expect(usableChannels(channels, 'EMG', BAND)).toEqual({
      channels: [{ channelIndex: 4, sampleRateHz: 2000, band: BAND }],
      notes: [],
    });
  });

  test('a low-pass that the rate cannot carry is left out and noted', () => {
    const { channels, notes } = usableChannels([identified(4, 'EMG', 1000)], 'EMG', BAND);
    expect(channels).toEqual([
      { channelIndex: 4, sampleRateHz: 1000, band: { ...BAND, lowPassHz: undefined } },
    ]);
    expect(notes).toEqual([
      {
        kind: 'low-pass-left-out',
        channelIndex: 4,
        sampleRateHz: 1000,
        lowPassHz: 500,
        limitHz: 475,
      },
    ]);
  });

  test('names why each other channel of the type was left out', () => {
    const counts: ChannelScale = { kind: 'uncalibrated', reason: 'blank-limits', fileUnit: '' };
    const channels = [
      identified(1, 'EMG', 2000, counts),
      identified(2, 'EMG', 1),
      identified(3, 'EMG', 256),
      identified(5, 'ECG', 1),
    ];
    const { channels: usable, notes } = usableChannels(
      channels,
      'EMG',
      { ...BAND, highPassHz: 150, lowPassHz: undefined },
      200,
    );
    expect(usable).toEqual([]);
    expect(notes).toEqual([
      { kind: 'channel-not-in-microvolts', channelIndex: 1 },
      {
        kind: 'rate-too-low-for-bursts',
        channelIndex: 2,
        sampleRateHz: 1,
        minSampleRateHz: 200,
      },
      {
        kind: 'filter-not-possible',
        channelIndex: 3,
        // 0.95 of half of 256 Hz.
        error: { kind: 'high-pass-above-nyquist', highPassHz: 150, limitHz: 121.6 },
      },
    ]);
  });

  test('the lowest rate allowed is enough', () => {
    const { channels } = usableChannels([identified(4, 'EMG', 200)], 'EMG', BAND, 200);
    expect(channels).toHaveLength(1);
  });
});
