import type { AgendaItem } from '../domain/agenda.ts';
import { toAgendaItems } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import type { CaseId } from '../domain/ids.ts';
import { readCaseFiles } from './read-case.ts';
import type { Storage } from './storage.ts';

/** What is due now and next. */
export type Agenda = {
  /** Windows whose next step is due, oldest first. */
  readonly due: readonly AgendaItem[];
  /** How many windows are due; counted no further than was asked for. */
  readonly dueCount: number;
  /** Open windows that are not due yet, soonest first. */
  readonly next: readonly AgendaItem[];
};

/** How many lines of each part to read, and how far to count what is due. */
export type AgendaLimits = {
  readonly due: number;
  readonly next: number;
  readonly counted: number;
};

/** Reads the agenda by index: the number of cases does not matter. */
export async function readAgenda(
  storage: Pick<Storage, 'connection' | 'holidays'>,
  today: CalendarDate,
  limits: AgendaLimits,
): Promise<Agenda> {
  const database = await storage.connection();
  const index = database.transaction('docket').store.index('occasionKeys');
  const [dueKeys, nextKeys] = await Promise.all([
    index.getAllKeys(dueThrough(today), limits.counted),
    index.getAllKeys(dueAfter(today), limits.next),
  ]);
  const caseIds = new Set([...dueKeys.slice(0, limits.due), ...nextKeys] as CaseId[]);
  const files = await readCaseFiles(storage, [...caseIds]);
  const items = files
    .flatMap((file) => toAgendaItems(file, today))
    .toSorted((one, other) => one.dueInDays - other.dueInDays);
  return {
    due: items.filter(({ dueInDays }) => dueInDays <= 0).slice(0, limits.due),
    dueCount: dueKeys.length,
    next: items.filter(({ dueInDays }) => dueInDays > 0).slice(0, limits.next),
  };
}

/**
 * How many windows have a next step that is due; `most` when there are that many or more. Counting
 * further would take the longer the more cases there are, and nobody reads the difference.
 */
export async function countLapsed(
  storage: Pick<Storage, 'connection'>,
  today: CalendarDate,
  most: number,
): Promise<number> {
  const database = await storage.connection();
  const keys = await database.getAllKeysFromIndex(
    'docket',
    'occasionKeys',
    dueThrough(today),
    most,
  );
  return keys.length;
}

function dueThrough(today: CalendarDate): IDBKeyRange {
  return IDBKeyRange.upperBound(addDays(today, 1), true);
}

function dueAfter(today: CalendarDate): IDBKeyRange {
  return IDBKeyRange.lowerBound(addDays(today, 1));
}
