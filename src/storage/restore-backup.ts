import { unwrap } from 'idb';
import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import type { ImportedIds } from '../domain/backup/import-record.ts';
import { renewedId, renewEntry } from '../domain/backup/renew-entries.ts';
import { isErased, wholeOf } from '../domain/cut-entries.ts';
import type { Entry } from '../domain/entry.ts';
import type { CaseId, EntryId } from '../domain/ids.ts';
import { nextArrivalIn } from './arrivals.ts';
import { copyBeside } from './copy-beside.ts';
import { eraseEntriesIn } from './erase-entries-in.ts';
import { foldRulesIn } from './fold-rules-in.ts';
import { goneWithErased } from './gone-with-erased.ts';
import { aloneWithImports, finishUndoing, ImportStoppedError } from './import-lock.ts';
import {
  beginImport,
  dropOldImports,
  finishImport,
  importUnderWayIn,
  noteBatchIn,
} from './import-records.ts';
import { copyWhatIsMissing, removeWhatIsDecided } from './make-whole.ts';
import { addMarkersIn, readMarkers } from './markers.ts';
import { readNamedBy } from './named-by-marker.ts';
import { eraseWhatNames } from './named-here.ts';
import { nextTurn } from './next-turn.ts';
import { noteStampsIn } from './newest-stamp.ts';
import type { RestorePreview, RestoreReading } from './preview-restore.ts';
import type { BackupItem } from './read-backup.ts';
import { readBackup } from './read-backup.ts';
import { readAhead } from './read-ahead.ts';
import type { ToFold } from './refold-case.ts';
import { casesOf, foldRows, readToFold } from './refold-case.ts';
import { recordWith } from './replica-record.ts';
import { oweSummaryIn } from './restored-mark.ts';
import { replicaIn } from './settings-store.ts';
import { entriesAmong, inBatches, markersAmong, readMarkersOf } from './sort-backup-items.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** What the person chose when she saw the preview. */
export type RestoreChoice = {
  /** What becomes of entries here that the file says were erased. */
  readonly erased: 'erase-here' | 'keep-here';
  /** Whether entries of the file that were erased here are brought back, under new ids. */
  readonly bringBack: boolean;
};

/** What taking over a file did. */
export type Restored = {
  /** The import, to undo it by; `undefined` when nothing was added. */
  readonly importId: string | undefined;
  readonly added: number;
  /** Whether the second copy has it all by now; otherwise it gets it with the next write. */
  readonly inSecondCopy: boolean;
  /** Whether what was to be erased is gone from both copies; otherwise it goes when they are next compared. */
  readonly isErased: boolean;
};

/**
 * Takes over a file that was previewed: adds what the journal lacks, some entries in each transaction
 * with their rows, and leaves everything else as it is. A save in another window gets through between
 * two. Cut short, it is done by doing it again: what is there already is passed over.
 *
 * @throws `NotSavedError` when a batch could not be kept; what came before it stays, and can be undone.
 *   `ImportStoppedError` when another window is at it, or everything here was erased meanwhile.
 */
export async function restoreBackup(
  storage: Storage,
  open: () => Bytes,
  preview: RestorePreview,
  choice: RestoreChoice,
  reading: RestoreReading = {},
): Promise<Restored> {
  return aloneWithImports(storage, () => takeOver(storage, open, { preview, choice, reading }));
}

