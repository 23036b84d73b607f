import type { LocalDateTime } from './recording';
import type { RecordingNote } from './recordingNote';

export interface StartDate {
  readonly startLocal: LocalDateTime | undefined;
  readonly notes: readonly RecordingNote[];
}

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

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

function parsePlusDate(text: string): CalendarDate | undefined {
  const match = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', monthName = '', year = ''] = match;
  const month = MONTHS.indexOf(monthName.toUpperCase()) + 1;
  return validDate({ day: Number(day), month, year: Number(year) });
}

function parseTime(text: string) {
  const parts = threeNumbers(text);
  if (parts === undefined) return undefined;
  const [hour, minute, second] = parts;
  return hour < 24 && minute < 60 && second < 60 ? { hour, minute, second } : undefined;
}

function validDate(date: CalendarDate): CalendarDate | undefined {
  const isLeap = (date.year % 4 === 0 && date.year % 100 !== 0) || date.year % 400 === 0;
  const dayCounts = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const dayCount = dayCounts.at(date.month - 1);
  if (date.month < 1 || date.month > 12 || dayCount === undefined) return undefined;
  return date.day >= 1 && date.day <= dayCount ? date : undefined;
}

/** The header's two-digit year says nothing of the century. */
function isSameDate(a: CalendarDate, b: CalendarDate): boolean {
  return a.year % 100 === b.year % 100 && a.month === b.month && a.day === b.day;
}
