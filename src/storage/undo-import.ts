import type { ImportRecord } from '../domain/backup/import-record.ts';
import { HAS_TEAM } from '../domain/edition.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { sinceIn } from './give-back.ts';
import { aloneWithImports } from './import-lock.ts';
import { importsIn, listsIn, putImportIn, readImported, readImports } from './import-records.ts';
import { removeWhatIsDecided } from './make-whole.ts';
import { passOnMarkersIn, readMarkersPassedOn } from './pass-on-markers.ts';
import { readEntriesAfter, readEntriesById } from './read-entries.ts';
import type { Ground, Since } from './rests-on.ts';
import { groundOf, isRestedOn, toSince } from './rests-on.ts';
import type { Storage } from './storage.ts';
import { rememberUndoneIn } from './team/undone.ts';
import type { BackupProgress } from './write-backup.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** What undoing an import removes. */
export type UndoPreview = {
  readonly removed: number;
  /** The markers that it removes: what they keep out may come in again. */
  readonly markers: number;
  /** Entries that stay, as something was recorded since in their cases, or counts by them. */
  readonly kept: number;
  /** The cases in which they stay. */
  readonly casesKept: readonly CaseId[];
};

type Reading = Pick<Storage, 'connection' | 'now'>;

/** So many entries are read at a time. */
const AT_A_TIME = 500;

/**
 * Tells what undoing an import removes: everything it added, but nothing of a case in which something was
 * recorded since, by hand or by a visit to its page or by a later import; what was recorded then rests
 * on what the case's file showed. Nor a ladder that something recorded since counts by, nor a marker that
 * a later import brought too.
 */
export async function previewUndo(storage: Reading, record: ImportRecord): Promise<UndoPreview> {
  const { removed, kept, casesKept } = await planUndo(storage, record);
  const { markers } = await readImported(storage, record);
  const passedOn = await readMarkersPassedOn(storage, record);
  return {
    removed: removed.size,
    markers: markers.filter((id) => !passedOn.has(id)).length,
    kept,
    casesKept: [...casesKept],
  };
}

/**
 * Gives back what an import added, without markers: the same file can be taken over again. What the
 * person let be erased by it stays erased. Cut short, it is finished at the next start.
 *
 * @returns whether it was undone; not when it is too old, or gone already.
 * @throws `ImportStoppedError` when another window is taking a file over or giving one back.
 */
export async function undoImport(
  storage: Storage,
  { id }: ImportRecord,
  onProgress?: (progress: BackupProgress) => void,
): Promise<boolean> {
  return aloneWithImports(storage, async () => {
    // As it is now: more of it may have been added since it was shown.
    const record = (await readImports(storage)).find((each) => each.id === id);
    if (record === undefined) return false;
    const plan = await planUndo(storage, record);
    const isDecided = await inWriteTransaction(storage, (transaction) =>
      decide(transaction, id, plan),
    );
    if (isDecided) await removeWhatIsDecided(storage, onProgress);
    return isDecided;
  });
}

type UndoPlan = {
  /** What is to go, and what each of it is of. */
  readonly removed: ReadonlyMap<EntryId, Ground>;
  readonly kept: number;
  readonly casesKept: ReadonlySet<CaseId>;
  /** The arrival number of the last entry that was looked at. */
  readonly through: number;
};

async function planUndo(storage: Reading, record: ImportRecord): Promise<UndoPlan> {
  const added = new Set((await readImported(storage, record)).entries);
  const { since, through } = await readSince(storage, record, added);
  const removed = new Map<EntryId, Ground>();
  const casesKept = new Set<CaseId>();
  let kept = 0;
  for await (const entry of readEntriesById(storage, [...added])) {
    const ground = groundOf(entry);
    if (!isRestedOn(ground, since)) {
      removed.set(entry.id, ground);
      continue;
    }
    kept += 1;
    if (entry.caseId !== undefined) casesKept.add(entry.caseId);
  }
  return { removed, kept, casesKept, through };
}

async function readSince(
  storage: Reading,
  { firstArrival }: ImportRecord,
  added: ReadonlySet<EntryId>,
): Promise<{ readonly since: Since; readonly through: number }> {
  let since = toSince([], added);
  let through = firstArrival - 1;
  for (;;) {
    const slice = await readEntriesAfter(storage, through, AT_A_TIME);
    if (slice === undefined) return { since, through };
    through = slice.last;
    since = toSince(slice.entries, added, since);
  }
}

/**
 * Makes the lists of the import name exactly what is to go: a crash from here on changes nothing of it.
 * What was recorded while it was planned counts as well, and what is recorded from here on is heeded
 * by who removes it.
 */
async function decide(
  transaction: WriteTransaction,
  importId: string,
  { removed, through }: UndoPlan,
): Promise<boolean> {
  const record = (await importsIn(transaction)).find(({ id }) => id === importId);
  if (record === undefined || record.state === 'undoing') return false;
  if (HAS_TEAM) await rememberUndoneIn(transaction, [...removed.keys()]);
  const settings = transaction.objectStore('settings');
  const since = await sinceIn(transaction, through);
  const isGoing = (id: EntryId) => removed.has(id) && !isRestedOn(removed.get(id), since);
  const passedOn = await passOnMarkersIn(transaction, record);
  for (const [number, list] of (await listsIn(settings, record)).entries()) {
    if (list === undefined) continue;
    const entries = list.entries.filter(isGoing);
    const markers = list.markers.filter((id) => !passedOn.has(id));
    await settings.put({ entries, markers }, `import:${importId}:${number}`);
  }
  const newest = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  const plannedThrough = Math.max(through, newest?.key ?? -1);
  await putImportIn(transaction, { ...record, state: 'undoing', plannedThrough });
  return true;
}
