import { parsePlusDate, validDate, type CalendarDate } from './calendarDate';
import type { LocalDateTime } from './recording';
import type { RecordingNote } from './recordingNote';

export interface StartDate {
  readonly startLocal: LocalDateTime | undefined;
  readonly notes: readonly RecordingNote[];
}

/**
 * Reads the start of the recording on the recorder's own clock.
 *
 * The four-digit year of an EDF+ `Startdate dd-MMM-yyyy` is preferred; both dates are noted when
 * they differ. Two-digit years 85 to 99 mean 19xx, 00 to 84 mean 20xx (EDF+ 2.1.3 item 2).
 * Separators other than a point and one-digit parts are accepted. No valid date or time:
 * `undefined` and a note.
 */
export function parseStartDate(
  dateText: string,
  timeText: string,
  recordingText: string,
): StartDate {
  const headerDate = parseHeaderDate(dateText);
  const plusDateText = /^Startdate\s+(\S+)/i.exec(recordingText)?.[1] ?? '';
  const plusDate = parsePlusDate(plusDateText);
  const date = plusDate ?? headerDate;
  const time = parseTime(timeText);
  if (date === undefined || time === undefined) {
    return { startLocal: undefined, notes: [{ kind: 'date-unknown', dateText, timeText }] };
  }
  const notes: RecordingNote[] = [];
  if (headerDate !== undefined && plusDate !== undefined && !isSameDate(headerDate, plusDate)) {
    notes.push({
      kind: 'header-date-mismatch',
      headerDateText: dateText,
      recordingFieldDateText: plusDateText,
    });
  }
  return { startLocal: { ...date, ...time }, notes };
}

function threeNumbers(text: string): readonly [number, number, number] | undefined {
  const match = /^(\d{1,2})\s*[.:/\-, ]\s*(\d{1,2})\s*[.:/\-, ]\s*(\d{1,2})$/.exec(text);
  return match === null ? undefined : [Number(match[1]), Number(match[2]), Number(match[3])];
}

function parseHeaderDate(text: string): CalendarDate | undefined {
  const parts = threeNumbers(text);
  if (parts === undefined) return undefined;
  const [day, month, twoDigitYear] = parts;
  return validDate({ day, month, year: twoDigitYear + (twoDigitYear >= 85 ? 1900 : 2000) });
}

function parseTime(text: string) {
  const parts = threeNumbers(text);
  if (parts === undefined) return undefined;
  const [hour, minute, second] = parts;
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined;
}

/** The header's two-digit year says nothing of the century. */
function isSameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year % 100 === b.year % 100 && a.month === b.month && a.day === b.day;
}
