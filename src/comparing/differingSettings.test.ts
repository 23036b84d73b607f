import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../analysis/settings';
import { differingSettings } from './differingSettings';

test('equal recipes differ in nothing', () => {
  expect(differingSettings(DEFAULT_SETTINGS, structuredClone(DEFAULT_SETTINGS))).toEqual([]);
});

test('each differing setting is listed with both values', () => {
  const other = {
    ...DEFAULT_SETTINGS,
    eegFilter: { ...DEFAULT_SETTINGS.eegFilter, highPassHz: undefined, notchHz: 50 },
    average: {
      ...DEFAULT_SETTINGS.average,
      baselineEndMs: DEFAULT_SETTINGS.average.baselineEndMs + 20,
      reference: 'average',
    },
  };

  expect(differingSettings(DEFAULT_SETTINGS, other)).toEqual([
    {
      path: 'eegFilter.highPassHz',
      first: DEFAULT_SETTINGS.eegFilter.highPassHz,
      second: undefined,
    },
    { path: 'eegFilter.notchHz', first: undefined, second: 50 },
    {
      path: 'average.baselineEndMs',
      first: DEFAULT_SETTINGS.average.baselineEndMs,
      second: DEFAULT_SETTINGS.average.baselineEndMs + 20,
    },
    { path: 'average.reference', first: 'as-recorded', second: 'average' },
  ]);
});

test('what belongs to one recording is passed over', () => {
  const other = {
    ...DEFAULT_SETTINGS,
    triggerChannelIndex: 7,
    decisions: [{ channelIndex: 7, onsetSeconds: 12.5, reason: 'movement' }],
  };

  expect(differingSettings(DEFAULT_SETTINGS, other)).toEqual([]);
});

test('a setting only one recipe has is listed, and null is the same as absent', () => {
  expect(
    differingSettings(
      { filter: { notchHz: null, order: 2 } },
      { filter: { order: 2 }, rule: 'Hodges' },
    ),
  ).toEqual([{ path: 'rule', first: undefined, second: 'Hodges' }]);
});
