import type { Entry } from '../domain/entry.ts';
import { FACT_VERSION, latestTrusted, stampAfter, toStamp } from '../domain/entry.ts';
import type { Fact, RawFact } from '../domain/fact.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, DeviceId, EntryId } from '../domain/ids.ts';
import { asForeign } from '../domain/reading.ts';
import { changeSetting } from '../domain/settings.ts';
import { areKept } from './are-kept.ts';
import { copyWhatIsMissing } from './make-whole.ts';
import { refoldCase } from './refold-case.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { recordAfter } from './replica-record.ts';
import { deviceIdIn, replicaIn, settingsIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** A fact to record, under the id that was minted with its draft. */
export type NewEntry = { readonly id: EntryId; readonly caseId?: CaseId; readonly fact: Fact };

/** Where the entries are now: in both copies, or for the time being only in the database. */
export type Recorded = { readonly inSecondCopy: boolean };

/** What else is to happen with a record. */
export type RecordOptions = {
  /** The draft that the entries were typed in: it goes in the transaction that keeps them. */
  readonly draftKey?: string;
  /** Called as soon as the database has the entries, before the second copy does. */
  readonly onCommitted?: () => void;
};

/** What she waits for the second copy; it is written all the same when it takes longer. */
const COPY_LIMIT_IN_MS = 2000;

/**
 * Records facts: all of them, with the docket rows of their cases, or none. An id that is already
 * there with the same words is left as it is, so that a retry can't double an entry; with other
 * words (two windows, one draft) the later ones are recorded as a correction.
 *
 * @throws {@link NotSavedError} when nothing was kept; the draft is then still the only copy.
 */
export async function recordEntries(
  storage: Storage,
  newEntries: readonly NewEntry[],
  { draftKey, onCommitted }: RecordOptions = {},
): Promise<Recorded> {
  const ids = newEntries.map(({ id }) => id);
  try {
    await commit(storage, newEntries, draftKey);
  } catch (error) {
    // A commit under way can't be taken back, and a lost connection may hide one that succeeded.
    if (!(await areKept(storage, ids))) throw error;
  }
  onCommitted?.();
  const inSecondCopy = await Promise.race([copyWhatIsMissing(storage), after(COPY_LIMIT_IN_MS)]);
  return { inSecondCopy };
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

async function commit(
  storage: Storage,
  newEntries: readonly NewEntry[],
  draftKey: string | undefined,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const recordedBy = await deviceIdIn(transaction.objectStore('settings'), storage.newUuid);
    const added = await addEntries(transaction, newEntries, recordedBy, {
      now: storage.now(),
      newEntryId: storage.newEntryId,
    });
    await applySettings(transaction, added);
    const caseIds = new Set(added.map(({ caseId }) => caseId).filter((id) => id !== undefined));
    for (const caseId of caseIds) await refoldCase(transaction, caseId, storage);
    if (draftKey !== undefined) await transaction.objectStore('drafts').delete(draftKey);
  });
}

async function addEntries(
  transaction: WriteTransaction,
  newEntries: readonly NewEntry[],
  recordedBy: DeviceId,
  { now, newEntryId }: { readonly now: Temporal.Instant; readonly newEntryId: () => EntryId },
): Promise<readonly Entry[]> {
  const store = transaction.objectStore('entries');
  // Stamps too far ahead are left out, or one of them would hide the newest that counts.
  const trusted = IDBKeyRange.upperBound(toStamp(latestTrusted(now)));
  const newest = await store.index('recordedAt').openKeyCursor(trusted, 'prev');
  const recordedAt = toStamp(stampAfter(now, newest?.key));
  let record: ReplicaRecord = await replicaIn(transaction.objectStore('settings'));
  // A record that a damaged database gave back wrong must not keep anything from being recorded.
  let lastKey = (await store.openKeyCursor(null, 'prev'))?.key ?? -1;
  const added: Entry[] = [];
  for (const newEntry of newEntries) {
    const known = await store.index('id').get(newEntry.id);
    if (known !== undefined && saysTheSame(known.fact, newEntry.fact)) continue;
    const { id, caseId, fact } = known === undefined ? newEntry : corrected(newEntry, newEntryId());
    const entry: Entry = {
      id,
      v: FACT_VERSION,
      ...(caseId && { caseId }),
      recordedAt,
      recordedBy,
      fact,
    };
    const arrival = Math.max(record.lastArrival, lastKey) + 1;
    lastKey = arrival;
    await store.add(entry, arrival);
    record = recordAfter(record, arrival, id);
    added.push(entry);
  }
  await transaction.objectStore('settings').put(record, 'replica');
  return added;
}

/** The entry that says, of one which is recorded already, what it should have said. */
function corrected({ id, caseId, fact }: NewEntry, newId: EntryId): NewEntry {
  const words = fact.type === 'entry-corrected' ? fact.fact : fact;
  return {
    id: newId,
    ...(caseId && { caseId }),
    fact: { type: 'entry-corrected', entryId: id, fact: words },
  };
}

function saysTheSame(one: RawFact, other: Fact): boolean {
  const parsed = parseFact(one);
  return parsed !== undefined && stable(parsed) === stable(other);
}

/** The words of a fact, whatever the order of its properties. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    const properties = Array.isArray(part) ? undefined : asForeign(part);
    return properties ? Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1)) : part;
  });
}

async function applySettings(
  transaction: WriteTransaction,
  added: readonly Entry[],
): Promise<void> {
  const store = transaction.objectStore('settings');
  let settings = await settingsIn(store);
  let changed = false;
  for (const entry of added) {
    const fact = parseFact(entry.fact);
    if (fact?.type !== 'setting-changed') continue;
    settings = changeSetting(settings, fact);
    changed = true;
  }
  if (changed) await store.put(settings, 'settings');
}
