/** How the numbers of a text table stand on its lines. */
export interface TextLayout {
  readonly separator: TextSeparator;
  readonly decimalMark: '.' | ',';
  /** From the row above the first numbers, or `Column 1` and so on. */
  readonly columnNames: readonly string[];
  /** Index among the lines of the file. */
  readonly firstDataLineIndex: number;
}

export type TextSeparator = 'tab' | 'semicolon' | 'comma' | 'blanks';

/** The first rows of a text table, as it was understood, for the user to look at. */
export interface TextPreview {
  readonly layout: TextLayout;
  readonly firstRows: readonly (readonly string[])[];
  /** Columns that increase evenly, as a time does, over the rows looked at. */
  readonly timeColumnIndexes: readonly number[];
}

/** What the user says of a text table; nothing of it is assumed. */
export interface TextImportSettings {
  readonly time:
    | { readonly kind: 'rate'; readonly sampleRateHz: number }
    | { readonly kind: 'column'; readonly columnIndex: number; readonly unit: TimeUnit };
  /** Columns that become channels, with the unit their numbers are in. */
  readonly columns: readonly { readonly columnIndex: number; readonly unit: VoltageUnit }[];
}

export type TimeUnit = 's' | 'ms';
export type VoltageUnit = 'nV' | 'uV' | 'mV' | 'V';

/** Why a text table cannot be read. Lines and columns count from 1, as editors do. */
export type TextImportError =
  | { readonly kind: 'text-too-large'; readonly byteCount: number; readonly maxByteCount: number }
  | { readonly kind: 'text-without-numbers' }
  | { readonly kind: 'text-read-failed' }
  | {
      readonly kind: 'text-not-a-number';
      readonly lineNumber: number;
      readonly columnNumber: number;
      readonly text: string;
    }
  | {
      readonly kind: 'text-row-length';
      readonly lineNumber: number;
      readonly expectedCount: number;
      readonly foundCount: number;
    }
  | { readonly kind: 'text-time-uneven'; readonly columnName: string; readonly lineNumber: number }
  | { readonly kind: 'text-rate-invalid'; readonly sampleRateHz: number }
  | { readonly kind: 'text-no-columns' }
  | {
      /** Larger than any voltage of the body or an amplifier: the unit is probably another. */
      readonly kind: 'text-values-too-large';
      readonly columnName: string;
      readonly unit: VoltageUnit;
    }
  | { readonly kind: 'text-too-short'; readonly sampleCount: number };
