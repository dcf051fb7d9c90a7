import { DAYS_OF_WEEK } from './agenda-sections.ts';
import type { CalendarDate } from './calendar-date.ts';
import { addDays } from './calendar-date.ts';
import type { DocketRow } from './docket.ts';
import type { GroupId } from './ids.ts';
import type { OfficeCode } from './office.ts';

/** When something is to be done: before today, today, or within seven days from today. */
export const DUE_FILTERS = ['overdue', 'today', 'week'] as const;
/** When something is to be done. */
export type DueFilter = (typeof DUE_FILTERS)[number];
/** Whether cases of a kind are among those shown, or the only ones. */
export const SHOWN_FILTERS = ['shown', 'only'] as const;
/** Whether cases of a kind are among those shown, or the only ones. */
export type ShownFilter = (typeof SHOWN_FILTERS)[number];
/** Cases that were handed over stand among the others unless they are left out or the only ones. */
export const HANDED_OVER_FILTERS = ['hidden', 'only'] as const;
/** Cases that were handed over stand among the others unless they are left out or the only ones. */
export type HandedOverFilter = (typeof HANDED_OVER_FILTERS)[number];

/** Which cases are shown; what is absent leaves none out, but closed ones are hidden. */
export type CaseFilter = {
  readonly due?: DueFilter;
  readonly office?: OfficeCode;
  readonly form?: string;
  readonly tag?: string;
  /** The name of somebody who has a part in it. */
  readonly person?: string;
  readonly group?: GroupId;
  /** Not looked at for so many days, or never. */
  readonly notLookedAtInDays?: number;
  readonly closed?: ShownFilter;
  readonly handedOver?: HandedOverFilter;
};

/**
 * The test that a filter is on a day. A protected case passes only one that asks for nothing: any
 * other would tell something of it.
 */
export function createFilter(filter: CaseFilter, today: CalendarDate): (row: DocketRow) => boolean {
  const weekEnd = addDays(today, DAYS_OF_WEEK);
  const { notLookedAtInDays: days } = filter;
  const lookedBefore = days === undefined ? undefined : addDays(today, -days);
  const asks = Object.entries(filter).some(
    ([name, value]) => value !== undefined && !(name === 'closed' && value === 'shown'),
  );
  return (row) => {
    if (row.isProtected === true) return !asks;
    const { office, form, tag, person, group, closed, handedOver } = filter;
    const isClosed = row.closedOn !== undefined;
    if (closed === 'only' ? !isClosed : isClosed && closed === undefined) return false;
    const isHandedOver = row.handedOverOn !== undefined;
    if (handedOver !== undefined && isHandedOver !== (handedOver === 'only')) return false;
    if (filter.due !== undefined && !isDue(row.nextDue?.on, filter.due, today, weekEnd)) {
      return false;
    }
    return (
      (office === undefined || row.office?.code === office) &&
      (form === undefined || row.form === form) &&
      (tag === undefined || row.tags?.includes(tag) === true) &&
      (person === undefined || row.people?.includes(person) === true) &&
      (group === undefined || row.links?.some(({ groupId }) => groupId === group) === true) &&
      (lookedBefore === undefined || row.lookedAtOn === undefined || row.lookedAtOn <= lookedBefore)
    );
  };
}

function isDue(
  on: CalendarDate | undefined,
  due: DueFilter,
  today: CalendarDate,
  weekEnd: CalendarDate,
): boolean {
  if (on === undefined) return false;
  switch (due) {
    case 'overdue':
      return on < today;
    case 'today':
      return on === today;
    case 'week':
      return on >= today && on <= weekEnd;
  }
}

/** What the cases there are can be filtered by, each once and in order. */
export type FilterChoices = {
  readonly forms: readonly string[];
  readonly tags: readonly string[];
  readonly people: readonly string[];
  readonly offices: readonly OfficeCode[];
};

/** Gathers what rows can be filtered by. */
export function toFilterChoices(rows: readonly DocketRow[]): FilterChoices {
  const [forms, tags, people] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const offices = new Set<OfficeCode>();
  for (const row of rows) {
    if (row.form !== undefined) forms.add(row.form);
    for (const tag of row.tags ?? []) tags.add(tag);
    for (const person of row.people ?? []) people.add(person);
    if (row.office !== undefined) offices.add(row.office.code);
  }
  return {
    forms: [...forms].toSorted(),
    tags: [...tags].toSorted(),
    people: [...people].toSorted(),
    offices: [...offices].toSorted(),
  };
}
