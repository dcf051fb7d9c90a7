import type { Entry } from '../domain/entry.ts';
import { FACT_VERSION, stampAfter } from '../domain/entry.ts';
import type { Fact } from '../domain/fact.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { changeRules } from '../domain/journal-rules.ts';
import { entriesOfCase, erasedThroughIn } from './erased-through.ts';
import { endDraftIn } from './drafts.ts';
import { areKept } from './are-kept.ts';
import { expectNotErased } from './expect-not-erased.ts';
import type { Adding, BegunCopy } from './begin-copy.ts';
import { beginCopy } from './begin-copy.ts';
import type { JournalNow } from './journal-now.ts';
import { journalIn } from './journal-now.ts';
import { toChanges } from './known-entry.ts';
import type { FoldContext } from './refold-case.ts';
import { casesOf, foldRows, readToFold } from './refold-case.ts';
import { noteStampsIn } from './newest-stamp.ts';
import { recordAfter } from './replica-record.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { putRules } from './settings-store.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';
import type { Known, Standing } from './standing.ts';
import { readKnown, readStanding } from './standing.ts';
import { toStored } from './stored-entry.ts';

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
  /** Its second copy, where that was begun while it was still read what is to be recorded. */
  readonly copy?: BegunCopy;
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
  { draftKey, onCommitted, copy = beginCopy(storage) }: RecordOptions = {},
): Promise<Recorded> {
  try {
    await commit(storage, newEntries, draftKey, copy);
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
  { draftKey, onCommitted, copy = beginCopy(storage) }: RecordOptions = {},
): Promise<Recorded> {
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
    await commit(storage, note, draftKey, copy);
  } catch (error) {
    if (found === undefined || !(await areKept(storage, found))) {
      return notSaved(copy, refusal ?? error);
    }
  }
  return copied(copy, onCommitted);
}

function notSaved(copy: BegunCopy, error: unknown): never {
  copy.giveUp();
  throw error;
}

async function copied(
  copy: BegunCopy,
  onCommitted: RecordOptions['onCommitted'],
): Promise<Recorded> {
  onCommitted?.();
  const inSecondCopy = await Promise.race([copy.finish(), after(COPY_LIMIT_IN_MS)]);
  return { inSecondCopy };
}

function after(milliseconds: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));
}

async function commit(
  storage: Storage,
  toRecord: readonly NewEntry[] | FindEntries,
  draftKey: string | undefined,
  copy: BegunCopy,
): Promise<void> {
  const write = async (transaction: WriteTransaction) => {
    const now = journalIn(transaction, storage);
    // All that can be asked at once is: a wait for each answer adds up.
    const [standing, entries] = await Promise.all([
      readStanding(transaction, now, storage.newUuid),
      typeof toRecord === 'function' ? toRecord(now) : toRecord,
    ]);
    if (entries === undefined) return;
    const [known] = await Promise.all([
      readKnown(transaction, entries),
      expectNotErased(transaction, entries),
    ]);
    const { adding, writing } = await addEntries(
      transaction,
      entries,
      { standing, known },
      storage,
    );
    copy.take(adding);
    const added = adding.arrived.map(({ entry }) => entry);
    await Promise.all([
      writing,
      fold(transaction, added, standing, storage),
      draftKey === undefined ? undefined : endDraftIn(transaction, draftKey),
    ]);
  };
  await inWriteTransaction(storage, write, { withDrafts: draftKey !== undefined });
}

async function addEntries(
  transaction: WriteTransaction,
  newEntries: readonly NewEntry[],
  { standing, known }: { readonly standing: Standing; readonly known: Known },
  { now, newEntryId }: Pick<Storage, 'now' | 'newEntryId'>,
): Promise<{ readonly adding: Adding; readonly writing: Promise<unknown> }> {
  const { recordedBy, newestStamp, before, nextArrival } = standing;
  const store = transaction.objectStore('entries');
  const stamp = stampAfter(now(), newestStamp);
  let record = before;
  let arrival = nextArrival;
  const arrived: ArrivedEntry[] = [];
  const writing: Promise<unknown>[] = [];
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
      writing.push(store.add(toStored(entry), arrival));
      record = recordAfter(record, arrival, id);
      arrived.push({ arrival, entry });
      arrival += 1;
    }
  }
  const added = arrived.map(({ entry }) => entry);
  writing.push(transaction.objectStore('settings').put(record, 'replica'));
  writing.push(noteStampsIn(transaction, added, newestStamp));
  return { adding: { before, arrived }, writing: Promise.all(writing) };
}

async function entriesOf(
  transaction: WriteTransaction,
  caseId: CaseId | undefined,
): Promise<readonly Entry[]> {
  if (caseId === undefined) return [];
  const through = await erasedThroughIn(transaction.objectStore('settings'));
  return entriesOfCase(transaction.objectStore('entries').index('caseId'), caseId, through);
}

/** Computes anew what follows from the entries that were added: the rules, and the rows of their cases. */
async function fold(
  transaction: WriteTransaction,
  added: readonly Entry[],
  { rules, erasedThrough }: Standing,
  context: FoldContext,
): Promise<void> {
  const changed = added.reduce(
    (current, entry) => changeRules(current, parseFact(entry.fact), entry),
    rules,
  );
  if (changed !== rules) await putRules(transaction.objectStore('settings'), changed);
  const known = changed === rules ? rules : undefined;
  const cases = await readToFold(transaction, casesOf(added), erasedThrough);
  if (cases.length > 0) await foldRows(transaction, cases, context, known);
}
