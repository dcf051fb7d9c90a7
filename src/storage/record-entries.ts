import { prepareBasis } from '../domain/docket.ts';
import type { Fact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import type { TeamFact } from '../domain/team/team-fact.ts';
import { endingOf } from './drafts.ts';
import { areKept } from './are-kept.ts';
import { expectNotErased } from './expect-not-erased.ts';
import { addEntries } from './add-entries.ts';
import type { CopyOfSave } from './copy-of-save.ts';
import { copyOfSave } from './copy-of-save.ts';
import type { JournalNow } from './journal-now.ts';
import { journalIn } from './journal-now.ts';
import { foldAdded } from './fold-added.ts';
import { casesOf } from './refold-case.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { askAtOnce, inWriteTransaction } from './write-transaction.ts';
import { findRecordedBefore } from './recorded-before.ts';
import { readStanding } from './standing.ts';

/** A fact to record, under the id that was minted with its draft. */
export type NewEntry = {
  readonly id: EntryId;
  readonly caseId?: CaseId;
  readonly fact: Fact | TeamFact;
};

/** Where the entries are now: in both copies, or for the time being only in the database. */
export type Recorded = {
  readonly inSecondCopy: boolean;
  /** Where the second copy was not waited for any longer: settles with whether it has it, too; never rejects. */
  readonly later?: Promise<boolean>;
};

/** What else is to happen with a record. */
export type RecordOptions = {
  /** The draft that the entries were typed in: it goes in the transaction that keeps them. */
  readonly draftKey?: string;
  /** What most of it will probably be: it is looked up before that is found, and nothing else follows from it. */
  readonly likely?: { readonly id?: EntryId; readonly caseId?: CaseId };
  /** Called as soon as the database has the entries, before the second copy does. */
  readonly onCommitted?: () => void;
};

/** What she waits for the second copy; it is written all the same when it takes longer. */
const COPY_LIMIT_IN_MS = 2000;

/**
 * Records facts: all of them, with the docket rows of their cases, or none. An id that is already
 * there with the same words is left as it is, so that a retry can't double an entry; with other
 * words (a false "not saved", two windows over one draft) the later ones are what holds.
 *
 * @throws {@link NotSavedError} when nothing was kept; the draft is then still the only copy.
 */
export async function recordEntries(
  storage: Storage,
  newEntries: readonly NewEntry[],
  { onCommitted, ...how }: RecordOptions = {},
): Promise<Recorded> {
  const copy = copyOfSave(storage);
  try {
    await commit(storage, newEntries, how, copy);
  } catch (error) {
    // A commit under way can't be taken back, and a lost connection may hide one that succeeded.
    if (!(await areKept(storage, newEntries))) return notSaved(copy, error);
  }
  return copied(copy, onCommitted);
}

/**
 * Says what is to be recorded as the journal is now, or `undefined` when nothing may be, and the draft
 * stays; asked again where the first try was lost.
 */
export type FindEntries = (now: JournalNow) => Promise<readonly NewEntry[] | undefined>;

/**
 * Records what is found to be so in the transaction that records it: what another window did in
 * between is never written over. Else as {@link recordEntries}.
 *
 * @param find awaits nothing but what it asks of the journal, and gives the same ids each time.
 * @throws {@link NotSavedError} when nothing was kept, or what `find` threw of its own.
 */
export async function recordFound(
  storage: Storage,
  find: FindEntries,
  { onCommitted, ...how }: RecordOptions = {},
): Promise<Recorded> {
  const copy = copyOfSave(storage);
  let found: readonly NewEntry[] | undefined;
  let refusal: unknown;
  const note = async (now: JournalNow) => {
    try {
      found = await find(now);
    } catch (error) {
      // What the browser says while it is asked is no refusal.
      if (!(error instanceof DOMException)) refusal = error;
      throw error;
    }
    return found;
  };
  try {
    await commit(storage, note, how, copy);
  } catch (error) {
    if (found === undefined || !(await areKept(storage, found))) {
      return notSaved(copy, refusal ?? error);
    }
  }
  if (found === undefined) {
    copy.giveUp();
    return { inSecondCopy: true };
  }
  return copied(copy, onCommitted);
}

function notSaved(copy: CopyOfSave, error: unknown): never {
  copy.giveUp();
  throw error;
}

async function copied(
  copy: CopyOfSave,
  onCommitted: RecordOptions['onCommitted'],
): Promise<Recorded> {
  // First, as its lock is to be free again whatever who is told of it does.
  const copying = copy.finish();
  onCommitted?.();
  const inSecondCopy = await Promise.race([copying, after(COPY_LIMIT_IN_MS)]);
  return inSecondCopy === undefined ? { inSecondCopy: false, later: copying } : { inSecondCopy };
}

function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

async function commit(
  storage: Storage,
  toRecord: readonly NewEntry[] | FindEntries,
  { draftKey, likely }: Pick<RecordOptions, 'draftKey' | 'likely'>,
  copy: CopyOfSave,
): Promise<void> {
  const write = async (transaction: WriteTransaction) => {
    // Before all else, as its lock and its file take the browser a while.
    copy.begin();
    const now = journalIn(transaction, storage);
    // All that can be asked at once is: a wait for each answer adds up.
    const asking = Promise.all([
      readStanding(transaction, now, storage.newUuid),
      typeof toRecord === 'function' ? toRecord(now) : toRecord,
      draftKey === undefined ? undefined : endingOf(transaction, draftKey),
      likely?.id && Promise.all([now.entryOf(likely.id), now.markerOf(likely.id)]),
      likely?.caseId && now.toFold(likely.caseId),
    ]);
    // While the database answers.
    prepareBasis();
    const [standing, entries, endDraft] = await asking;
    if (entries === undefined) return;
    const [known, before] = await Promise.all([
      findRecordedBefore(now, entries),
      Promise.all(casesOf(entries).map((caseId) => now.toFold(caseId))),
      expectNotErased(transaction, now, entries),
    ]);
    const { ask, answered } = askAtOnce();
    const adding = await addEntries(transaction, entries, { standing, known, ask }, storage);
    copy.take(adding);
    const added = adding.arrived.map(({ entry }) => entry);
    await foldAdded(transaction, added, { standing, before, ask }, storage);
    if (endDraft !== undefined) ask(endDraft());
    // It need not wait for the last answer to know that nothing more will be asked.
    transaction.commit();
    await answered();
  };
  await inWriteTransaction(storage, write, { withDrafts: draftKey !== undefined });
}
