import type { Words } from '../locales/catalogue.ts';

const MORE = {
  dates: { counted: 'agendaMoreDates', many: 'agendaManyMoreDates' },
  due: { counted: 'popupMoreDue', many: 'popupManyMoreDue' },
} as const;

/**
 * How many lines of a part of the agenda are not shown; `undefined` when all are.
 *
 * @param most how far was counted; there may be more than that.
 */
export function sayMore(
  of: keyof typeof MORE,
  { shown, count, most }: { readonly shown: number; readonly count: number; readonly most: number },
  { text }: Words,
): string | undefined {
  if (count <= shown) return undefined;
  return text(MORE[of][count < most ? 'counted' : 'many'], { count: count - shown });
}
