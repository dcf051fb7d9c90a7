import type { Entry } from '../domain/entry.ts';
import { FACT_VERSION, stampAfter } from '../domain/entry.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Adding } from './copy-of-save.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
import { toChanges } from './known-entry.ts';
import { putNewestStamp } from './newest-stamp.ts';
import type { NewEntry } from './record-entries.ts';
import type { RecordedBefore } from './recorded-before.ts';
import { recordAfter } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import type { Standing } from './standing.ts';
import type { Storage } from './storage.ts';
import { toStored } from './stored-entry.ts';
import type { Asked, WriteTransaction } from './write-transaction.ts';

/**
 * Adds entries behind those that the journal holds, and what it notes of itself; of one that is there
 * already, what it says otherwise. Everything is asked of the database when this settles.
 */
export async function addEntries(
  transaction: WriteTransaction,
  newEntries: readonly NewEntry[],
  {
    standing,
    known,
    ask,
  }: { readonly standing: Standing; readonly known: RecordedBefore } & Pick<Asked, 'ask'>,
  { now, newEntryId }: Pick<Storage, 'now' | 'newEntryId'>,
): Promise<Adding> {
  const { recordedBy, newestStamp, before, nextArrival } = standing;
  const store = transaction.objectStore('entries');
  const stamp = stampAfter(now(), newestStamp);
  let record = before;
  let arrival = nextArrival;
  const arrived: ArrivedEntry[] = [];
  for (const newEntry of newEntries) {
    // It may come twice in one call.
    const added = arrived.find(({ entry }) => entry.id === newEntry.id);
    const earlier = known.get(newEntry.id) ?? added?.entry;
    const changes =
      earlier === undefined
        ? [newEntry]
        : toChanges(
            earlier,
            newEntry,
            await entriesOf(transaction, earlier.caseId),
            await entriesOf(transaction, newEntry.caseId),
            newEntryId,
          );
    for (const { id, caseId, fact } of changes) {
      const entry: Entry = {
        id,
        v: FACT_VERSION,
        ...(caseId && { caseId }),
        ...stamp,
        recordedBy,
        fact,
      };
      ask(store.add(toStored(entry), arrival));
      record = recordAfter(record, arrival, id);
      arrived.push({ arrival, entry });
      arrival += 1;
    }
  }
  const added = arrived.map(({ entry }) => entry);
  ask(transaction.objectStore('settings').put(record, 'replica'));
  ask(putNewestStamp(transaction, added, newestStamp));
  return { before, arrived };
}

async function entriesOf(
  transaction: WriteTransaction,
  caseId: CaseId | undefined,
): Promise<readonly Entry[]> {
  if (caseId === undefined) return [];
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  return entriesOfCase(transaction.objectStore('entries').index('caseId'), caseId, through);
}
