import type { Entry } from '../domain/entry.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { Database } from './connection.ts';
import { allFromStored } from './stored-entry.ts';

/** So many entries are read at a time, and of cases that are given one by one so many cases. */
const PAGE = 500;

/**
 * The whole journal for a backup, some entries at a time: first those about the whole journal, then case
 * by case, so that who restores it computes each row once. What is recorded meanwhile may be in it or
 * not; no case is cut in two by it.
 */
export async function* readJournalPages(database: Database): AsyncGenerator<readonly Entry[]> {
  yield* readAboutJournal(database);
  let after: CaseId | undefined;
  for (;;) {
    const index = database.transaction('entries').store.index('caseId');
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const page = allFromStored(await index.getAll(range, PAGE));
    const last = page.at(-1)?.caseId;
    if (last === undefined) return;
    if (page.length < PAGE) {
      yield page;
      return;
    }
    // The last case may go on behind the page; it is read as a whole with the next one, or now.
    const whole = page.filter(({ caseId }) => caseId !== last);
    if (whole.length === 0) {
      yield allFromStored(await index.getAll(last));
      after = last;
    } else {
      yield whole;
      after = whole.at(-1)?.caseId;
    }
  }
}

/** The entries about the whole journal, some at a time; no index holds them, as they name no case. */
export async function* readAboutJournal(database: Database): AsyncGenerator<readonly Entry[]> {
  const arrivals = await arrivalsAboutJournal(database.transaction('entries').store);
  for (let from = 0; from < arrivals.length; from += PAGE) {
    const { store } = database.transaction('entries');
    const entries = await Promise.all(
      arrivals.slice(from, from + PAGE).map((arrival) => store.get(arrival)),
    );
    yield allFromStored(entries.filter((entry) => entry !== undefined));
  }
}

/** The part of a store of entries that tells which of them name no case. */
type ArrivalReader = {
  readonly getAllKeys: () => Promise<readonly number[]>;
  readonly index: (name: 'caseId') => { readonly getAllKeys: () => Promise<readonly number[]> };
};

/** The arrival numbers of the entries about the whole journal. */
export async function arrivalsAboutJournal(store: ArrivalReader): Promise<readonly number[]> {
  const [all, ofCases] = await Promise.all([
    store.getAllKeys(),
    store.index('caseId').getAllKeys(),
  ]);
  if (all.length === ofCases.length) return [];
  const named = new Set(ofCases);
  return all.filter((arrival) => !named.has(arrival));
}

/** The confirmed markers of erased entries, some at a time. */
export async function* readMarkerPages(database: Database): AsyncGenerator<readonly EntryId[]> {
  let after: string | undefined;
  for (;;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const ids = (await database.getAllKeys('erased', range, PAGE)) as EntryId[];
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1);
  }
}
