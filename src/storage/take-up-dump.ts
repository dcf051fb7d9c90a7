import { isNewer, isSaved } from '../domain/draft.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { nextArrivalIn } from './arrivals.ts';
import type { DumpRow } from './database-dump.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { hasWholeDump, readDump, removeDump } from './database-dump.ts';
import { refoldCase } from './refold-case.ts';
import { readMarkers } from './markers.ts';
import type { Storage } from './storage.ts';
import { foldRulesAnew, readKnown, writeRecord } from './unite-replicas.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** Rows written in one transaction. */
const ROWS_AT_A_TIME = 500;

/** What a dump says of the database it was read from, and of no other. */
const OF_ONE_DATABASE: ReadonlySet<string> = new Set(['replica', 'removedHere']);

/** The rows of one store. */
type RowsOf<Store extends DumpRow['store']> = readonly Extract<DumpRow, { store: Store }>[];

/** The database does not hold what a dump was to bring; the dump stays. */
class NotTakenUpError extends Error {
  override readonly name = 'NotTakenUpError';
}

/**
 * Adds to the database what a dump holds and it does not, and removes the dump when all of it is
 * there; one that is not whole is removed at once. May be cut short at any moment and begun again.
 * Where the database knows of something already, that is newer than the dump and stays.
 *
 * @returns whether there was a dump that is whole.
 */
export async function takeUpDump(
  storage: Storage,
  directory: FileSystemDirectoryHandle,
): Promise<boolean> {
  const isWhole = await hasWholeDump(directory);
  if (isWhole) await takeUp(storage, directory);
  await removeDump(directory);
  return isWhole;
}

async function takeUp(storage: Storage, directory: FileSystemDirectoryHandle): Promise<void> {
  const database = await storage.connection();
  const hadSettings = (await database.getKey('settings', 'settings')) !== undefined;
  const ids = new Set<EntryId>();
  const deliveries = new Set<string>();
  for await (const batch of readDump(directory, ROWS_AT_A_TIME)) {
    await addRows(storage, batch);
    for (const row of batch) {
      if (row.store === 'entries') ids.add(row.value.id);
      if (row.store === 'deliveries') deliveries.add(row.value.id);
    }
  }
  // Some were changed since, and others are in the dump.
  if (hadSettings) await foldRulesAnew(storage);
  await writeRecord(storage, database);

  const known = await readKnown(database);
  const erased = await readMarkers(storage);
  const missing = [...ids].filter((id) => !known.ids.has(id) && !erased.has(id)).length;
  const recorded = new Set(await database.getAllKeys('deliveries'));
  const unrecorded = [...deliveries].filter((id) => !recorded.has(id)).length;
  if (missing > 0 || unrecorded > 0) {
    throw new NotTakenUpError(`${missing} entries and ${unrecorded} deliveries are not there.`);
  }
}

async function addRows(storage: Storage, rows: readonly DumpRow[]): Promise<void> {
  const of = <Store extends DumpRow['store']>(store: Store) =>
    rows.filter((row) => row.store === store) as unknown as RowsOf<Store>;
  await inWriteTransaction(
    storage,
    async (transaction) => {
      await addDeliveries(storage, transaction, of('deliveries'));
      await addErased(storage, transaction, of('erased'));
      await addSettings(transaction, of('settings'));
      await addDrafts(transaction, of('drafts'));
      await addEntries(storage, transaction, of('entries'));
    },
    { withDrafts: true },
  );
}

async function addDeliveries(
  storage: Storage,
  transaction: WriteTransaction,
  rows: RowsOf<'deliveries'>,
): Promise<void> {
  const added = await addUnknown(transaction, rows);
  const cases = new Set(rows.filter(({ value }) => added.has(value.id)).map(caseOf));
  // The entries may be there already, from the second copy.
  for (const caseId of cases) await refoldCase(transaction, caseId, storage);
}

const caseOf = ({ value }: RowsOf<'deliveries'>[number]): CaseId => value.caseId;

/** What the dump says was erased may have come back from the second copy. */
async function addErased(
  storage: Storage,
  transaction: WriteTransaction,
  rows: RowsOf<'erased'>,
): Promise<void> {
  const store = transaction.objectStore('erased');
  const known = await Promise.all(rows.map(({ value }) => store.getKey(value.id)));
  const added = rows.filter((_, index) => known[index] === undefined);
  if (added.length === 0) return;
  const ids = added.map(({ value }) => value.id as EntryId);
  await eraseEntriesIn(storage, transaction, new Set(ids));
}

/** Returns the ids of those that were not there. */
async function addUnknown(
  transaction: WriteTransaction,
  rows: RowsOf<'deliveries'>,
): Promise<ReadonlySet<string>> {
  const store = transaction.objectStore('deliveries');
  const added = new Set<string>();
  for (const { value } of rows) {
    if ((await store.getKey(value.id)) !== undefined) continue;
    await store.put(value);
    added.add(value.id);
  }
  return added;
}

async function addSettings(transaction: WriteTransaction, rows: RowsOf<'settings'>): Promise<void> {
  const store = transaction.objectStore('settings');
  for (const { key, value } of rows) {
    // The device is the one it was; what is counted is counted anew, and this is another database.
    const isKept = key !== 'deviceId' && (await store.getKey(key)) !== undefined;
    if (!isKept && !OF_ONE_DATABASE.has(key)) await store.put(value as never, key);
  }
}

async function addDrafts(transaction: WriteTransaction, rows: RowsOf<'drafts'>): Promise<void> {
  const store = transaction.objectStore('drafts');
  const ids = transaction.objectStore('entries').index('id');
  for (const { value } of rows) {
    const known = await store.get(value.key);
    const isOlder = known !== undefined && !isNewer(value, known);
    if (!isOlder && !isSaved(value, await ids.get(value.entryId))) await store.put(value);
  }
}

/** Each with the arrival number it had, unless another was recorded under that since. */
async function addEntries(
  storage: Storage,
  transaction: WriteTransaction,
  rows: RowsOf<'entries'>,
): Promise<void> {
  const store = transaction.objectStore('entries');
  const erased = transaction.objectStore('erased');
  const cases = new Set<CaseId>();
  for (const { key, value } of rows) {
    if ((await store.index('id').getKey(value.id)) !== undefined) continue;
    // Erased since the dump was written.
    if ((await erased.getKey(value.id)) !== undefined) continue;
    const isFree = (await store.getKey(key)) === undefined;
    await store.add(value, isFree ? key : await nextArrivalIn(transaction));
    if (value.caseId !== undefined) cases.add(value.caseId);
  }
  for (const caseId of cases) await refoldCase(transaction, caseId, storage);
}
