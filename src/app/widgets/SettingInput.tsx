import { NumberInput, Tooltip } from '@mantine/core';
import { numericSetting } from '../../analysis/checkSettings';
import { SETTING_FIELDS } from '../../analysis/settingFields';
import type { NumericSettingPath } from '../../analysis/settingFields';
import type { AnalysisSettings } from '../../analysis/settings';
import { useWorkspace } from '../useWorkspace';

interface SettingInputProps {
  readonly path: NumericSettingPath;
}

/** One numeric setting with its unit, range, explanation and source. Out of range is not taken over. */
export function SettingInput({ path }: SettingInputProps) {
  const settings = useWorkspace((workspace) => workspace.settings.present);
  const changeSettings = useWorkspace(({ actions }) => actions.changeSettings);
  const field = SETTING_FIELDS.find((candidate) => candidate.path === path);
  if (field === undefined) return null;
  const { title, unit, minimum, maximum, step, explanation, source, evidenceTag, isOptional } =
    field;
  return (
    <Tooltip
      multiline
      w={300}
      position="right"
      openDelay={500}
      label={`${explanation} Range ${minimum} to ${maximum} ${unit}. Default: ${source} [${evidenceTag}].`}
    >
      <NumberInput
        size="xs"
        label={unit === '' ? title : `${title} (${unit})`}
        value={numericSetting(settings, path) ?? ''}
        placeholder="off"
        min={minimum}
        max={maximum}
        step={step}
        clampBehavior="blur"
        onChange={(value) => {
          if (typeof value === 'number' && value >= minimum && value <= maximum)
            changeSettings((before) => withSetting(before, path, value));
          else if (value === '' && isOptional)
            changeSettings((before) => withSetting(before, path, undefined));
        }}
      />
    </Tooltip>
  );
}

function withSetting(
  settings: AnalysisSettings,
  path: NumericSettingPath,
  value: number | undefined,
): AnalysisSettings {
  if (numericSetting(settings, path) === value) return settings;
  const [group, name = ''] = path.split('.');
  switch (group) {
    case 'emgFilter':
      return { ...settings, emgFilter: { ...settings.emgFilter, [name]: value } };
    case 'eegFilter':
      return { ...settings, eegFilter: { ...settings.eegFilter, [name]: value } };
    case 'detection':
      return { ...settings, detection: { ...settings.detection, [name]: value } };
    case 'average':
      return { ...settings, average: { ...settings.average, [name]: value } };
    default:
      return settings;
  }
}
