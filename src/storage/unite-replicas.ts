import { HAS_TEAM } from '../domain/edition.ts';
import type { Entry } from '../domain/entry.ts';
import { isErased } from '../domain/cut-entries.ts';
import { namesOneOf } from '../domain/erased-with.ts';
import type { EntryId } from '../domain/ids.ts';
import { nextArrivalIn, putRecordIn } from './arrivals.ts';
import type { Database } from './connection.ts';
import { foldAboutJournal } from './fold-rules-in.ts';
import { refoldCase } from './refold-case.ts';
import { erasedThroughIn } from './erased-through.ts';
import { eraseSlowly, uniteMarkers } from './unite-markers.ts';
import { noteStampsIn } from './newest-stamp.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { EMPTY_RECORD, recordAfter } from './replica-record.ts';
import { removeFromDatabase } from './remove-from-database.ts';
import { noteRestoredIn } from './restored-mark.ts';
import { putMembers, putRules } from './settings-store.ts';
import type { ArrivedEntry } from './second-copy.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';
import { fromStored, toStored } from './stored-entry.ts';

/** Entries written in one transaction with their rows: short, so that a save in another window gets through. */
const ENTRIES_AT_A_TIME = 500;

/** What the union brought. */
export type United = {
  /** Entries that only the second copy had. */
  readonly restored: number;
  /** Whether the second copy had to be written anew. */
  readonly copyRewritten: boolean;
};

/**
 * Makes both copies hold everything that either of them holds: the journal only grows and its
 * entries have ids, so any two copies merge by union. Whatever stops it, nothing is lost: the
 * database only gains, the second copy is written anew only when the database has everything, and
 * the records keep differing until all of it is done. Called under the second copy's lock.
 *
 * @param rewriteCopy whether the second copy says something else of an entry than the database, whose
 *   rows carry checksums and which is therefore believed.
 */
export async function uniteReplicas(
  storage: Storage,
  { rewriteCopy = false }: { readonly rewriteCopy?: boolean } = {},
): Promise<United> {
  const database = await storage.connection();
  const erased = await uniteMarkers(storage);
  const known = await readKnown(database);
  const through = await erasedThroughIn(database.transaction('settings').store);
  const missing: Entry[] = [];
  const gone: EntryId[] = [];
  let copyRecord: ReplicaRecord = EMPTY_RECORD;
  for await (const { arrival, entry } of storage.copy.readAll()) {
    copyRecord = recordAfter(copyRecord, arrival, entry.id);
    if (known.ids.has(entry.id) || isErased(entry, erased)) continue;
    // What only this copy held is erased with everything that had arrived, or with what it is about.
    if (arrival <= through || namesOneOf(entry, erased)) gone.push(entry.id);
    else {
      known.ids.add(entry.id);
      missing.push(entry);
    }
  }

  await eraseSlowly(storage, gone);
  for (let from = 0; from < missing.length; from += ENTRIES_AT_A_TIME) {
    await addToDatabase(storage, missing.slice(from, from + ENTRIES_AT_A_TIME));
  }
  if (missing.length > 0) await foldRulesAnew(storage);

  await removeFromDatabase(
    storage,
    [...known.ids].filter((id) => erased.has(id)),
  );
  const record = await writeRecord(storage, database);
  const held = await storage.copy.readRecord(record.lastArrival);
  const copyIsWhole =
    !rewriteCopy &&
    copyRecord.lastArrival === record.lastArrival &&
    copyRecord.digest === record.digest &&
    held.digest === record.digest;
  if (!copyIsWhole) await storage.copy.replaceAll(readBatches(database));
  return { restored: missing.length, copyRewritten: !copyIsWhole };
}

/** Writes down what the database really holds. */
export async function writeRecord(storage: Storage, database: Database): Promise<ReplicaRecord> {
  for (;;) {
    const { record } = await readKnown(database);
    const isWritten = await inWriteTransaction(storage, async (transaction) => {
      const newest = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
      // Something was recorded while we were reading: read again.
      if ((newest?.key ?? -1) !== record.lastArrival) return false;
      await putRecordIn(transaction, record);
      return true;
    });
    if (isWritten) return record;
  }
}

/** The entries in the database. */
type Known = { readonly ids: Set<EntryId>; readonly record: ReplicaRecord };

/** What the database really holds, whatever its record says. */
export async function readKnown(database: Database): Promise<Known> {
  const ids = new Set<EntryId>();
  let record: ReplicaRecord = EMPTY_RECORD;
  for await (const batch of readBatches(database)) {
    for (const { arrival, entry } of batch) {
      ids.add(entry.id);
      record = recordAfter(record, arrival, entry.id);
    }
  }
  return { ids, record };
}

/** All entries, with their arrival numbers. */
export async function* readBatches(database: Database): AsyncGenerator<readonly ArrivedEntry[]> {
  let after = -1;
  for (;;) {
    const { store } = database.transaction('entries');
    const range = IDBKeyRange.lowerBound(after, true);
    const [keys, entries] = await Promise.all([
      store.getAllKeys(range, ENTRIES_AT_A_TIME),
      store.getAll(range, ENTRIES_AT_A_TIME),
    ]);
    const batch = keys.flatMap((arrival, index): ArrivedEntry[] => {
      const entry = entries[index];
      return entry === undefined ? [] : [{ arrival, entry: fromStored(entry) }];
    });
    if (batch.length === 0) return;
    after = batch.at(-1)?.arrival ?? after;
    yield batch;
  }
}

/** Adds entries with the rows of their cases, and notes that they were restored, all in one. */
async function addToDatabase(storage: Storage, entries: readonly Entry[]): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('entries');
    const erased = transaction.objectStore('erased');
    let arrival = await nextArrivalIn(transaction);
    const added: Entry[] = [];
    for (const entry of entries) {
      // Another window may have recorded it meanwhile.
      if ((await store.index('id').getKey(entry.id)) !== undefined) continue;
      // Or erased it.
      if ((await erased.getKey(entry.id)) !== undefined) continue;
      await store.add(toStored(entry), arrival);
      arrival += 1;
      added.push(entry);
    }
    const cases = new Set(added.map(({ caseId }) => caseId).filter((id) => id !== undefined));
    for (const caseId of cases) await refoldCase(transaction, caseId, storage);
    await noteStampsIn(transaction, added);
    await noteRestoredIn(transaction, added.length, storage.now());
  });
}

/** Computes anew what the entries about the whole journal fold to. */
export async function foldRulesAnew(storage: Storage): Promise<void> {
  const database = await storage.connection();
  const about: Entry[] = [];
  for await (const batch of readBatches(database)) {
    about.push(...batch.map(({ entry }) => entry).filter(({ caseId }) => caseId === undefined));
  }
  const rules = foldAboutJournal(about);
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    await putRules(settings, rules);
    if (HAS_TEAM) await putMembers(settings, rules);
  });
}
