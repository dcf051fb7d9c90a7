import type { ImportRecord } from '../domain/backup/import-record.ts';
import { canBeUndone } from '../domain/backup/import-record.ts';
import type { Entry } from '../domain/entry.ts';
import { parseFact } from '../domain/fact.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { importsIn, putImportIn, readImported } from './import-records.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import { readEntriesAfter } from './read-entries.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** What undoing an import removes. */
export type UndoPreview = {
  readonly removed: number;
  /** Entries that stay, as something was recorded since in their cases, or counts by them. */
  readonly kept: number;
  /** The cases in which they stay. */
  readonly casesKept: readonly CaseId[];
};

type Reading = Pick<Storage, 'connection'>;

/** So many entries are read at a time. */
const AT_A_TIME = 500;

/**
 * Tells what undoing an import removes: everything it added, but nothing of a case in which something was
 * recorded since, by hand or by a visit to its page or by a later import; what was recorded then rests
 * on what the case's file showed. Nor a ladder that something recorded since counts by.
 */
export async function previewUndo(storage: Reading, record: ImportRecord): Promise<UndoPreview> {
  const { removed, kept, casesKept } = await planUndo(storage, record);
  return { removed: removed.size, kept, casesKept: [...casesKept] };
}

/**
 * Gives back what an import added, without markers: the same file can be taken over again. What the
 * person let be erased by it stays erased. Cut short, it is finished at the next start.
 *
 * @returns whether it was undone; not when it is too old, or gone already.
 */
export async function undoImport(storage: Storage, record: ImportRecord): Promise<boolean> {
  if (!canBeUndone(record, storage.now())) return false;
  for (;;) {
    const plan = await planUndo(storage, record);
    const decision = await inWriteTransaction(storage, (transaction) =>
      decide(transaction, record.id, plan),
    );
    // What was recorded meanwhile may rest on what would go: it is found out again.
    if (decision === 'behind') continue;
    if (decision === 'decided') await removeWhatIsDecided(storage);
    return decision === 'decided';
  }
}

type UndoPlan = {
  readonly removed: ReadonlySet<EntryId>;
  readonly kept: number;
  readonly casesKept: ReadonlySet<CaseId>;
  /** The arrival number of the newest entry that was looked at. */
  readonly through: number;
};

async function planUndo(storage: Reading, record: ImportRecord): Promise<UndoPlan> {
  const added = new Set((await readImported(storage, record)).entries);
  const since = await readSince(storage, record, added);
  const removed = new Set<EntryId>();
  const casesKept = new Set<CaseId>();
  let kept = 0;
  for await (const entry of readEntries(storage, [...added])) {
    const { caseId, id } = entry;
    if (!restsOn(entry, since)) {
      removed.add(id);
      continue;
    }
    kept += 1;
    if (caseId !== undefined) casesKept.add(caseId);
  }
  return { removed, kept, casesKept, through: since.through };
}

/** What was recorded since an import began, as far as it may rest on what came by it. */
type Since = {
  readonly cases: ReadonlySet<CaseId>;
  readonly words: readonly string[];
  readonly through: number;
};

async function readSince(
  storage: Reading,
  { firstArrival }: ImportRecord,
  added: ReadonlySet<EntryId>,
): Promise<Since> {
  const cases = new Set<CaseId>();
  const words: string[] = [];
  let after = firstArrival - 1;
  for (;;) {
    const slice = await readEntriesAfter(storage, after, AT_A_TIME);
    if (slice === undefined) return { cases, words, through: after };
    after = slice.last;
    for (const { id, caseId, fact } of slice.entries) {
      if (added.has(id)) continue;
      if (caseId !== undefined) cases.add(caseId);
      const said = JSON.stringify(fact);
      if (said.includes('custom:')) words.push(said);
    }
  }
}

function restsOn({ caseId, fact }: Entry, since: Since): boolean {
  if (caseId !== undefined) return since.cases.has(caseId);
  const read = parseFact(fact);
  return (
    read?.type === 'ladder-defined' && since.words.some((said) => said.includes(read.ladder.id))
  );
}

async function* readEntries(storage: Reading, ids: readonly EntryId[]): AsyncGenerator<Entry> {
  const database = await storage.connection();
  for (let from = 0; from < ids.length; from += AT_A_TIME) {
    const byId = database.transaction('entries').store.index('id');
    const some = await Promise.all(ids.slice(from, from + AT_A_TIME).map((id) => byId.get(id)));
    for (const entry of some) if (entry !== undefined) yield entry;
  }
}

/**
 * Makes the lists of the import name exactly what is to go: a crash from here on changes nothing of it.
 * Nothing is decided where the plan is `behind` the journal, or the import is `gone`.
 */
async function decide(
  transaction: WriteTransaction,
  importId: string,
  { removed, through }: UndoPlan,
): Promise<'decided' | 'behind' | 'gone'> {
  const record = (await importsIn(transaction)).find(({ id }) => id === importId);
  if (record === undefined || record.state === 'undoing') return 'gone';
  const newest = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  if ((newest?.key ?? -1) > through) return 'behind';
  const settings = transaction.objectStore('settings');
  for (let number = 0; number < record.batches; number += 1) {
    const key = `import:${importId}:${number}` as const;
    const list = (await settings.get(key)) as
      | { readonly entries: readonly EntryId[]; readonly markers: readonly EntryId[] }
      | undefined;
    if (list === undefined) continue;
    await settings.put({ ...list, entries: list.entries.filter((id) => removed.has(id)) }, key);
  }
  await putImportIn(transaction, { ...record, state: 'undoing' });
  return 'decided';
}
