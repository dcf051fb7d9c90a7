import type { CaseId, EntryId } from '../domain/ids.ts';
import type { ReceiptNumber } from '../domain/receipt-number.ts';
import type { Sighting } from '../domain/sighting.ts';
import { newEntryId } from '../platform/new-ids.ts';
import type { BegunCopy } from '../storage/begin-copy.ts';
import { beginCopy } from '../storage/begin-copy.ts';
import type { JournalNow } from '../storage/journal-now.ts';
import { keptWithStatus } from '../storage/kept-number.ts';
import { findPlace } from '../storage/read-case.ts';
import type { NewEntry } from '../storage/record-entries.ts';
import type { App } from './app.ts';
import { today } from './app.ts';
import { areFree, newPendingId } from './kept-number.ts';
import type { SaveResult } from './save.ts';
import { save } from './save.ts';

/** What reading before a save may take; beyond it the person is told that nothing was saved. */
export const READ_LIMIT_IN_MS = 5000;
/** So often what is to be recorded is read, should another window come in between. */
const MOST_TRIES = 3;

/** The case of a receipt number, and what is to be recorded so that it is kept. */
export type Keeping = { readonly caseId: CaseId; readonly entries: readonly NewEntry[] };

/**
 * What keeps the case of this number, unless it is kept already. It is read before the transaction, in
 * which {@link saveAsRead} looks once more. Rejects when the journal can't be read.
 */
export async function toKeeping(app: App, receiptNumber: ReceiptNumber): Promise<Keeping> {
  const { caseId, isKept } = await findPlace(app.storage, receiptNumber);
  const kept = { id: newEntryId(), caseId, fact: { type: 'case-kept' as const, receiptNumber } };
  return { caseId, entries: isKept ? [] : [kept] };
}

/**
 * Records what was read, and reads anew where another window gave a number to another case meanwhile. Never
 * rejects.
 */
export async function saveAsRead(
  app: App,
  read: () => Promise<readonly NewEntry[]>,
  draftKey: string,
): Promise<SaveResult> {
  let copy: BegunCopy | undefined = beginCopy(app.storage);
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const entries = await read();
      const begun = copy;
      copy = undefined;
      let isFree = true;
      const result = await save(
        app,
        async (now) => {
          isFree = await areFree(now, entries);
          return isFree ? entries : undefined;
        },
        draftKey,
        begun,
      );
      if (isFree) return result;
    }
    return { saved: false, error: new Error('Another window keeps giving the number away.') };
  } catch (error) {
    copy?.giveUp();
    return { saved: false, error };
  }
}

/**
 * Keeps a case, with the status that its page shows, if it shows one. A case that is kept already gets
 * only what is new. Never rejects.
 *
 * @param draft the one that the number was typed in, or only the id that its entry is to have.
 */
export async function keepCase(
  app: App,
  receiptNumber: ReceiptNumber,
  sighting: Sighting | undefined,
  draft?: { readonly key?: string; readonly entryId: EntryId },
): Promise<SaveResult> {
  return save(app, finder(app, { receiptNumber, sighting }, draft?.entryId), draft?.key);
}

/** A case to be kept, and what its page shows of it. */
export type ToKeep = {
  readonly receiptNumber: ReceiptNumber;
  readonly sighting: Sighting | undefined;
};

/** Keeps several cases as {@link keepCase} does: all of them or, should that fail, none. Never rejects. */
export async function keepCases(app: App, chosen: readonly ToKeep[]): Promise<SaveResult> {
  const finders = chosen.map((each) => finder(app, each));
  return save(app, async (now) => {
    const entries: NewEntry[] = [];
    for (const find of finders) entries.push(...(await find(now)));
    return entries;
  });
}

/** Finds, in the transaction that records it, what keeps a case; under the same ids at every try. */
function finder(
  app: App,
  { receiptNumber, sighting }: ToKeep,
  entryId = newEntryId(),
): (now: JournalNow) => Promise<readonly NewEntry[]> {
  const number = { receiptNumber, entryId, pendingId: newPendingId() };
  const seen = { sighting, statusId: newEntryId(), today: today(app) };
  return (now) => keptWithStatus(now, number, seen);
}
