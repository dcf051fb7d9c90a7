import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import type { ImportedIds } from '../domain/backup/import-record.ts';
import { renewedId, renewEntry } from '../domain/backup/renew-entries.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { foldRulesIn } from './fold-rules-in.ts';
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
import { noteStampsIn } from './newest-stamp.ts';
import type { RestorePreview, RestoreReading } from './preview-restore.ts';
import type { BackupItem } from './read-backup.ts';
import { readBackup } from './read-backup.ts';
import { casesOf, refoldCases } from './refold-case.ts';
import { recordAfter } from './replica-record.ts';
import { oweSummaryIn } from './restored-mark.ts';
import { replicaIn } from './settings-store.ts';
import { entriesAmong, inBatches, markersAmong } from './sort-backup-items.ts';
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
  let copying = Promise.resolve(true);
  for await (const items of inBatches(readBackup(open(), { now: plan.now, ...reading }))) {
    const isAdded = await inWriteTransaction(storage, (t) => addBatch(storage, t, plan, items));
    if (!isAdded) throw new ImportStoppedError('erased');
    // The second copy gets one batch while the database gets the next.
    await copying;
    copying = copyWhatIsMissing(storage);
    done += items.length;
    onProgress?.({ done: Math.min(done, all), all });
    await nextTurn();
    const last = items.at(-1);
    if (last?.kind === 'end' && last.sha256 !== preview.sha256) {
      throw new BackupRefusedError('damaged');
    }
  }
  await copying;
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
    .filter(({ id }) => !plan.preview.markers.has(id) || plan.renewed.has(id))
    .map((entry) => (plan.renewed.has(entry.id) ? renewEntry(entry, plan.renewed) : entry));
  const last = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  const lastKey = last?.key ?? -1;
  const entries = await addEntries(transaction, wanted, lastKey);
  const { markers, known } = await addMarkers(transaction, plan, markersAmong(items));
  if (entries.length + markers.length + known.length === 0) return true;

  await noteStampsIn(transaction, entries);
  if (entries.some(({ caseId }) => caseId === undefined)) await foldRulesIn(transaction);
  await refoldCases(transaction, casesOf(entries), storage);
  await oweSummaryIn(transaction, entries.length);
  const added = { entries: entries.map(({ id }) => id), markers, known };
  await noteBatchIn(transaction, record, added);
  return true;
}

async function addEntries(
  transaction: WriteTransaction,
  wanted: readonly Entry[],
  lastKey: number,
): Promise<readonly Entry[]> {
  const store = transaction.objectStore('entries');
  const erased = transaction.objectStore('erased');
  const settings = transaction.objectStore('settings');
  const known = await Promise.all(wanted.map(({ id }) => store.index('id').getKey(id)));
  // Nearly always nothing was ever erased.
  const isAnyErased = (await erased.count()) > 0;
  const marked = isAnyErased ? await Promise.all(wanted.map(({ id }) => erased.getKey(id))) : [];
  const added = new Map<EntryId, Entry>();
  for (const [index, entry] of wanted.entries()) {
    const isFree = known[index] === undefined && marked[index] === undefined;
    if (isFree && !added.has(entry.id)) added.set(entry.id, entry);
  }
  let record = await replicaIn(settings);
  const adding: Promise<unknown>[] = [];
  let arrival = Math.max(record.lastArrival, lastKey);
  for (const entry of added.values()) {
    arrival += 1;
    adding.push(store.add(entry, arrival));
    record = recordAfter(record, arrival, entry.id);
  }
  await Promise.all(adding);
  if (added.size > 0) await settings.put(record, 'replica');
  return [...added.values()];
}

/**
 * Adds the markers that count here, and tells which of them name nothing that was here, and which were
 * known. One that names
 * something stays out unless the preview asked about it and the answer was to erase; where it was to
 * keep, it is noted and asked about no more.
 */
async function addMarkers(
  transaction: WriteTransaction,
  { choice, asked }: Plan,
  ids: readonly EntryId[],
): Promise<Required<Omit<ImportedIds, 'entries'>>> {
  if (ids.length === 0) return { markers: [], known: [] };
  const erased = transaction.objectStore('erased');
  const byId = transaction.objectStore('entries').index('id');
  const known = await Promise.all(ids.map((id) => erased.getKey(id)));
  const named = await Promise.all(ids.map((id) => byId.getKey(id)));
  const foreign = [...new Set(ids.filter((_, index) => known[index] === undefined))];
  const isHere = new Set(ids.filter((_, index) => named[index] !== undefined));
  const isErased = (id: EntryId) => asked.has(id) && choice.erased === 'erase-here';
  const kept = foreign.filter((id) => isHere.has(id) && !isErased(id));
  await declineIn(
    transaction,
    kept.filter((id) => asked.has(id)),
  );
  const staying = new Set(kept);
  const added = foreign.filter((id) => !staying.has(id));
  await addMarkersIn(transaction, added);
  // An erasing that the person agreed to is not taken back with the import.
  return {
    markers: added.filter((id) => !isHere.has(id)),
    known: ids.filter((_, index) => known[index] !== undefined),
  };
}

async function declineIn(transaction: WriteTransaction, ids: readonly EntryId[]): Promise<void> {
  if (ids.length === 0) return;
  const settings = transaction.objectStore('settings');
  const before = (await settings.get('declinedMarkers')) as readonly EntryId[] | undefined;
  await settings.put([...new Set([...(before ?? []), ...ids])], 'declinedMarkers');
}

/** Lets the page draw, and other windows write. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
