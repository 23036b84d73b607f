import type { EvidenceTag } from '../findings/finding';
import type { AnalysisSettings } from './settings';

/** What a number among the settings means: its range, unit and where the default comes from. */
export interface SettingField {
  readonly path: NumericSettingPath;
  readonly title: string;
  readonly unit: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** Counts, orders and seeds, which have no unit, are whole numbers. */
  readonly isWhole: boolean;
  readonly explanation: string;
  /** Where the default was taken from. */
  readonly source: string;
  readonly evidenceTag: EvidenceTag;
  /** `undefined` is a legal value: the step is left out. */
  readonly isOptional: boolean;
}

type NumericPathsOf<Group extends string, Values> = {
  [Key in keyof Values & string]: Extract<Values[Key], number> extends never
    ? never
    : `${Group}.${Key}`;
}[keyof Values & string];

export type NumericSettingPath =
  | NumericPathsOf<'emgFilter', AnalysisSettings['emgFilter']>
  | NumericPathsOf<'eegFilter', AnalysisSettings['eegFilter']>
  | NumericPathsOf<'detection', AnalysisSettings['detection']>
  | NumericPathsOf<'average', AnalysisSettings['average']>;

const PROJECT = 'default of this project, not published';

/** Every numeric setting, in the order in which the page shows them. */
export const SETTING_FIELDS: readonly SettingField[] = [
  field(
    'emgFilter.highPassHz',
    'EMG high-pass',
    'Hz',
    [1, 500, 1],
    'Takes out movement artefact and drift before bursts are looked for.',
    'SENIAM 10–20 Hz; movement-disorder practice 20–30 Hz (Rose, EMG notes)',
    'A',
    true,
  ),
  field(
    'emgFilter.lowPassHz',
    'EMG low-pass',
    'Hz',
    [50, 5000, 10],
    'Left out where the sampling rate cannot support it.',
    'SENIAM about 500 Hz (Rose, EMG notes)',
    'A',
    true,
  ),
  field(
    'emgFilter.order',
    'EMG filter order',
    '',
    [1, 8, 1],
    'Butterworth order of each of the two passes.',
    PROJECT,
    'D',
  ),
  field(
    'eegFilter.highPassHz',
    'EEG high-pass',
    'Hz',
    [0.01, 20, 0.1],
    'Takes out drift; too high a value distorts slow potentials.',
    '1–2 Hz for jerk-locked averaging, convention',
    'GK',
    true,
  ),
  field(
    'eegFilter.lowPassHz',
    'EEG low-pass',
    'Hz',
    [20, 2000, 10],
    'A low-pass of 70 Hz blunts the transient; left out where the sampling rate cannot support it.',
    '70–200 Hz or more, convention',
    'GK',
    true,
  ),
  field(
    'eegFilter.order',
    'EEG filter order',
    '',
    [1, 8, 1],
    'Butterworth order of each of the two passes.',
    PROJECT,
    'D',
  ),
  field(
    'detection.thresholdTimesBackground',
    'Threshold',
    '× background',
    [1.5, 20, 0.1],
    'A burst begins to be looked for where the 10 ms envelope exceeds this many times the local background.',
    PROJECT,
    'D',
  ),
  field(
    'detection.minGapMs',
    'Minimum gap',
    'ms',
    [1, 100, 1],
    'Silences shorter than this do not end a burst. Cortical trains repeat every 20 ms: a larger gap fuses them.',
    'gaps under about 10 ms, convention; 20 ms cycles, Brown & Marsden 1996',
    'GK',
  ),
  field(
    'detection.minDurationMs',
    'Minimum duration',
    'ms',
    [1, 200, 1],
    'Shorter bursts are listed but not counted.',
    'cortical range from 10 ms, Hallett et al. 1979',
    'A',
  ),
  field(
    'detection.maxDurationMs',
    'Maximum duration',
    'ms',
    [20, 2000, 10],
    'Longer bursts are listed as contractions and not counted.',
    'bursts up to 500–1000 ms in segmental spinal myoclonus, convention',
    'GK',
  ),
  field(
    'detection.refractoryMs',
    'Refractory time',
    'ms',
    [0, 5000, 10],
    'After a jerk, further bursts of the trigger muscle start no new jerk for this long.',
    PROJECT,
    'D',
  ),
  field(
    'average.startMs',
    'Window start',
    'ms',
    [-5000, -20, 10],
    'Relative to EMG onset.',
    'JLBA −200…+100 ms, convention',
    'GK',
  ),
  field(
    'average.endMs',
    'Window end',
    'ms',
    [10, 5000, 10],
    'Relative to EMG onset.',
    'JLBA −200…+100 ms, convention',
    'GK',
  ),
  field(
    'average.baselineStartMs',
    'Baseline start',
    'ms',
    [-5000, 0, 10],
    'The mean over the baseline is subtracted from each sweep.',
    'JLBA −200…−100 ms, convention',
    'GK',
  ),
  field(
    'average.baselineEndMs',
    'Baseline end',
    'ms',
    [-5000, 0, 10],
    'The mean over the baseline is subtracted from each sweep.',
    'JLBA −200…−100 ms, convention',
    'GK',
  ),
  field(
    'average.maxPeakToPeakMicrovolts',
    'Reject above',
    'µV',
    [10, 5000, 10],
    'A sweep is rejected when one EEG channel’s peak-to-peak exceeds this.',
    'EEG over 100–150 µV, convention',
    'GK',
  ),
  field(
    'average.maxStepMicrovolts',
    'Reject steps above',
    'µV',
    [5, 5000, 5],
    'A sweep is rejected when two neighbouring EEG samples differ by more.',
    PROJECT,
    'D',
  ),
  field(
    'average.minPeakToPeakMicrovolts',
    'Reject flat below',
    'µV',
    [0, 10, 0.1],
    'A sweep is rejected when one EEG channel’s peak-to-peak stays below this.',
    PROJECT,
    'D',
  ),
  field(
    'average.overlapStartMs',
    'Overlap from',
    'ms',
    [-5000, 0, 10],
    'A sweep is rejected when an earlier jerk begins within this time before it.',
    'no other burst in −150…+30 ms, convention',
    'GK',
  ),
  field(
    'average.overlapEndMs',
    'Overlap to',
    'ms',
    [0, 5000, 10],
    'A sweep is rejected when a later jerk begins within this time after it.',
    'no other burst in −150…+30 ms, convention',
    'GK',
  ),
  field(
    'average.nullDrawCount',
    'Random-trigger draws',
    '',
    [100, 10000, 100],
    'Averages at random times that the transient is held against.',
    '200–1000 draws, design of this project',
    'D',
  ),
  field(
    'average.splitCount',
    'Random splits',
    '',
    [20, 2000, 20],
    'Random halves compared for the split-half correlation.',
    'after the repeated splits of BacAv, Vial et al. 2020',
    'A',
  ),
  field(
    'average.seed',
    'Random seed',
    '',
    [0, 4294967295, 1],
    'Same seed, same numbers.',
    PROJECT,
    'D',
  ),
];

function field(
  path: NumericSettingPath,
  title: string,
  unit: string,
  [minimum, maximum, step]: readonly [number, number, number],
  explanation: string,
  source: string,
  evidenceTag: EvidenceTag,
  isOptional = false,
): SettingField {
  return {
    path,
    title,
    unit,
    minimum,
    maximum,
    step,
    isWhole: unit === '',
    explanation,
    source,
    evidenceTag,
    isOptional,
  };
}
