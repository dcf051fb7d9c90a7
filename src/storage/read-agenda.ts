import type { AgendaItem } from '../domain/agenda.ts';
import { compareItems, partOf, toAgendaItems } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { CaseId } from '../domain/ids.ts';
import type { KeyOfStart } from '../domain/occasion-key.ts';
import { BOUNDS_OF_STARTS, boundsOfKeys, isBack, parseKeyOfStart } from '../domain/occasion-key.ts';
import { DATES_STAND_FOR_DAYS } from '../domain/occasion.ts';
import { aheadIn } from './cases-ahead.ts';
import type { ReadContext } from './read-case.ts';
import { readCaseFiles } from './read-case.ts';
import type { Whose } from './team/agenda-of-team.ts';
import type { Storage } from './storage.ts';
import { bothAgendas, filesOf, keysOf } from './team/agenda-of-team.ts';

/** What is due now and next; no line stands twice. */
export type Agenda = {
  /** Dates that are near or over, oldest first: they stand on top. */
  readonly dates: readonly AgendaItem[];
  /** How many dates stand on top; counted no further than was asked for. */
  readonly datesCount: number;
  /** Waits that are over, and what should have arrived, oldest first. */
  readonly due: readonly AgendaItem[];
  /** How many of those there are; counted no further than was asked for. */
  readonly dueCount: number;
  /** What is not due yet, or put off, soonest first; of what is put off, the day it comes back. */
  readonly next: readonly AgendaItem[];
};

/** How many lines of each part to read, and how far to count what is due. */
export type AgendaLimits = {
  /** Of the dates on top, and of what is due. */
  readonly due: number;
  readonly next: number;
  readonly counted: number;
  /** Of a team: of which cases; of one's own and those that are nobody's when left out. */
  readonly whose?: Whose;
};

type Reading = ReadContext & Pick<Storage, 'startId'>;

/** Reads the agenda by index: the number of cases does not matter. */
export async function readAgenda(
  storage: Reading,
  today: CalendarDate,
  limits: AgendaLimits,
): Promise<Agenda> {
  if (HAS_TEAM && limits.whose === 'all') {
    return bothAgendas(limits, (whose) => readAgenda(storage, today, { ...limits, whose }));
  }
  const [startId, { ahead, byStart, dates, datesBack, due, next }] = await Promise.all([
    storage.startId(),
    keyIndex(storage).then((index) =>
      readRanges(HAS_TEAM ? keysOf(limits.whose, index) : index, storage.now(), today, limits),
    ),
  ]);
  const caseIds = new Set([
    ...ahead,
    ...dates.slice(0, limits.due),
    ...datesBack.slice(0, limits.due),
    ...due.slice(0, limits.due),
    ...next,
    ...byStart.slice(0, limits.due + limits.next).map(({ caseId }) => caseId),
  ]);
  const files = await readCaseFiles(storage, [...caseIds]);
  const items = (HAS_TEAM ? await filesOf(limits.whose, files, storage) : files)
    .flatMap((file) => toAgendaItems(file, today, { startId }))
    .toSorted(compareItems);
  const part = (name: ReturnType<typeof partOf>) => items.filter((item) => partOf(item) === name);
  const back = byStart.filter((key) => isBack(key, today, { startId }));
  const near = addDays(today, DATES_STAND_FOR_DAYS);
  const datesOfStart = back.filter((key) => key.isDate && key.dueOn <= near).length;
  const dueOfStart = back.filter((key) => !key.isDate && key.dueOn <= today).length;
  const [datesAhead, dueAhead] = (['dates', 'due'] as const).map(
    (name) => part(name).filter(({ caseId }) => ahead.includes(caseId)).length,
  ) as [number, number];
  const datesCount = dates.length + datesBack.length + datesOfStart + datesAhead;
  return {
    dates: part('dates').slice(0, limits.due),
    datesCount: Math.min(limits.counted, datesCount),
    due: part('due').slice(0, limits.due),
    dueCount: Math.min(limits.counted, due.length + dueOfStart + dueAhead),
    next: part('next').slice(0, limits.next),
  };
}

/**
 * How many things are due: waits from the day their next step is, dates from their own day, and
 * nothing that is put off; `most` when there are that many or more. Counting further would take the
 * longer the more cases there are, and nobody reads the difference.
 */
export async function countLapsed(
  storage: Reading,
  today: CalendarDate,
  most: number,
): Promise<number> {
  const [startId, { ahead, byStart, byDay }] = await Promise.all([
    storage.startId(),
    keyIndex(storage).then((index) => readLapsed(index, storage.now(), today, most)),
  ]);
  const back = byStart.filter((key) => key.dueOn <= today && isBack(key, today, { startId }));
  const sure = byDay.length + back.length;
  if (sure >= most || ahead.length === 0) return Math.min(most, sure);
  const files = await readCaseFiles(storage, ahead);
  const lapsedAhead = (HAS_TEAM ? await filesOf('mine', files, storage) : files)
    .flatMap((file) => toAgendaItems(file, today, { startId }))
    .filter(({ dueInDays, putOff }) => dueInDays <= 0 && putOff === undefined);
  return Math.min(most, sure + lapsedAhead.length);
}

