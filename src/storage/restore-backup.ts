import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import type { ImportRecord } from '../domain/backup/import-record.ts';
import { renewedId, renewEntry } from '../domain/backup/renew-entries.ts';
import type { Entry } from '../domain/entry.ts';
import type { EntryId } from '../domain/ids.ts';
import { foldRulesIn } from './fold-rules-in.ts';
import { dropOldImports, importsIn, noteBatchIn, putImportIn } from './import-records.ts';
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
 */
export async function restoreBackup(
  storage: Storage,
  open: () => Bytes,
  preview: RestorePreview,
  choice: RestoreChoice,
  { onProgress, ...reading }: RestoreReading = {},
): Promise<Restored> {
  await dropOldImports(storage);
  const plan: Plan = {
    preview,
    choice,
    asked: new Set(preview.wouldErase),
    now: storage.now(),
    importId: storage.newEntryId(),
    renewed: choice.bringBack ? await findRenewed(storage, preview.erasedHere) : new Map(),
  };
  const all = preview.header.counts.entries + preview.header.counts.markers;
  let record: ImportRecord | undefined;
  let done = 0;
  let copying = Promise.resolve(true);
  for await (const items of inBatches(readBackup(open(), { now: plan.now, ...reading }))) {
    record =
      (await inWriteTransaction(storage, (t) => addBatch(storage, t, plan, items))) ?? record;
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
  if (record !== undefined) await finish(storage, record.id);
  const inSecondCopy = await copyWhatIsMissing(storage);
  return { importId: record?.id, added: record?.entries ?? 0, inSecondCopy, isErased: isRemoved };
}

type Plan = {
  readonly preview: RestorePreview;
  readonly choice: RestoreChoice;
  /** The markers that the person was asked about. */
  readonly asked: ReadonlySet<EntryId>;
  readonly now: Temporal.Instant;
  /** Of a new import; one of the same file that was cut short goes on under its own. */
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

/** Adds one batch, all of it or none. Returns the record of the import, if the batch added anything. */
async function addBatch(
  storage: Storage,
  transaction: WriteTransaction,
  plan: Plan,
  items: readonly BackupItem[],
): Promise<ImportRecord | undefined> {
  const wanted = entriesAmong(items)
    .filter(({ id }) => !plan.preview.markers.has(id) || plan.renewed.has(id))
    .map((entry) => (plan.renewed.has(entry.id) ? renewEntry(entry, plan.renewed) : entry));
  const last = await transaction.objectStore('entries').openKeyCursor(null, 'prev');
  const lastKey = last?.key ?? -1;
  const entries = await addEntries(transaction, wanted, lastKey);
  const markers = await addMarkers(transaction, plan, markersAmong(items));
  if (entries.length === 0 && markers.length === 0) return undefined;

  await noteStampsIn(transaction, entries);
  if (entries.some(({ caseId }) => caseId === undefined)) await foldRulesIn(transaction);
  await refoldCases(transaction, casesOf(entries), storage);
  await oweSummaryIn(transaction, entries.length);
  const before = await findUnfinished(transaction, plan);
  const record = before ?? begin(plan, lastKey + 1);
  return noteBatchIn(transaction, record, { entries: entries.map(({ id }) => id), markers });
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
 * Adds the markers that count here, and tells which of them name nothing that was here. One that names
 * something stays out unless the preview asked about it and the answer was to erase; where it was to
 * keep, it is noted and asked about no more.
 */
async function addMarkers(
  transaction: WriteTransaction,
  { choice, asked }: Plan,
  ids: readonly EntryId[],
): Promise<readonly EntryId[]> {
  if (ids.length === 0) return [];
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
  return added.filter((id) => !isHere.has(id));
}

async function declineIn(transaction: WriteTransaction, ids: readonly EntryId[]): Promise<void> {
  if (ids.length === 0) return;
  const settings = transaction.objectStore('settings');
  const before = (await settings.get('declinedMarkers')) as readonly EntryId[] | undefined;
  await settings.put([...new Set([...(before ?? []), ...ids])], 'declinedMarkers');
}

async function findUnfinished(
  transaction: WriteTransaction,
  { preview, importId }: Plan,
): Promise<ImportRecord | undefined> {
  const imports = await importsIn(transaction);
  return imports.find(({ id, state, from }) => {
    return id === importId || (state === 'adding' && from.file === preview.header.file);
  });
}

function begin({ preview, importId, now }: Plan, firstArrival: number): ImportRecord {
  return {
    id: importId,
    at: now.toString(),
    from: preview.header,
    entries: 0,
    markers: 0,
    batches: 0,
    firstArrival,
    state: 'adding',
  };
}

async function finish(storage: Storage, id: string): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const record = (await importsIn(transaction)).find((each) => each.id === id);
    if (record !== undefined) await putImportIn(transaction, { ...record, state: 'added' });
  });
}

/** Lets the page draw, and other windows write. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
