import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRecipeError } from '../report/describeRecipeError';
import { parseRecipe, writeRecipe } from './recipe';
import { SETTING_FIELDS } from './settingFields';
import { DEFAULT_SETTINGS } from './settings';
import type { AnalysisSettings } from './settings';

function recipe(settings: unknown): string {
  return JSON.stringify({ format: 'polymyo-recipe', version: 1, settings });
}

function errorOf(text: string) {
  const parsed = parseRecipe(text);
  return parsed.ok ? undefined : parsed.error;
}

function settingsOf(text: string): AnalysisSettings {
  const parsed = parseRecipe(text);
  if (!parsed.ok) throw new Error(parsed.error.kind);
  return parsed.value;
}

describe('parseRecipe', () => {
  test('what is not mentioned keeps its default', () => {
    const head = { format: 'polymyo-recipe', version: 1 };
    expect(settingsOf(JSON.stringify(head))).toEqual(DEFAULT_SETTINGS);
    expect(settingsOf(recipe({}))).toEqual(DEFAULT_SETTINGS);
    expect(settingsOf(recipe({ detection: { minGapMs: 15 } }))).toEqual({
      ...DEFAULT_SETTINGS,
      detection: { ...DEFAULT_SETTINGS.detection, minGapMs: 15 },
    });
  });

  test('null leaves a step out', () => {
    const settings = settingsOf(recipe({ eegFilter: { lowPassHz: null, notchHz: 50 } }));
    expect(settings.eegFilter).toStrictEqual({
      highPassHz: 1,
      lowPassHz: undefined,
      order: 2,
      notchHz: 50,
    });
  });

  test('null for a number that is needed is refused', () => {
    expect(errorOf(recipe({ average: { endMs: null } }))).toMatchObject({
      kind: 'damaged',
      path: 'average.endMs',
    });
    expect(errorOf(recipe({ detection: null }))).toMatchObject({
      kind: 'damaged',
      path: 'detection',
    });
  });

  test('an unknown setting is refused by its path', () => {
    expect(errorOf(recipe({ detection: { minGap: 15 } }))).toEqual({
      kind: 'unknown-setting',
      path: 'detection.minGap',
    });
    expect(errorOf(recipe({ filter: {} }))).toEqual({ kind: 'unknown-setting', path: 'filter' });
    const beside = { format: 'polymyo-recipe', version: 1, setting: {} };
    expect(errorOf(JSON.stringify(beside))).toEqual({ kind: 'unknown-setting', path: 'setting' });
  });

  test('settings that are not listed by name are refused, never ignored', () => {
    for (const settings of [null, 5, 'defaults', [DEFAULT_SETTINGS]])
      expect(errorOf(recipe(settings))).toMatchObject({ kind: 'damaged', path: 'settings' });
  });

  test('a number out of range, a contradiction and a wrong type are refused', () => {
    expect(errorOf(recipe({ emgFilter: { order: 9 } }))).toEqual({
      kind: 'out-of-range',
      problems: [{ field: 'emgFilter.order', value: 9, expected: 'a whole number from 1 to 8' }],
    });
    expect(errorOf(recipe({ detection: { maxDurationMs: 20, minDurationMs: 30 } }))).toMatchObject({
      kind: 'out-of-range',
    });
    expect(errorOf(recipe({ average: { reference: 'linked ears' } }))).toMatchObject({
      kind: 'damaged',
      path: 'average.reference',
    });
    expect(errorOf(recipe({ eegFilter: { notchHz: 55 } }))).toMatchObject({ kind: 'damaged' });
    // 1e999 is read as infinity.
    expect(
      errorOf(recipe({ average: { endMs: 0 } }).replace('"endMs":0', '"endMs":1e999')),
    ).toEqual(expect.objectContaining({ kind: 'damaged', path: 'average.endMs' }));
  });

  test('other files are told apart', () => {
    expect(errorOf('{')).toEqual({ kind: 'not-json' });
    expect(errorOf('[]')).toEqual({ kind: 'not-a-recipe' });
    expect(errorOf('{"format":"polymyo-result","version":1}')).toEqual({ kind: 'not-a-recipe' });
    expect(errorOf('{"format":"polymyo-recipe","version":2}')).toEqual({ kind: 'not-a-recipe' });
  });

  test('a byte order mark, as Windows editors write it, does no harm', () => {
    expect(settingsOf(`\uFEFF${recipe({})}`)).toEqual(DEFAULT_SETTINGS);
  });

  test('every error has words with what to do', () => {
    const texts = [
      '{',
      '[]',
      recipe({ filter: {} }),
      recipe({ average: { endMs: null } }),
      recipe({ emgFilter: { order: 9 } }),
    ].map((text) => {
      const error = errorOf(text);
      return error ? describeRecipeError(error) : '';
    });
    for (const text of texts) expect(text).toMatch(/^[a-z][^]*[^.]\.$/);
    expect(texts.join()).not.toMatch(/undefined|NaN|\[object/);
  });
});

const { average, detection } = DEFAULT_SETTINGS;
const fieldsOf = (group: string) => SETTING_FIELDS.filter(({ path }) => path.startsWith(group));
/** Any number of a setting's range; the two of a pair that must increase are drawn apart. */
const numberWithin = (path: string, low = -Infinity, high = Infinity) => {
  const field = SETTING_FIELDS.find((one) => one.path === path);
  const min = Math.max(field?.minimum ?? 0, low);
  const max = Math.min(field?.maximum ?? 0, high);
  return field?.isWhole === true
    ? fc.integer({ min, max })
    : fc.double({ min, max, noNaN: true }).map((value) => value + 0);
};
const optionally = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: undefined });

