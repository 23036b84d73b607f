import { describe, expect, test } from 'vitest';
import { checkSettings, numericSetting } from './checkSettings';
import { SETTING_FIELDS } from './settingFields';
import { DEFAULT_SETTINGS } from './settings';
import type { AnalysisSettings } from './settings';

const { average, detection, emgFilter, eegFilter } = DEFAULT_SETTINGS;

function fieldsAtFault(changes: Partial<AnalysisSettings>): readonly string[] {
  return checkSettings({ ...DEFAULT_SETTINGS, ...changes }).map(({ field }) => field);
}

/** The settings with one number replaced, by its path. */
function withNumber(path: string, value: number | undefined): AnalysisSettings {
  const [group = '', name = ''] = path.split('.');
  const groups: Readonly<Record<string, object>> = { emgFilter, eegFilter, detection, average };
  return { ...DEFAULT_SETTINGS, [group]: { ...groups[group], [name]: value } };
}

describe('checkSettings', () => {
  test('the defaults can be used', () => {
    expect(checkSettings(DEFAULT_SETTINGS)).toEqual([]);
  });

  test.each(SETTING_FIELDS)(
    '$path: its limits are included, beyond them it is refused',
    ({ path, minimum, maximum, isOptional }) => {
      const faultsAt = (value: number | undefined) =>
        checkSettings(withNumber(path, value)).filter(({ expected }) => expected.includes('from'));
      expect(faultsAt(minimum)).toEqual([]);
      expect(faultsAt(maximum)).toEqual([]);
      for (const value of [minimum - 0.001, maximum + 0.001, NaN, Infinity])
        expect(faultsAt(value)).toMatchObject([{ field: path, value }]);
      expect(faultsAt(undefined)).toHaveLength(isOptional ? 0 : 1);
    },
  );

  test('counts, orders and seeds are whole', () => {
    const whole = SETTING_FIELDS.filter(({ isWhole }) => isWhole).map(({ path }) => path);
    expect(whole).toEqual([
      'emgFilter.order',
      'eegFilter.order',
      'average.nullDrawCount',
      'average.splitCount',
      'average.seed',
    ]);
    for (const path of whole) {
      const [problem] = checkSettings(
        withNumber(path, (numericSetting(DEFAULT_SETTINGS, path) ?? 0) + 0.5),
      );
      expect(problem?.field).toBe(path);
      expect(problem?.expected).toContain('whole number');
    }
    expect(fieldsAtFault({ detection: { ...detection, minGapMs: 10.5 } })).toEqual([]);
  });

  test('pairs that contradict each other are refused', () => {
    expect(fieldsAtFault({ emgFilter: { ...emgFilter, highPassHz: 50, lowPassHz: 50 } })).toEqual([
      'emgFilter.highPassHz',
    ]);
    expect(fieldsAtFault({ emgFilter: { ...emgFilter, highPassHz: 49, lowPassHz: 50 } })).toEqual(
      [],
    );
    expect(
      fieldsAtFault({ detection: { ...detection, minDurationMs: 60, maxDurationMs: 60 } }),
    ).toEqual(['detection.minDurationMs']);
    expect(fieldsAtFault({ average: { ...average, baselineEndMs: -200 } })).toEqual([
      'average.baselineStartMs',
    ]);
  });

  test('the baseline lies inside the window', () => {
    const outside = { ...average, startMs: -150 };
    expect(checkSettings({ ...DEFAULT_SETTINGS, average: outside })).toEqual([
      {
        field: 'average.baselineStartMs',
        value: -200,
        expected: 'inside the window -150 to 100 ms',
      },
    ]);
  });

  test('every problem says what is expected, with its unit', () => {
    const [problem] = checkSettings(withNumber('average.endMs', 9));
    expect(problem).toEqual({ field: 'average.endMs', value: 9, expected: 'from 10 to 5000 ms' });
  });
});
