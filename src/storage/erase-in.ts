import { wholeOf } from '../domain/cut-entries.ts';
import type { Draft } from '../domain/draft.ts';
import type { Entry } from '../domain/entry.ts';
import {
  erasedWith,
  isCopyOf,
  isMovedHere,
  nameIn,
  sharedContactIn,
} from '../domain/erased-with.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { allFromStored } from './stored-entry.ts';

/**
 * Finds everything that goes with an entry: its versions and what names it; the same of a contact that it
 * shares with other cases, in those; and where it was moved from, what stands struck there.
 */
export async function findWithEntry(
  transaction: WriteTransaction,
  { id, caseId }: { readonly id: EntryId; readonly caseId?: CaseId },
): Promise<ReadonlySet<EntryId>> {
  const own = caseId === undefined ? [] : await entriesOf(transaction, caseId);
  const ids = new Set(erasedWith(own, id));
  const erased = own.filter((entry) => ids.has(entry.id));
  const contact = erased.map(sharedContactIn).find((shared) => shared !== undefined);
  for (const other of contact?.sharedBy ?? []) {
    if (other === caseId) continue;
    const theirs = await entriesOf(transaction, other);
    const same = theirs.filter((each) => sharedContactIn(each)?.contactId === contact?.contactId);
    for (const each of same) for (const gone of erasedWith(theirs, each.id)) ids.add(gone);
  }
  for (const gone of await findMovedFrom(transaction, erased)) ids.add(gone);
  return ids;
}

/** Finds everything that is recorded of a case, and what stands struck in others as it was moved here. */
export async function findWithCase(
  transaction: WriteTransaction,
  caseId: CaseId,
): Promise<ReadonlySet<EntryId>> {
  const own = await entriesOf(transaction, caseId);
  const ids = new Set(own.flatMap((entry) => [entry.id, wholeOf(entry)]));
  for (const gone of await findMovedFrom(transaction, own)) ids.add(gone);
  return ids;
}

/**
 * Removes the drafts that are erased, and gives the ids that their entries would have had: with markers
 * of these, no window that still has one of them open can record it, nor bring it back.
 */
export async function removeDraftsIn(
  transaction: WriteTransaction,
  isErased: (draft: Draft) => boolean,
): Promise<{ readonly ids: readonly EntryId[]; readonly keys: readonly string[] }> {
  const store = transaction.objectStore('drafts');
  const erased = (await store.getAll()).filter(isErased);
  await Promise.all(erased.map(async ({ key }) => store.delete(key)));
  return { ids: erased.map(({ entryId }) => entryId), keys: erased.map(({ key }) => key) };
}

/** What was moved here stands struck where it was: both were recorded at one instant, with the same words. */
async function findMovedFrom(
  transaction: WriteTransaction,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const byInstant = transaction.objectStore('entries').index('recordedAt');
  const found = new Set<EntryId>();
  const ids = new Set(entries.map(({ id }) => id));
  for (const copy of entries.filter(isMovedHere)) {
    for (const strike of allFromStored(await byInstant.getAll(copy.recordedAt))) {
      const struck = isMove(strike) && !ids.has(strike.id) ? nameIn(strike) : undefined;
      if (struck === undefined || strike.caseId === undefined) continue;
      const theirs = await entriesOf(transaction, strike.caseId);
      const gone = erasedWith(theirs, struck);
      const versions = theirs.filter(({ id }) => gone.has(id));
      if (isCopyOf(copy, strike, versions)) for (const id of gone) found.add(id);
    }
  }
  return found;
}

function isMove({ fact }: Entry): boolean {
  const read = parseFact(fact);
  return read?.type === 'entry-struck' && read.isMoved === true;
}

async function entriesOf(transaction: WriteTransaction, caseId: CaseId): Promise<readonly Entry[]> {
  return allFromStored(await transaction.objectStore('entries').index('caseId').getAll(caseId));
}
