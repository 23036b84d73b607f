/** Colours of the traces and what is drawn over them. Text on `page` keeps a contrast of 4.5 or more. */
export interface Palette {
  readonly page: string;
  readonly text: string;
  readonly quietText: string;
  readonly secondLine: string;
  readonly minorLine: string;
  readonly EEG: string;
  readonly EMG: string;
  readonly other: string;
  readonly focus: string;
  readonly hatch: string;
  readonly jerk: string;
  readonly burst: string;
  readonly excluded: string;
  readonly annotation: string;
  readonly selection: string;
}

const LIGHT: Palette = {
  page: '#ffffff',
  text: '#1b2430',
  quietText: '#566072',
  secondLine: '#d3d9e2',
  minorLine: '#eef1f5',
  EEG: '#17212e',
  EMG: '#1a4f8f',
  other: '#5b4a2e',
  focus: '#eaf2fc',
  hatch: '#b3bcc9',
  jerk: '#b3261e',
  burst: '#0b6e63',
  excluded: '#5d626b',
  annotation: '#7a4100',
  selection: '#fbe3c4',
};

const DARK: Palette = {
  page: '#1b1c1f',
  text: '#e8e9ec',
  quietText: '#aab0ba',
  secondLine: '#3c3e44',
  minorLine: '#27282d',
  EEG: '#e2e7ee',
  EMG: '#8dbcf7',
  other: '#d9c29a',
  focus: '#25313b',
  hatch: '#4c4f57',
  jerk: '#ff9389',
  burst: '#5fd0c1',
  excluded: '#a4abb6',
  annotation: '#f0b46a',
  selection: '#4a3717',
};

/** The colours of the page in a light or dark surrounding. */
export function paletteOf(colorScheme: 'light' | 'dark'): Palette {
  return colorScheme === 'dark' ? DARK : LIGHT;
}
