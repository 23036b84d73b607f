import type { SettingProblem } from './analysisError';
import { SETTING_FIELDS } from './settingFields';
import type { AnalysisSettings } from './settings';
import type { NumericSettingPath } from './settingFields';

/** The value of a numeric setting; `undefined` where an optional step is left out. */
export function numericSetting(
  settings: AnalysisSettings,
  path: NumericSettingPath,
): number | undefined {
  const values: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    emgFilter: { ...settings.emgFilter },
    eegFilter: { ...settings.eegFilter },
    detection: { ...settings.detection },
    average: { ...settings.average },
  };
  const [group, name] = path.split('.');
  const value = values[group ?? '']?.[name ?? ''];
  return typeof value === 'number' ? value : undefined;
}

/**
 * What is wrong with the settings: numbers out of range and pairs that contradict each other.
 * Empty when they can be used.
 */
export function checkSettings(settings: AnalysisSettings): readonly SettingProblem[] {
  return [...outOfRange(settings), ...contradictions(settings)];
}

function outOfRange(settings: AnalysisSettings): readonly SettingProblem[] {
  return SETTING_FIELDS.flatMap(({ path, minimum, maximum, unit, isOptional, isWhole }) => {
    const value = numericSetting(settings, path);
    if (value === undefined && isOptional) return [];
    const isRightKind = !isWhole || Number.isInteger(value);
    if (value !== undefined && value >= minimum && value <= maximum && isRightKind) return [];
    const range = `from ${minimum} to ${maximum} ${unit}`.trim();
    const expected = isWhole ? `a whole number ${range}` : range;
    return [{ field: path, value, expected }];
  });
}

function contradictions({ emgFilter, eegFilter, detection, average }: AnalysisSettings) {
  const mustIncrease: readonly (readonly [
    string,
    number | undefined,
    string,
    number | undefined,
  ])[] = [
    ['emgFilter.highPassHz', emgFilter.highPassHz, 'emgFilter.lowPassHz', emgFilter.lowPassHz],
    ['eegFilter.highPassHz', eegFilter.highPassHz, 'eegFilter.lowPassHz', eegFilter.lowPassHz],
    [
      'detection.minDurationMs',
      detection.minDurationMs,
      'detection.maxDurationMs',
      detection.maxDurationMs,
    ],
    [
      'average.baselineStartMs',
      average.baselineStartMs,
      'average.baselineEndMs',
      average.baselineEndMs,
    ],
  ];
  const order = mustIncrease.flatMap(([field, low, upperField, high]) =>
    low !== undefined && high !== undefined && low >= high
      ? [{ field, value: low, expected: `below ${upperField}, which is ${high}` }]
      : [],
  );
  const baselineOutside =
    average.baselineStartMs < average.startMs || average.baselineEndMs > average.endMs
      ? [
          {
            field: 'average.baselineStartMs',
            value: average.baselineStartMs,
            expected: `inside the window ${average.startMs} to ${average.endMs} ms`,
          },
        ]
      : [];
  return [...order, ...baselineOutside];
}
