/** A day without a time zone; `month` is 1 to 12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Reads `dd-MMM-yyyy` (EDF+ 2.1.3 items 3 and 4), months in any case; `undefined` for anything else. */
export function parsePlusDate(text: string): CalendarDate | undefined {
  const match = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/.exec(text);
  if (match === null) return undefined;
  const [, day = '', monthName = '', year = ''] = match;
  const month = MONTHS.indexOf(monthName.toUpperCase()) + 1;
  return validDate({ day: Number(day), month, year: Number(year) });
}

/** Writes `dd-MMM-yyyy`, with English months as EDF+ 2.1.3 asks. */
export function plusDateOf({ day, month, year }: CalendarDate): string {
  return `${String(day).padStart(2, '0')}-${MONTHS.at(month - 1) ?? ''}-${String(year).padStart(4, '0')}`;
}

/** The same date when it is a day of the calendar, else `undefined`. */
export function validDate(date: CalendarDate): CalendarDate | undefined {
  const isLeap = (date.year % 4 === 0 && date.year % 100 !== 0) || date.year % 400 === 0;
  const dayCounts = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const dayCount = dayCounts.at(date.month - 1);
  if (date.month < 1 || date.month > 12 || dayCount === undefined) return undefined;
  return date.day >= 1 && date.day <= dayCount ? date : undefined;
}
