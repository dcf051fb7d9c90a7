import type { AgendaItem } from './agenda.ts';
import { partOf } from './agenda.ts';
import type { CalendarDate } from './calendar-date.ts';
import { daysBetween } from './calendar-date.ts';

/** Where a line stands on the desk, from top to bottom. */
const AGENDA_SECTIONS = ['dates', 'overdue', 'today', 'week', 'later'] as const;
/** Where a line stands on the desk. */
export type AgendaSection = (typeof AGENDA_SECTIONS)[number];

/** How many days after today still are "this week", or "within 7 days": as many as until the same weekday comes round. */
export const DAYS_OF_WEEK = 7;

/**
 * The section of a line: of what is put off, by the day on which it comes back, and as the last where
 * that has no day.
 */
export function sectionOf(item: AgendaItem, today: CalendarDate): AgendaSection {
  const part = partOf(item);
  if (part === 'dates') return 'dates';
  if (part === 'due') return item.dueInDays < 0 ? 'overdue' : 'today';
  if (item.putOff === 'browser-start') return 'later';
  const days = Math.max(
    item.dueInDays,
    item.putOff === undefined ? item.dueInDays : daysBetween(today, item.putOff),
  );
  return days <= DAYS_OF_WEEK ? 'week' : 'later';
}

/** A line, and those of linked cases that ask for the same, none of them earlier. */
export type GatheredItem = { readonly item: AgendaItem; readonly others: readonly AgendaItem[] };

/**
 * Puts lines of linked cases together that ask for the same step and stand in the same part: who calls
 * for a family calls once. The first of them stands for the others, so these are given in the order of
 * their days. A date from a notice or of a page is of one day, and stays in sight: only those of the same
 * day are put together. Never lines of one case.
 */
export function gatherLinked(items: readonly AgendaItem[]): readonly GatheredItem[] {
  const gathered: { readonly item: AgendaItem; readonly others: AgendaItem[] }[] = [];
  const byKey = new Map<string, { readonly item: AgendaItem; readonly others: AgendaItem[] }>();
  for (const item of items) {
    const keys = keysOf(item);
    // Two matters of one case are two things to do.
    const leader = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .find((line) => [line.item, ...line.others].every(({ caseId }) => caseId !== item.caseId));
    const line = leader ?? { item, others: [] };
    if (leader === undefined) gathered.push(line);
    else leader.others.push(item);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, line);
  }
  return gathered;
}

function keysOf(item: AgendaItem): readonly string[] {
  const { occasion, step, putOff, links = [] } = item;
  const { kind } = occasion.subject;
  const on = kind === 'window' ? '' : occasion.dueOn;
  const asks = [partOf(item), kind, step, on, putOff ?? ''].join(' ');
  return links.map(({ groupId }) => `${groupId} ${asks}`);
}
