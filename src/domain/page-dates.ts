import { calendarDate } from './calendar-date.ts';
import type { CalendarDate } from './calendar-date.ts';

/** The languages the status pages come in. */
export type PageLanguage = 'en' | 'es';

const MONTHS =
  ' january enero; february febrero; march marzo; april abril; may mayo; june junio; july julio; august agosto; september septiembre setiembre; october octubre; november noviembre; december diciembre'.split(
    ';',
  );

/**
 * A written date as the source of a regular expression with one capturing group around the whole:
 * "October 6, 2023", "Oct. 6, 2023", "6 October 2023", "18 de Mayo de 2021", "mayo 18, 2021", "10/06/2023".
 */
export const WRITTEN_DATE = String.raw`(\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:del?\s+)?\d{4}(?!\d)|\d{1,2}(?:\.?[ºo°]|st|nd|rd|th)?\s+(?:de\s+)?\p{L}{3,10}\.?,?\s+(?:del?\s+)?\d{4}(?!\d)|\d{1,2}/\d{1,2}/\d{4}(?!\d))`;

/**
 * The day that a written date names, or `undefined` if it names none (no such month, 30 February). Numbers with
 * slashes are month/day/year, as the agency writes them.
 */
export function parseWrittenDate(written: string): CalendarDate | undefined {
  const [first = 0, second = 0, third = 0] = (written.match(/\d+/g) ?? []).map(Number);
  if (written.includes('/')) return calendarDate(third, first, second);
  const month = monthNumber(/\p{L}{3,}/u.exec(written.replace(/\bdel?\b/gi, ''))?.[0] ?? '');
  return month === 0 ? undefined : calendarDate(second, month, first);
}

/** 1 to 12 for a month's name or its beginning of three letters or more, English or Spanish; else 0. */
function monthNumber(word: string): number {
  const beginning = ` ${word.toLowerCase()}`;
  return word === '' ? 0 : MONTHS.findIndex((names) => names.includes(beginning)) + 1;
}