async function takeOver(
  storage: Storage,
  open: () => Bytes,
  {
    preview,
    choice,
    reading: { onProgress, ...reading },
  }: Pick<Plan, 'preview' | 'choice'> & { readonly reading: RestoreReading },
): Promise<Restored> {
  await finishUndoing(storage);
  await dropOldImports(storage);
  const plan: Plan = {
    preview,
    choice,
    asked: new Set(preview.wouldErase),
    now: storage.now(),
    importId: (await beginImport(storage, preview.header)).id,
    renewed: choice.bringBack ? await findRenewed(storage, preview.erasedHere) : new Map(),
  };
  const all = preview.header.counts.entries + preview.header.counts.markers;
  let done = 0;
  const copying = copyBeside(storage);
  const items = inBatches(readBackup(open(), { now: plan.now, own: preview.own, ...reading }));
  for await (const batch of readAhead(items)) {
    const isAdded = await inWriteTransaction(storage, (t) => addBatch(storage, t, plan, batch), {
      withDrafts: true,
    });
    if (!isAdded) throw new ImportStoppedError('erased');
    await copying.goOn();
    done += batch.length;
    onProgress?.({ done: Math.min(done, all), all });
    await nextTurn();
    reading.signal?.throwIfAborted();
    const last = batch.at(-1);
    if (last?.kind === 'end' && last.sha256 !== preview.sha256) {
      throw new BackupRefusedError('damaged');
    }
  }
  if (preview.markers.size > 0) await eraseWhatNames(storage, preview.markers);
  const isRemoved = await removeWhatIsDecided(storage);
  const finished = await finishImport(storage, plan.importId);
  if (finished === undefined) throw new ImportStoppedError('erased');
  const { id, entries, markers } = finished;
  const inSecondCopy = await copyWhatIsMissing(storage);
  return {
    importId: entries + markers > 0 ? id : undefined,
    added: entries,
    inSecondCopy,
    isErased: isRemoved,
  };
}

type Plan = {
  readonly preview: RestorePreview;
  readonly choice: RestoreChoice;
  /** The markers that the person was asked about. */
  readonly asked: ReadonlySet<EntryId>;
  readonly now: Temporal.Instant;
  /** Of this import, which is new, or goes on where one of the same file was cut short. */
  readonly importId: string;
  /** The new ids of what is brought back. */
  readonly renewed: ReadonlyMap<EntryId, EntryId>;
};

async function findRenewed(
  storage: Storage,
  ids: readonly EntryId[],
): Promise<ReadonlyMap<EntryId, EntryId>> {
  const erased = await readMarkers(storage);
  return new Map(ids.map((id) => [id, renewedId(id, (each) => erased.has(each))]));
}

/** Adds one batch, all of it or none: none when everything here was erased since the import began. */
async function addBatch(
  storage: Storage,
  transaction: WriteTransaction,
  plan: Plan,
  items: readonly BackupItem[],
): Promise<boolean> {
  const record = await importUnderWayIn(transaction, plan.importId);
  if (record === undefined) return false;
  const wanted = entriesAmong(items)
    .filter((entry) => !isErased(entry, plan.preview.markers) || plan.renewed.has(wholeOf(entry)))
    .map((entry) => (plan.renewed.has(wholeOf(entry)) ? renewEntry(entry, plan.renewed) : entry));
  // What they erase is gone before the rows are read that the rest is added to.
  const { markers, known } = await addMarkers(storage, transaction, plan, markersAmong(items));
  const [before, entries] = await Promise.all([
    // Asked for first, so that it is what was there before; what is added need not be read back.
    readToFold(transaction, casesOf(wanted)),
    addEntries(transaction, wanted),
  ]);
  if (entries.length + markers.length + known.length === 0) return true;

  await noteStampsIn(transaction, entries);
  if (entries.some(({ caseId }) => caseId === undefined)) await foldRulesIn(transaction);
  await foldRows(transaction, withAdded(before, entries), storage);
  await oweSummaryIn(transaction, entries.length);
  const added = { entries: entries.map(({ id }) => id), markers, known };
  const letsErase = plan.choice.erased === 'erase-here' && plan.asked.size > 0;
  await noteBatchIn(transaction, letsErase ? { ...record, letErase: true } : record, added);
  return true;
}

/** Those of the cases that something was added to, with it. */
function withAdded(before: readonly ToFold[], added: readonly Entry[]): readonly ToFold[] {
  const byCase = new Map<CaseId | undefined, Entry[]>();
  for (const entry of added) {
    const own = byCase.get(entry.caseId);
    if (own === undefined) byCase.set(entry.caseId, [entry]);
    else own.push(entry);
  }
  return before.flatMap((each) => {
    const own = byCase.get(each.caseId);
    return own === undefined ? [] : [{ ...each, entries: [...each.entries, ...own] }];
  });
}

