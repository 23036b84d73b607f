import { describe, expect, test } from 'vitest';
import { describeFilters } from './describeFilters';

const BAND = { highPassHz: 20, lowPassHz: 500, order: 2, notchHz: undefined } as const;

describe('describeFilters', () => {
  test('says an order that both share once', () => {
    expect(
      describeFilters({ eegFilter: { ...BAND, highPassHz: 1, lowPassHz: 200 }, emgFilter: BAND }),
    ).toBe('EEG 1–200 Hz, EMG 20–500 Hz, Butterworth order 2, zero phase');
  });

  test('says each order, open ends and the notch', () => {
    expect(
      describeFilters({
        eegFilter: { highPassHz: undefined, lowPassHz: 70, order: 4, notchHz: 50 },
        emgFilter: { ...BAND, lowPassHz: undefined },
      }),
    ).toBe(
      'EEG below 70 Hz with notch 50 Hz (order 4), EMG above 20 Hz (order 2), Butterworth, zero phase',
    );
  });
});
