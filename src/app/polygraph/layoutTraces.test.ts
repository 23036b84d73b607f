import { describe, expect, test } from 'vitest';
import type { ChannelIdentity, ChannelType } from '../../recording/identity';
import type { Channel } from '../../recording/recording';
import { groupChannels } from './groupChannels';
import { HEADING_CSS_PIXELS, layoutTraces, MARK_LANE_CSS_PIXELS } from './layoutTraces';

const channel = (index: number, label: string, isCalibrated = true): Channel => ({
  index,
  label,
  sampleRateHz: 500,
  samplesPerRecord: 500,
  recordByteOffset: index * 1000,
  scale: isCalibrated
    ? { kind: 'microvolts', microvoltsPerCount: 0.1, offsetMicrovolts: 0, fileUnit: 'uV' }
    : { kind: 'uncalibrated', reason: 'blank-limits', fileUnit: '' },
  digitalMinimum: -32768,
  digitalMaximum: 32767,
  transducer: '',
  prefilter: '',
});
const identity = (type: ChannelType): ChannelIdentity => ({
  type,
  site: undefined,
  reference: undefined,
  muscleId: undefined,
  side: undefined,
  confidence: 'sure',
});
const CHANNELS = [
  channel(0, 'EMG'),
  channel(1, 'C3'),
  channel(3, 'X', false),
  channel(4, 'EMG'),
  channel(5, 'EOG'),
];
const IDENTITIES = new Map([
  [0, identity('EMG')],
  [1, identity('EEG')],
  [4, identity('EMG')],
  [5, identity('EOG')],
]);

describe('groupChannels', () => {
  test('EEG with EOG, then EMG, then what nobody named; equal labels told apart', () => {
    const groups = groupChannels(CHANNELS, IDENTITIES, []);

    expect(
      groups.map(({ group, channels }) => [group, channels.map(({ label }) => label)]),
    ).toEqual([
      ['EEG', ['C3', 'EOG']],
      ['EMG', ['EMG', 'EMG (2)']],
      ['other', ['X']],
    ]);
    expect(groups.at(2)?.channels.at(0)?.isMicrovolts).toBe(false);
  });

  test('hidden channels keep their number; an empty group is left out', () => {
    const groups = groupChannels(CHANNELS, IDENTITIES, [0, 3]);
    expect(groups.map(({ group }) => group)).toEqual(['EEG', 'EMG']);
    expect(groups.at(1)?.channels.at(0)?.label).toBe('EMG (2)');
  });
});

describe('layoutTraces', () => {
  const groups = groupChannels(CHANNELS, IDENTITIES, []);

  test('fills the height with equal rows that do not overlap', () => {
    const { rows, headings, heightCssPixels } = layoutTraces(groups, 592);

    expect(heightCssPixels).toBeCloseTo(592, 9);
    expect(headings.at(0)?.topCssPixels).toBe(MARK_LANE_CSS_PIXELS);
    expect(rows.at(0)?.centreCssPixels).toBeCloseTo(
      MARK_LANE_CSS_PIXELS + HEADING_CSS_PIXELS + 50,
      9,
    );
    expect(rows.map((row) => row.heightCssPixels)).toEqual([100, 100, 100, 100, 100]);
  });

  test('grows rather than crush the rows', () => {
    expect(layoutTraces(groups, 50).heightCssPixels).toBeGreaterThan(50);
  });

  test('nothing to show is no rows', () => {
    expect(layoutTraces([], 500).rows).toEqual([]);
  });
});
