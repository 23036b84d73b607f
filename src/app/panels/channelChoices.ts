import { MUSCLES } from '../../recording/muscles';

/** Electrode sites of the 10-10 system from front to back, with the modern names. */
export const SITE_CHOICES: readonly string[] = [
  ...['Nz', 'Fp1', 'Fpz', 'Fp2', 'AF7', 'AF3', 'AFz', 'AF4', 'AF8'],
  ...['F9', 'F7', 'F5', 'F3', 'F1', 'Fz', 'F2', 'F4', 'F6', 'F8', 'F10'],
  ...['FT9', 'FT7', 'FC5', 'FC3', 'FC1', 'FCz', 'FC2', 'FC4', 'FC6', 'FT8', 'FT10'],
  ...['A1', 'T9', 'T7', 'C5', 'C3', 'C1', 'Cz', 'C2', 'C4', 'C6', 'T8', 'T10', 'A2'],
  ...['TP9', 'TP7', 'CP5', 'CP3', 'CP1', 'CPz', 'CP2', 'CP4', 'CP6', 'TP8', 'TP10'],
  ...['P9', 'P7', 'P5', 'P3', 'P1', 'Pz', 'P2', 'P4', 'P6', 'P8', 'P10'],
  ...['PO7', 'PO3', 'POz', 'PO4', 'PO8', 'O1', 'Oz', 'O2', 'Iz'],
];

/** Muscles from the head down. */
export const MUSCLE_CHOICES: readonly { readonly value: string; readonly label: string }[] =
  MUSCLES.map(({ id, name, abbreviations }) => ({
    value: id,
    label: `${name} (${abbreviations.at(0) ?? id})`,
  }));
