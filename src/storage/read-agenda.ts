import type { AgendaItem } from '../domain/agenda.ts';
import { compareItems, partOf, toAgendaItems } from '../domain/agenda.ts';
import type { CalendarDate } from '../domain/calendar-date.ts';
import { addDays } from '../domain/calendar-date.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { CaseId } from '../domain/ids.ts';
import type { KeyOfStart } from '../domain/occasion-key.ts';
import { BOUNDS_OF_STARTS, boundsOfKeys, isBack, parseKeyOfStart } from '../domain/occasion-key.ts';
import { DATES_STAND_FOR_DAYS } from '../domain/occasion.ts';
import { aheadIn, casesAhead } from './cases-ahead.ts';
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
  const [startId, ahead, ranges] = await Promise.all([
    storage.startId(),
    casesAhead(storage),
    keyIndex(storage).then((index) =>
      readRanges(HAS_TEAM ? keysOf(limits.whose, index) : index, today, limits),
    ),
  ]);
  const { dates, datesBack, due, next } = withoutCases(ranges, new Set(ahead));
  const byStart = ranges.byStart.slice(0, limits.due + limits.next);
  const caseIds = new Set([
    ...ahead,
    ...dates.slice(0, limits.due),
    ...datesBack.slice(0, limits.due),
    ...due.slice(0, limits.due),
    ...next,
    ...byStart.map(({ caseId }) => caseId),
  ]);
  const files = await readCaseFiles(storage, [...caseIds]);
  const items = (HAS_TEAM ? await filesOf(limits.whose, files, storage) : files)
    .flatMap((file) => toAgendaItems(file, today, { startId }))
    .toSorted(compareItems);
  const part = (name: ReturnType<typeof partOf>) => items.filter((item) => partOf(item) === name);
  const back = ranges.byStart.filter((key) => isBack(key, today, { startId }));
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
  const isSure = (caseId: CaseId) => !ahead.includes(caseId);
  const back = byStart.filter(
    (key) => key.dueOn <= today && isBack(key, today, { startId }) && isSure(key.caseId),
  );
  const sure = byDay.filter(isSure).length + back.length;
  if (sure >= most || ahead.length === 0) return Math.min(most, sure);
  const files = await readCaseFiles(storage, ahead);
  const lapsedAhead = (HAS_TEAM ? await filesOf('mine', files, storage) : files)
    .flatMap((file) => toAgendaItems(file, today, { startId }))
    .filter(({ dueInDays, putOff }) => dueInDays <= 0 && putOff === undefined);
  return Math.min(most, sure + lapsedAhead.length);
}

/**
 * The cases of what is over by its key, and those whose keys can't tell. The time it takes is that of the
 * keys it is handed, so no more are asked for than are still to be counted; all in one transaction.
 */
async function readLapsed(
  index: KeyIndex,
  now: Temporal.Instant,
  today: CalendarDate,
  most: number,
) {
  const [ahead, byStart, waits] = await Promise.all([
    aheadIn(index, now),
    readKeysOfStarts(index, most),
    readKeys(index, { of: 'wait', last: today }, most),
  ]);
  const isSure = (caseId: CaseId) => !ahead.includes(caseId);
  const byDay = [...waits];
  for (const of of ['date', 'over'] as const) {
    const left = most - byDay.filter(isSure).length;
    if (left <= 0) break;
    byDay.push(...(await readKeys(index, { of, last: today }, left)));
  }
  return { ahead, byStart, byDay };
}

/** The keys of what is near or due. */
async function readRanges(index: KeyIndex, today: CalendarDate, { next, counted }: AgendaLimits) {
  const tomorrow = addDays(today, 1);
  const near = addDays(today, DATES_STAND_FOR_DAYS);
  const [byStart, dates, datesBack, due, ...later] = await Promise.all([
    readKeysOfStarts(index, counted),
    readKeys(index, { of: 'date', last: near }, counted),
    readKeys(index, { of: 'off', last: today }, counted),
    readKeys(index, { of: 'wait', last: today }, counted),
    readKeys(index, { of: 'wait', first: tomorrow }, next),
    readKeys(index, { of: 'date', first: addDays(near, 1) }, next),
    readKeys(index, { of: 'off', first: tomorrow }, next),
  ]);
  return { byStart, dates, datesBack, due, next: later.flat() };
}

/** Without the cases `ahead`, whose keys can't tell. */
function withoutCases(
  { byStart, dates, datesBack, due, next }: Awaited<ReturnType<typeof readRanges>>,
  ahead: ReadonlySet<CaseId>,
) {
  const sure = (ids: readonly CaseId[]) => ids.filter((caseId) => !ahead.has(caseId));
  return {
    byStart: byStart.filter(({ caseId }) => !ahead.has(caseId)),
    dates: sure(dates),
    datesBack: sure(datesBack),
    due: sure(due),
    next: sure(next),
  };
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

/** The cases of the occasions in a range, by day; one that has several comes several times. */
async function readKeys(
  index: KeyIndex,
  range: Parameters<typeof boundsOfKeys>[0],
  limit: number,
): Promise<readonly CaseId[]> {
  const bounds = IDBKeyRange.bound(...boundsOfKeys(range));
  return (await index.getAllKeys(bounds, limit)) as CaseId[];
}

/** What is put off until the browser is started again, with the cases; there are never many. */
async function readKeysOfStarts(
  index: KeyIndex,
  limit: number,
): Promise<readonly (KeyOfStart & { readonly caseId: CaseId })[]> {
  const found: (KeyOfStart & { readonly caseId: CaseId })[] = [];
  let cursor: KeyCursor | null = await index.openKeyCursor(IDBKeyRange.bound(...BOUNDS_OF_STARTS));
  while (cursor !== null && found.length < limit) {
    const key = parseKeyOfStart(cursor.key);
    if (key !== undefined) found.push({ ...key, caseId: cursor.primaryKey as CaseId });
    cursor = await cursor.continue();
  }
  return found;
}
