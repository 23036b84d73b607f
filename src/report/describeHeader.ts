import type { CalendarDate } from '../recording/calendarDate';
import { parseHeaderFields } from '../recording/parseHeaderFields';
import type { RecordingHeader } from '../recording/recording';

/** One line of the header: what it is and what it says. */
export type HeaderFact = readonly [name: string, value: string];

const NOT_GIVEN = 'not given';

/** The header's words on patient and recording, part by part; free text as it is. */
export function describeHeader(header: RecordingHeader): readonly HeaderFact[] {
  const { patient, recording } = parseHeaderFields(header);
  return [
    ...(patient === undefined
      ? [factOf('Patient', header.patientText)]
      : [
          factOf('Patient code', patient.code),
          factOf('Patient name', patient.name),
          factOf('Sex', patient.sex),
          factOf('Date of birth', dateText(patient.birthDate)),
          ...furtherFacts('Patient, further text', patient.rest),
        ]),
    ...(recording === undefined
      ? [factOf('Recording', header.recordingText)]
      : [
          factOf('Administration code', recording.administrationCode),
          factOf('Technician', recording.technician),
          factOf('Equipment', recording.equipment),
          ...furtherFacts('Recording, further text', recording.rest),
        ]),
  ];
}

function factOf(name: string, value: string | undefined): HeaderFact {
  return [name, value === undefined || value === '' ? NOT_GIVEN : value];
}

function furtherFacts(name: string, value: string | undefined): readonly HeaderFact[] {
  return value === undefined ? [] : [[name, value]];
}

function dateText(date: CalendarDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