/**
 * The cases of what is over for certain by its key, and those whose keys can't tell. The time it takes is that
 * of the keys it is handed, so no more are asked for than are still to be counted; all in one transaction.
 */
async function readLapsed(
  index: KeyIndex,
  now: Temporal.Instant,
  today: CalendarDate,
  most: number,
) {
  const unsure = aheadIn(index, now);
  const [ahead, byStart, waits] = await Promise.all([
    unsure,
    readSureOfStarts(index, most, unsure),
    readSure(index, { of: 'wait', last: today }, most, unsure),
  ]);
  const byDay = [...waits];
  for (const of of ['date', 'over'] as const) {
    const left = most - byDay.length;
    if (left <= 0) break;
    byDay.push(...(await readSure(index, { of, last: today }, left, unsure)));
  }
  return { ahead, byStart, byDay };
}

/** The keys of what is near or due for certain, and the cases whose keys can't tell; all in one transaction. */
async function readRanges(
  index: KeyIndex,
  now: Temporal.Instant,
  today: CalendarDate,
  { next, counted }: AgendaLimits,
) {
  const tomorrow = addDays(today, 1);
  const near = addDays(today, DATES_STAND_FOR_DAYS);
  const unsure = aheadIn(index, now);
  const [ahead, byStart, dates, datesBack, due, ...later] = await Promise.all([
    unsure,
    readSureOfStarts(index, counted, unsure),
    readSure(index, { of: 'date', last: near }, counted, unsure),
    readSure(index, { of: 'off', last: today }, counted, unsure),
    readSure(index, { of: 'wait', last: today }, counted, unsure),
    readSure(index, { of: 'wait', first: tomorrow }, next, unsure),
    readSure(index, { of: 'date', first: addDays(near, 1) }, next, unsure),
    readSure(index, { of: 'off', first: tomorrow }, next, unsure),
  ]);
  return { ahead, byStart, dates, datesBack, due, next: later.flat() };
}

/** The keys of all occasions, as they are at one moment. */
async function keyIndex({ connection }: Pick<Storage, 'connection'>) {
  const database = await connection();
  return database.transaction('docket').store.index('occasionKeys');
}

/** What is read of the index of the keys of all occasions. */
export type KeyIndex = {
  readonly getAllKeys: (range: IDBKeyRange, limit?: number) => Promise<readonly string[]>;
  readonly openKeyCursor: (range: IDBKeyRange) => Promise<KeyCursor | null>;
};

/** One key of it, and the next. */
export type KeyCursor = {
  readonly key: string;
  readonly primaryKey: string;
  readonly continue: () => Promise<KeyCursor | null>;
};

/**
 * The cases of the occasions in a range, by day, as many as the limit says without those that are `unsure`,
 * which take no other's place; one that has several comes several times.
 */
async function readSure(
  index: KeyIndex,
  range: Parameters<typeof boundsOfKeys>[0],
  limit: number,
  unsure: Promise<readonly CaseId[]>,
): Promise<readonly CaseId[]> {
  const bounds = IDBKeyRange.bound(...boundsOfKeys(range));
  for (let most = limit; ; most *= 2) {
    const [found, ahead] = await Promise.all([index.getAllKeys(bounds, most), unsure]);
    const sure = (found as CaseId[]).filter((caseId) => !ahead.includes(caseId));
    if (sure.length >= limit || found.length < most) return sure.slice(0, limit);
  }
}

/** What is put off until the browser is started again, with the cases, likewise; there are never many. */
async function readSureOfStarts(
  index: KeyIndex,
  limit: number,
  unsure: Promise<readonly CaseId[]>,
): Promise<readonly (KeyOfStart & { readonly caseId: CaseId })[]> {
  const found: (KeyOfStart & { readonly caseId: CaseId })[] = [];
  const range = IDBKeyRange.bound(...BOUNDS_OF_STARTS);
  let [cursor, ahead]: readonly [KeyCursor | null, readonly CaseId[]] = await Promise.all([
    index.openKeyCursor(range),
    unsure,
  ]);
  while (cursor !== null && found.length < limit) {
    const key = parseKeyOfStart(cursor.key);
    const caseId = cursor.primaryKey as CaseId;
    if (key !== undefined && !ahead.includes(caseId)) found.push({ ...key, caseId });
    cursor = await cursor.continue();
  }
  return found;
}
