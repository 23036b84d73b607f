import { parsePlusDate, type CalendarDate } from './calendarDate';
import type { RecordingHeader } from './recording';

/** The parts of an EDF+ header's two texts; `undefined` for a text that does not follow EDF+. */
export interface HeaderFields {
  readonly patient: PatientFields | undefined;
  readonly recording: RecordingFields | undefined;
}

/** Who was recorded; `undefined` where the header says X or nothing. */
export interface PatientFields {
  readonly code: string | undefined;
  readonly sex: 'female' | 'male' | undefined;
  readonly birthDate: CalendarDate | undefined;
  readonly name: string | undefined;
  /** What follows the four parts of EDF+. */
  readonly rest: string | undefined;
}

/** Where and with what it was recorded; `undefined` where the header says X or nothing. */
export interface RecordingFields {
  readonly startDate: CalendarDate | undefined;
  readonly administrationCode: string | undefined;
  readonly technician: string | undefined;
  readonly equipment: string | undefined;
  /** What follows the five parts of EDF+. */
  readonly rest: string | undefined;
}

/**
 * Takes the patient and recording texts of a header apart.
 *
 * Parts stand in a fixed order between blanks, with underscores for blanks within them; X means
 * not given (EDF+ 2.1.3 items 3 and 4). Parts missing at the end and parts beyond the known ones
 * are accepted. A patient text counts as EDF+ when its second part is a sex and its third, if
 * there, a date or X; a recording text when it begins with `Startdate` and a date or X. Anything
 * else is free text, of which nothing is guessed.
 */
export function parseHeaderFields(
  header: Pick<RecordingHeader, 'patientText' | 'recordingText'>,
): HeaderFields {
  return {
    patient: parsePatient(partsOf(header.patientText)),
    recording: parseRecording(partsOf(header.recordingText)),
  };
}

function partsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((part) => part !== '');
}

function parsePatient(parts: readonly string[]): PatientFields | undefined {
  const [code, sexText = '', birthDateText = 'X', name, ...rest] = parts;
  if (!/^[MFX]$/i.test(sexText)) return undefined;
  const birthDate = parsePlusDate(birthDateText);
  if (birthDate === undefined && !isNotGiven(birthDateText)) return undefined;
  return { code: given(code), sex: sexOf(sexText), birthDate, name: given(name), rest: join(rest) };
}

function sexOf(text: string): PatientFields['sex'] {
  if (isNotGiven(text)) return undefined;
  return text.toUpperCase() === 'F' ? 'female' : 'male';
}

function parseRecording(parts: readonly string[]): RecordingFields | undefined {
  const [keyword = '', startDateText = 'X', administrationCode, technician, equipment, ...rest] =
    parts;
  const startDate = parsePlusDate(startDateText);
  if (keyword.toLowerCase() !== 'startdate') return undefined;
  if (startDate === undefined && !isNotGiven(startDateText)) return undefined;
  return {
    startDate,
    administrationCode: given(administrationCode),
    technician: given(technician),
    equipment: given(equipment),
    rest: join(rest),
  };
}

function isNotGiven(part: string): boolean {
  return part.toUpperCase() === 'X';
}

function given(part: string | undefined): string | undefined {
  return part === undefined || isNotGiven(part) ? undefined : part.replaceAll('_', ' ').trim();
}

function join(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join(' ');
}
