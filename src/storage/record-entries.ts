import type { Entry } from '../domain/entry.ts';
import { FACT_VERSION, latestTrusted, stampAfter, toStamp } from '../domain/entry.ts';
import type { Fact } from '../domain/fact.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, DeviceId, EntryId } from '../domain/ids.ts';
import { changeSetting } from '../domain/settings.ts';
import { copyWhatIsMissing } from './copy-what-is-missing.ts';
import { refoldCase } from './refold-case.ts';
import type { ReplicaRecord } from './replica-record.ts';
import { recordAfter } from './replica-record.ts';
import { deviceIdIn, replicaIn, settingsIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** A fact to record, under the id that was minted with its draft. */
export type NewEntry = { readonly id: EntryId; readonly caseId?: CaseId; readonly fact: Fact };

/** Where the entries are now: in both copies, or only in the database until the next write. */
export type Recorded = { readonly inSecondCopy: boolean };

/**
 * Records facts: all of them, with the docket rows of their cases, or none. An id that is already
 * there is left as it is, so that a retry can't double an entry.
 *
 * @throws {@link NotSavedError} when nothing was kept; the draft is then still the only copy.
 */
export async function recordEntries(
  storage: Storage,
  newEntries: readonly NewEntry[],
): Promise<Recorded> {
  await inWriteTransaction(storage, async (transaction) => {
    const recordedBy = await deviceIdIn(transaction.objectStore('settings'), storage.newUuid);
    const added = await addEntries(transaction, newEntries, recordedBy, storage.now());
    await applySettings(transaction, added);
    const caseIds = new Set(added.map(({ caseId }) => caseId).filter((id) => id !== undefined));
    for (const caseId of caseIds) await refoldCase(transaction, caseId, storage);
  });
  return { inSecondCopy: await copyWhatIsMissing(storage) };
}

async function addEntries(
  transaction: WriteTransaction,
  newEntries: readonly NewEntry[],
  recordedBy: DeviceId,
  now: Temporal.Instant,
): Promise<readonly Entry[]> {
  const store = transaction.objectStore('entries');
  // Stamps too far ahead are left out, or one of them would hide the newest that counts.
  const trusted = IDBKeyRange.upperBound(toStamp(latestTrusted(now)));
  const newest = await store.index('recordedAt').openKeyCursor(trusted, 'prev');
  const recordedAt = toStamp(stampAfter(now, newest?.key));
  let record: ReplicaRecord = await replicaIn(transaction.objectStore('settings'));
  const added: Entry[] = [];
  for (const { id, caseId, fact } of newEntries) {
    if ((await store.index('id').getKey(id)) !== undefined) continue;
    const entry: Entry = {
      id,
      v: FACT_VERSION,
      ...(caseId && { caseId }),
      recordedAt,
      recordedBy,
      fact,
    };
    const arrival = record.lastArrival + 1;
    await store.add(entry, arrival);
    record = recordAfter(record, arrival, id);
    added.push(entry);
  }
  await transaction.objectStore('settings').put(record, 'replica');
  return added;
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
