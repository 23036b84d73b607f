import { describe, expect, test } from 'vitest';
import { describeSpan } from './measureSpan';

const SCREEN = { cssPixelsPerMillimetre: 4, devicePixelRatio: 2 };
const VIEW = {
  millimetresPerSecond: 60,
  sensitivities: { EEG: 7, EMG: 50, other: 100 },
  negativeUp: true,
};
const ROW = {
  channelIndex: 2,
  label: 'C3',
  isMicrovolts: true,
  group: 'EEG',
  centreCssPixels: 100,
  heightCssPixels: 30,
} as const;
const SPAN = {
  from: { seconds: 12.5, topCssPixels: 120 },
  to: { seconds: 12.525, topCssPixels: 80 },
};

describe('describeSpan', () => {
  test('25 ms is 40 Hz; 10 mm up at 7 µV/mm is −70 µV with negative up', () => {
    // 60 mm/s on 8 device pixels a millimetre: a dot is 2.08 ms wide.
    expect(describeSpan(SPAN, ROW, VIEW, SCREEN)).toBe('25 ms ± 2 ms · 40 Hz · −70 µV (EEG scale)');
  });

  test('with positive up the same span is +70 µV', () => {
    const upright = { ...VIEW, negativeUp: false };
    expect(describeSpan(SPAN, ROW, upright, SCREEN)).toContain(' 70 µV');
  });

  test('no microvolts where there is no scale', () => {
    const fitted = { ...ROW, isMicrovolts: false };
    expect(describeSpan(SPAN, fitted, VIEW, SCREEN)).toBe('25 ms ± 2 ms · 40 Hz');
    expect(describeSpan(SPAN, undefined, VIEW, SCREEN)).toBe('25 ms ± 2 ms · 40 Hz');
  });

  test('a time within its own precision has no inverse', () => {
    const upright = { from: SPAN.from, to: { ...SPAN.to, seconds: 12.5 } };
    expect(describeSpan(upright, undefined, VIEW, SCREEN)).toBe('0 ms ± 2 ms');
  });
});
