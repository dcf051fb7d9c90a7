import type { PlainTextKey, Words } from './catalogue.ts';

/** By the names that the calendar gives the federal holidays of 5 U.S.C. 6103(a). */
const HOLIDAY_TEXT: ReadonlyMap<string, PlainTextKey> = new Map([
  ["New Year's Day", 'holidayNewYear'],
  ['Birthday of Martin Luther King, Jr.', 'holidayKing'],
  ["Washington's Birthday", 'holidayWashington'],
  ['Memorial Day', 'holidayMemorial'],
  ['Juneteenth National Independence Day', 'holidayJuneteenth'],
  ['Independence Day', 'holidayIndependence'],
  ['Labor Day', 'holidayLabor'],
  ['Columbus Day', 'holidayColumbus'],
  ['Veterans Day', 'holidayVeterans'],
  ['Thanksgiving Day', 'holidayThanksgiving'],
  ['Christmas Day', 'holidayChristmas'],
]);

/** A federal holiday by name; one that there is no text for by the name that the calendar has. */
export function sayHoliday(name: string, { text }: Words): string {
  const key = HOLIDAY_TEXT.get(name);
  return key === undefined ? name : text(key);
}
