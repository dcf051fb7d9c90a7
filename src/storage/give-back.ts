import type { ImportRecord } from '../domain/backup/import-record.ts';
import type { EntryId } from '../domain/ids.ts';
import { dropImport, readImported } from './import-records.ts';
import { readMarkers } from './markers.ts';
import { readEntriesById } from './read-entries.ts';
import { entriesWithout } from './remove-entries.ts';
import { removeIn } from './remove-from-database.ts';
import type { Ground, Since } from './rests-on.ts';
import { groundOf, isRestedOn, toSince } from './rests-on.ts';
import type { Storage } from './storage.ts';
import type { BackupProgress } from './write-backup.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';
import { allFromStored } from './stored-entry.ts';

/** About so many entries go in one transaction: a save in another window gets through between two. */
const AT_A_TIME = 500;

/**
 * Removes what an import added and was decided to go, from both copies, and then its lists. Whatever was
 * recorded since that was decided keeps what it rests on. Cut short, it is done by doing it again. Called
 * under the second copy's lock.
 */
export async function giveBack(
  storage: Storage,
  record: ImportRecord,
  onProgress?: (progress: BackupProgress) => void,
): Promise<void> {
  const { entries, markers } = await readImported(storage, record);
  await removeMarkers(storage, new Set(markers));
  const parts = await readParts(storage, entries);
  if (parts.length > 0) await removeParts(storage, parts, { ...record, onProgress });
  await dropImport(storage, record);
}

/** From the second copy first: what only one of the two held would come back. */
async function removeMarkers(storage: Storage, ids: ReadonlySet<EntryId>): Promise<void> {
  if (ids.size === 0) return;
  const markers = [...(await readMarkers(storage))];
  await storage.copy.replaceMarkers(markers.filter((id) => !ids.has(id)));
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('erased');
    await Promise.all([...ids].map((id) => store.delete(id)));
  });
}

/** Entries that go together or stay together. */
type Part = { readonly ground: Ground; readonly ids: EntryId[] };

/** A case is one part: half of it is nothing that anybody recorded. */
async function readParts(storage: Storage, ids: readonly EntryId[]): Promise<readonly Part[]> {
  const parts = new Map<string, Part>();
  for await (const { id, ...entry } of readEntriesById(storage, ids)) {
    const ground = groundOf({ id, ...entry });
    const key = JSON.stringify(ground ?? id);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, { ground, ids: [id] });
    else part.ids.push(id);
  }
  return [...parts.values()];
}

async function removeParts(
  storage: Storage,
  parts: readonly Part[],
  {
    plannedThrough,
    onProgress,
  }: Pick<ImportRecord, 'plannedThrough'> & {
    readonly onProgress: ((progress: BackupProgress) => void) | undefined;
  },
): Promise<void> {
  const since = await inWriteTransaction(storage, (transaction) =>
    sinceIn(transaction, plannedThrough),
  );
  const going = parts.filter(({ ground }) => !isRestedOn(ground, since));
  const ids = new Set(going.flatMap((part) => part.ids));
  await storage.copy.replaceAll(entriesWithout(storage, ids));
  let isAllGone = true;
  let done = 0;
  for (const some of inLoads(going)) {
    const isGone = await inWriteTransaction(storage, (transaction) =>
      removeUnrestedIn(storage, transaction, some, plannedThrough),
    );
    isAllGone &&= isGone;
    done += some.reduce((sum, part) => sum + part.ids.length, 0);
    onProgress?.({ done, all: ids.size });
  }
  // The second copy lacks what stays after all. Cut short here, comparing the copies finds that.
  if (!isAllGone) await storage.copy.replaceAll(entriesWithout(storage, new Set()));
}

/** Removes some parts but for those that something rests on by now; returns whether all of them are gone. */
async function removeUnrestedIn(
  storage: Storage,
  transaction: WriteTransaction,
  parts: readonly Part[],
  plannedThrough: number | undefined,
): Promise<boolean> {
  const since = await sinceIn(transaction, plannedThrough);
  const going = parts.filter(({ ground }) => !isRestedOn(ground, since));
  await removeIn(
    storage,
    transaction,
    going.flatMap(({ ids }) => ids),
  );
  return going.length === parts.length;
}

/** What was recorded since it was decided what goes; of the import itself nothing came since. */
export async function sinceIn(
  transaction: WriteTransaction,
  plannedThrough = Number.MAX_SAFE_INTEGER,
): Promise<Since> {
  const range = IDBKeyRange.lowerBound(plannedThrough, true);
  const entries = allFromStored(await transaction.objectStore('entries').getAll(range));
  return toSince(entries, new Set());
}

function* inLoads(parts: readonly Part[]): Generator<readonly Part[]> {
  let load: Part[] = [];
  let size = 0;
  for (const part of parts) {
    load.push(part);
    size += part.ids.length;
    if (size < AT_A_TIME) continue;
    yield load;
    load = [];
    size = 0;
  }
  if (load.length > 0) yield load;
}