const anyFilter = (group: string, splitHz: number) =>
  fc.record({
    highPassHz: optionally(numberWithin(`${group}.highPassHz`, -Infinity, splitHz)),
    lowPassHz: optionally(numberWithin(`${group}.lowPassHz`, splitHz + 1)),
    order: numberWithin(`${group}.order`),
    notchHz: optionally(fc.constantFrom(50 as const, 60 as const)),
  });

const anyIdentity = fc.record({
  type: fc.constantFrom('EEG' as const, 'EMG' as const, 'other' as const),
  site: optionally(fc.constantFrom('C3', 'Cz')),
  reference: optionally(fc.string()),
  muscleId: optionally(fc.string()),
  side: optionally(fc.constantFrom('left' as const, 'midline' as const)),
  confidence: fc.constantFrom('sure' as const, 'corrected' as const),
});

const anySettings: fc.Arbitrary<AnalysisSettings> = fc.record({
  corrections: fc.array(fc.record({ channelIndex: fc.nat(60), identity: anyIdentity }), {
    maxLength: 3,
  }),
  derivations: fc.array(fc.record({ plusIndex: fc.nat(60), minusIndex: fc.nat(60) }), {
    maxLength: 3,
  }),
  triggerChannelIndex: optionally(fc.nat(60)),
  emgFilter: anyFilter('emgFilter', 100),
  eegFilter: anyFilter('eegFilter', 19.5),
  detection: fc.record({
    thresholdTimesBackground: numberWithin('detection.thresholdTimesBackground'),
    minGapMs: numberWithin('detection.minGapMs'),
    minDurationMs: numberWithin('detection.minDurationMs'),
    maxDurationMs: numberWithin('detection.maxDurationMs', 201),
    refractoryMs: numberWithin('detection.refractoryMs'),
  }),
  average: fc.record({
    startMs: numberWithin('average.startMs', -Infinity, -300),
    endMs: numberWithin('average.endMs'),
    baselineStartMs: numberWithin('average.baselineStartMs', -300, -200),
    baselineEndMs: numberWithin('average.baselineEndMs', -199),
    reference: fc.constantFrom('as-recorded' as const, 'average' as const),
    maxPeakToPeakMicrovolts: numberWithin('average.maxPeakToPeakMicrovolts'),
    maxStepMicrovolts: numberWithin('average.maxStepMicrovolts'),
    minPeakToPeakMicrovolts: numberWithin('average.minPeakToPeakMicrovolts'),
    overlapStartMs: numberWithin('average.overlapStartMs'),
    overlapEndMs: numberWithin('average.overlapEndMs'),
    nullDrawCount: numberWithin('average.nullDrawCount'),
    splitCount: numberWithin('average.splitCount'),
    seed: numberWithin('average.seed'),
  }),
  decisions: fc.array(
    fc.record({
      channelIndex: fc.nat(60),
      onsetSeconds: fc.double({ min: 0, max: 90_000, noNaN: true }).map((value) => value + 0),
      reason: fc.string(),
    }),
    { maxLength: 3 },
  ),
});

describe('writeRecipe', () => {
  test('what is written is read back, steps that are left out included', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(parseRecipe(writeRecipe(settings))).toEqual({ ok: true, value: settings });
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  test('the property draws every numeric setting', () => {
    const drawn = [...Object.keys(detection), ...Object.keys(average)].length - 1;
    expect(fieldsOf('detection').length + fieldsOf('average').length).toBe(drawn);
  });

  test('a step left out reads as null, not as its default', () => {
    const eegFilter = { ...DEFAULT_SETTINGS.eegFilter, highPassHz: undefined };
    const text = writeRecipe({ ...DEFAULT_SETTINGS, eegFilter });
    expect(text).toContain('"highPassHz": null');
    expect(text.endsWith('}\n')).toBe(true);
  });
});
