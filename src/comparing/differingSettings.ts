/** One setting of two recipes that is not the same; `undefined` where a recipe does not have it. */
export interface DifferingSetting {
  /** As in the settings, for example `eegFilter.highPassHz`. */
  readonly path: string;
  readonly first: SettingValue;
  readonly second: SettingValue;
}

export type SettingValue = string | number | boolean | undefined;

/** Belongs to one recording, not to the way it was analysed. */
const OF_ONE_RECORDING = ['corrections', 'triggerChannelIndex', 'decisions'];

/**
 * All settings in which two recipes differ, in the order of the first, then those only the second
 * has. What belongs to a single recording (corrections, trigger channel, struck-out jerks) is
 * passed over. `null`, as files write it, and `undefined` are the same.
 */
export function differingSettings(first: object, second: object): readonly DifferingSetting[] {
  const firstValues = settingValues(first);
  const secondValues = settingValues(second);
  return [...new Set([...firstValues.keys(), ...secondValues.keys()])]
    .map((path) => ({ path, first: firstValues.get(path), second: secondValues.get(path) }))
    .filter((setting) => setting.first !== setting.second);
}

function settingValues(settings: object): ReadonlyMap<string, SettingValue> {
  const recipe = Object.entries(settings).filter(([name]) => !OF_ONE_RECORDING.includes(name));
  return new Map(recipe.flatMap(([name, value]) => leavesOf(name, value)));
}

function leavesOf(path: string, value: unknown): readonly (readonly [string, SettingValue])[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => leavesOf(`${path}.${name}`, inner));
  }
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return [[path, isPlain ? value : undefined]];
}
