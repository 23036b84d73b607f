import { parseNumber } from './parseNumber';
import type { ChannelHeader } from './parseChannelHeaders';
import type { ChannelScale, UncalibratedReason } from './recording';

/** Spellings that can mean nothing else, in lower case; `MV` (mega or milli?) and `.V` are left out. */
const MICROVOLTS_PER_UNIT: ReadonlyMap<string, number> = new Map([
  ['nv', 1e-3],
  ['uv', 1],
  ['\u00b5v', 1], // micro sign
  ['\u03bcv', 1], // Greek mu
  ['\u00c2\u00b5v', 1], // UTF-8 micro sign read as Latin-1 and written again
  ['microv', 1],
  ['microvolt', 1],
  ['uvolt', 1],
  ['uvolts', 1],
  ['mv', 1e3],
  ['mvolt', 1e3],
  ['millivolt', 1e3],
  ['v', 1e6],
  ['volt', 1e6],
  ['volts', 1e6],
]);

/** How many microvolts one unit of the file is; `undefined` unless the spelling is certain. */
export function microvoltsPerUnit(unit: string): number | undefined {
  return /^M/.test(unit) ? undefined : MICROVOLTS_PER_UNIT.get(unit.toLowerCase());
}

/** Whether a unit says nothing, or could be more than one thing. */
export function isUnclearUnit(unit: string): boolean {
  return (
    microvoltsPerUnit(unit) === undefined && /^(|-|\?|n\/?a|none|unknown|.?v(olts?)?)$/i.test(unit)
  );
}

/**
 * Says what one count of a channel means, by the straight line through its two pairs of limits.
 *
 * A physical minimum above the maximum is legal and means an inverted signal; the line is used as
 * it is (EDF+ 2.1.3 item 5). Where there is no line the channel is `uncalibrated`.
 */
export function scaleChannel(header: ChannelHeader): ChannelScale {
  const fileUnit = header.unit;
  const line = lineThroughLimits(header);
  if ('reason' in line) return { kind: 'uncalibrated', reason: line.reason, fileUnit };
  const microvolts = microvoltsPerUnit(fileUnit);
  if (microvolts === undefined) {
    return {
      kind: 'other-unit',
      unitsPerCount: line.unitsPerCount,
      offsetUnits: line.offsetUnits,
      fileUnit,
    };
  }
  return {
    kind: 'microvolts',
    microvoltsPerCount: line.unitsPerCount * microvolts,
    offsetMicrovolts: line.offsetUnits * microvolts,
    fileUnit,
  };
}

type Line =
  | { readonly unitsPerCount: number; readonly offsetUnits: number }
  | { readonly reason: UncalibratedReason };

function lineThroughLimits(header: ChannelHeader): Line {
  // "sign*LN[sign*(at 1.0Hz)/(0.0001)]/(0.001)": logarithmic floats, Kemp, EDF page on floats.
  if (/^sign\*LN/i.test(header.prefilter)) return { reason: 'logarithmic-coding' };
  const texts = [
    header.physicalMinimumText,
    header.physicalMaximumText,
    header.digitalMinimumText,
    header.digitalMaximumText,
  ];
  if (texts.some((text) => text === '')) return { reason: 'blank-limits' };
  const physicalMinimum = parseNumber(header.physicalMinimumText)?.value;
  const physicalMaximum = parseNumber(header.physicalMaximumText)?.value;
  const digitalMinimum = parseNumber(header.digitalMinimumText)?.value;
  const digitalMaximum = parseNumber(header.digitalMaximumText)?.value;
  if (
    physicalMinimum === undefined ||
    physicalMaximum === undefined ||
    digitalMinimum === undefined ||
    digitalMaximum === undefined
  ) {
    return { reason: 'unreadable-limits' };
  }
  if (physicalMinimum === physicalMaximum) return { reason: 'equal-physical-limits' };
  if (digitalMinimum >= digitalMaximum) return { reason: 'digital-limits-not-increasing' };
  const unitsPerCount = (physicalMaximum - physicalMinimum) / (digitalMaximum - digitalMinimum);
  const offsetUnits = physicalMinimum - unitsPerCount * digitalMinimum;
  // Limits near the largest number a computer holds: a line in name only.
  if (!isUsable(unitsPerCount) || !isUsable(offsetUnits)) return { reason: 'unreadable-limits' };
  return { unitsPerCount, offsetUnits };
}

/** Counts of 24 bits and millions of microvolts per unit must still give a finite number. */
function isUsable(value: number): boolean {
  return Math.abs(value) < 1e100;
}
