import type { AgendaItem } from './agenda.ts';
import { compareItems, partOf, toAgendaItems } from './agenda.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { CaseFile } from './case-file.ts';
import type { BrowserStart } from './occasion.ts';
import { windowOf } from './occasion.ts';
import { asForeign, asWhole } from './reading.ts';

/**
 * The one line that a chip on the status page says of a kept case: what is due now or a date that is near,
 * else the wait that is over next. Nothing of a case that is protected, closed or looked after by someone
 * else: those have no lines.
 */
export function toChipItem(
  file: CaseFile,
  today: CalendarDate,
  start: BrowserStart,
): AgendaItem | undefined {
  const items = toAgendaItems(file, today, start).toSorted(compareItems);
  const pressing = items.find((item) => partOf(item) !== 'next');
  return pressing ?? items.find(({ occasion }) => windowOf(occasion) !== undefined) ?? items[0];
}

/** Where a chip stands, in thousandths of the room it has: 0 is left or top, 1000 is right or bottom. */
export type ChipPlace = { readonly x: number; readonly y: number };

/** The last thousandth, at the right or at the bottom. */
export const END_OF_ROOM = 1000;

/** A place from outside, or `undefined` if it is none. */
export function parseChipPlace(value: unknown): ChipPlace | undefined {
  const raw = asForeign(value);
  const x = asWhole(raw?.['x'], 0, END_OF_ROOM);
  const y = asWhole(raw?.['y'], 0, END_OF_ROOM);
  return x === undefined || y === undefined ? undefined : { x, y };
}
