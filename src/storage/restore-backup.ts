import { BackupRefusedError } from '../domain/backup/backup-refused.ts';
import type { Bytes } from '../domain/backup/byte-streams.ts';
import { renewedId, renewEntry } from '../domain/backup/renew-entries.ts';
import { isErased, wholeOf } from '../domain/cut-entries.ts';
import type { EntryId } from '../domain/ids.ts';
import { addOffered, toOffer } from './add-restored-entries.ts';
import type { MarkerChoice } from './add-restored-markers.ts';
import { addRestoredMarkers } from './add-restored-markers.ts';
import { copyBeside } from './copy-beside.ts';
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
import { readMarkers } from './markers.ts';
import { eraseWhatNames } from './named-here.ts';
import { nextTurn } from './next-turn.ts';
import { noteStampsIn } from './newest-stamp.ts';
import type { RestorePreview, RestoreReading } from './preview-restore.ts';
import type { BackupItem } from './read-backup.ts';
import { readBackup } from './read-backup.ts';
import { readAhead } from './read-ahead.ts';
import type { ArrivedEntry } from './second-copy.ts';
import { casesOf, foldRows, readToFold, refoldCases, withAdded } from './refold-case.ts';
import { rulesIn } from './settings-store.ts';
import { oweSummaryIn } from './restored-mark.ts';
import { entriesAmong, inBatches, markersAmong } from './sort-backup-items.ts';
import type { RestoreChoice } from './restore-choice.ts';
import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

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
    const added = await inWriteTransaction(storage, (t) => addBatch(storage, t, plan, batch), {
      withDrafts: true,
    });
    if (added === undefined) throw new ImportStoppedError('erased');
    await copying.goOn(added);
    done += batch.length;
    onProgress?.({ done: Math.min(done, all), all });
    await nextTurn();
    reading.signal?.throwIfAborted();
    const last = batch.at(-1);
    if (last?.kind === 'end' && last.sha256 !== preview.sha256) {
      throw new BackupRefusedError('damaged');
    }
  }
  await eraseWhatNames(storage);
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

type Plan = MarkerChoice & {
  readonly preview: RestorePreview;
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

/**
 * Adds one batch, all of it or none: none when everything here was erased since the import began, which
 * `undefined` tells.
 */
async function addBatch(
  storage: Storage,
  transaction: WriteTransaction,
  plan: Plan,
  items: readonly BackupItem[],
): Promise<readonly ArrivedEntry[] | undefined> {
  const record = await importUnderWayIn(transaction, plan.importId);
  if (record === undefined) return undefined;
  const wanted = entriesAmong(items)
    .filter((entry) => !isErased(entry, plan.preview.markers) || plan.renewed.has(wholeOf(entry)))
    .map((entry) => (plan.renewed.has(wholeOf(entry)) ? renewEntry(entry, plan.renewed) : entry));
  // What they erase is gone before the rows are read that the rest is added to.
  const { markers, known } = await addRestoredMarkers(
    storage,
    transaction,
    plan,
    markersAmong(items),
  );
  // Asked for at once, as waiting for each answer adds up to seconds over a large file.
  const [before, offer, rules] = await Promise.all([
    readToFold(transaction, casesOf(wanted)),
    toOffer(transaction, wanted),
    rulesIn(transaction.objectStore('settings')),
  ]);
  const isHere = new Set(before.flatMap((each) => each.entries.map(({ id }) => id)));
  const likely = offer.entries.filter(({ id }) => !isHere.has(id));
  const isAboutJournal = likely.some(({ caseId }) => caseId === undefined);
  const [arrived] = await Promise.all([
    addOffered(transaction, offer),
    // Meanwhile, and without reading back what is added: nearly always that is all that was likely.
    isAboutJournal ? [] : foldRows(transaction, withAdded(before, likely), storage, rules),
  ]);
  const entries = arrived.map(({ entry }) => entry);
  if (isAboutJournal) await foldRulesIn(transaction);
  if (isAboutJournal || entries.length < likely.length) {
    await refoldCases(transaction, casesOf(wanted), storage);
  }
  if (entries.length + markers.length + known.length === 0) return [];

  const added = { entries: entries.map(({ id }) => id), markers, known };
  const letsErase = plan.choice.erased === 'erase-here' && plan.asked.size > 0;
  await Promise.all([
    noteStampsIn(transaction, entries),
    oweSummaryIn(transaction, entries.length),
    noteBatchIn(transaction, letsErase ? { ...record, letErase: true } : record, added),
  ]);
  return arrived;
}