async function addEntries(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<readonly Entry[]> {
  const settings = transaction.objectStore('settings');
  const record = await replicaIn(settings);
  const offered = firstOfEachId(await withoutErased(transaction, wanted));
  const first = await nextArrivalIn(transaction);
  const refused = await addUnlessThere(transaction, offered, first);
  const places = [...offered.keys()].filter((index) => !refused.has(index));
  const last = places.at(-1);
  if (last === undefined) return [];
  const added = places.map((index) => offered[index] as Entry);
  const ids = added.map(({ id }) => id);
  await settings.put(recordWith(record, ids, first + last), 'replica');
  return added;
}

function firstOfEachId(entries: readonly Entry[]): readonly Entry[] {
  const first = new Map<EntryId, Entry>();
  for (const entry of entries) if (!first.has(entry.id)) first.set(entry.id, entry);
  return [...first.values()];
}

/**
 * The entries that no marker names, and that do not go with what one names: those are marked, too.
 * Nearly always nothing was ever erased.
 */
async function withoutErased(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
): Promise<readonly Entry[]> {
  const erased = transaction.objectStore('erased');
  if ((await erased.count()) === 0) return wanted;
  const marked = await readMarkersOf(erased, wanted);
  const gone = await goneWithErased(transaction, wanted);
  await addMarkersIn(transaction, [...gone]);
  return wanted.filter(({ id }, index) => marked[index] === undefined && !gone.has(id));
}

/**
 * Adds entries under arrival numbers that follow one another, but none whose id is there; returns the
 * places of those. The index of ids tells, which looks each of them up in any case: asking before would
 * be asking twice.
 */
function addUnlessThere(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  first: number,
): Promise<ReadonlySet<number>> {
  const store = unwrap(transaction.objectStore('entries'));
  const refused = new Set<number>();
  // They are answered in their order, so that the last one's answer is all that has to be waited for.
  return new Promise((resolve, reject) => {
    for (const [index, entry] of entries.entries()) {
      const request = store.add(entry, first + index);
      const isLast = index === entries.length - 1;
      if (isLast) request.addEventListener('success', () => resolve(refused));
      request.addEventListener('error', (event) => {
        if (request.error?.name !== 'ConstraintError') return reject(request.error);
        // Left alone, it would take back the whole transaction.
        event.preventDefault();
        event.stopPropagation();
        refused.add(index);
        if (isLast) resolve(refused);
      });
    }
    if (entries.length === 0) resolve(refused);
  });
}

/**
 * Adds the markers that count here, and tells which of them name nothing that was here, and which were
 * known. One that names
 * something stays out unless the preview asked about it and the answer was to erase; where it was to
 * keep, it is noted and asked about no more.
 */
async function addMarkers(
  storage: Storage,
  transaction: WriteTransaction,
  { choice, asked }: Plan,
  ids: readonly EntryId[],
): Promise<Required<Omit<ImportedIds, 'entries'>>> {
  if (ids.length === 0) return { markers: [], known: [] };
  const erased = transaction.objectStore('erased');
  const byId = transaction.objectStore('entries').index('id');
  const known = await Promise.all(ids.map((id) => erased.getKey(id)));
  const named = await readNamedBy(byId, ids);
  const foreign = [...new Set(ids.filter((_, index) => known[index] === undefined))];
  const declined = new Set(await declinedIn(transaction));
  // What only names the entry was found when the file was looked at.
  const isFound = (id: EntryId) => asked.has(id) || declined.has(id);
  const isHere = new Set(ids.filter((id, index) => named[index]?.length !== 0 || isFound(id)));
  const isGoing = (id: EntryId) => asked.has(id) && choice.erased === 'erase-here';
  const kept = foreign.filter((id) => isHere.has(id) && !isGoing(id));
  await declineIn(
    transaction,
    kept.filter((id) => asked.has(id)),
  );
  const staying = new Set(kept);
  const added = foreign.filter((id) => !staying.has(id));
  await eraseEntriesIn(storage, transaction, new Set(added));
  // An erasing that the person agreed to is not taken back with the import.
  return {
    markers: added.filter((id) => !isHere.has(id)),
    known: ids.filter((_, index) => known[index] !== undefined),
  };
}

async function declineIn(transaction: WriteTransaction, ids: readonly EntryId[]): Promise<void> {
  if (ids.length === 0) return;
  const declined = new Set([...(await declinedIn(transaction)), ...ids]);
  await transaction.objectStore('settings').put([...declined], 'declinedMarkers');
}

async function declinedIn(transaction: WriteTransaction): Promise<readonly EntryId[]> {
  const stored = await transaction.objectStore('settings').get('declinedMarkers');
  return (stored as readonly EntryId[] | undefined) ?? [];
}
