import type { Entry } from '../domain/entry.ts';
import { noteLostBackup } from './automatic-backup.ts';
import type { Database } from './connection.ts';
import { copyMissing } from './copy-missing.ts';
import { findDifference } from './find-difference.ts';
import { removeAllErased } from './finish-erasing-all.ts';
import { finishRemovals } from './finish-removals.ts';
import { sameRecord } from './replica-record.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { uniteMarkers } from './unite-markers.ts';
import type { BackupProgress } from './write-backup.ts';
import type { United } from './unite-replicas.ts';
import { uniteReplicas } from './unite-replicas.ts';

/** Connections whose copies were compared; a database opened anew may be another one. */
const compared = new WeakSet<Database>();

/**
 * Compares the two copies of the journal, once per opened database, and makes both hold everything
 * that either holds. Their records are compared first, which is all there is to do nearly always.
 *
 * @param fully compares entry by entry even where the records agree: after an update, and weekly.
 * @returns what was mended, or `undefined` when nothing was missing anywhere.
 */
export async function makeWhole(
  storage: Storage,
  { fully = false }: { readonly fully?: boolean } = {},
): Promise<United | undefined> {
  const database = await storage.connection();
  if (fully) {
    const difference = await findDifference(storage);
    if (difference === undefined) return undefined;
    return storage.withCopyLock(() => unite(storage, { rewriteCopy: difference === 'words' }));
  }
  if (compared.has(database)) return undefined;
  return storage.withCopyLock(() => compare(storage));
}

/**
 * Brings the second copy up to the database, after comparing the two if that was not done yet: what
 * an emptied database does not know must be restored before anything is written over it. Returns
 * whether the copy then holds what the database holds; it never throws, because the entry is safe in
 * the database, and the next write or start of the worker tries again.
 *
 * @param fresh what `copyMissing` need not read back.
 */
export async function copyWhatIsMissing(
  storage: Storage,
  fresh?: ReadonlyMap<number, Entry>,
): Promise<boolean> {
  try {
    return await storage.withCopyLock(() => copyUnderLock(storage, fresh));
  } catch (error) {
    storage.reportProblem('second-copy', error);
    return false;
  }
}

/** The same for who has the copy's lock already, but that it rejects where the copy can't be written. */
export async function copyUnderLock(
  storage: Storage,
  fresh?: ReadonlyMap<number, Entry>,
): Promise<boolean> {
  await compareFirst(storage);
  return copyMissing(storage, fresh);
}

/** Whether the copies were compared since this database was opened. */
export async function wereCompared({ connection }: Pick<Storage, 'connection'>): Promise<boolean> {
  return compared.has(await connection());
}

/** What an emptied database does not know must come back before the second copy is written from it. */
async function compareFirst(storage: Storage): Promise<void> {
  if (!(await wereCompared(storage))) await compare(storage);
}

async function compare(storage: Storage): Promise<United | undefined> {
  // Whether or not the second copy can be read: nothing of it is to be handed on.
  await removeAllErased(storage);
  const united = (await isWholeOrBehind(storage)) ? undefined : await unite(storage);
  compared.add(await storage.connection());
  await finishRemovals(storage);
  await noteLostBackup(storage);
  return united;
}

/**
 * Does at once what was decided to be removed, in both copies, and returns whether all of it is done.
 * It never throws: it is decided, and what is cut short is done when the copies are next compared.
 */
export async function removeWhatIsDecided(
  storage: Storage,
  onProgress?: (progress: BackupProgress) => void,
): Promise<boolean> {
  try {
    await removeAllErased(storage);
    await storage.withCopyLock(async () => {
      await compareFirst(storage);
      await finishRemovals(storage, onProgress);
    });
    return true;
  } catch (error) {
    storage.reportProblem('removing', error);
    return false;
  }
}

async function unite(
  storage: Storage,
  { rewriteCopy = false }: { readonly rewriteCopy?: boolean } = {},
): Promise<United | undefined> {
  const united = await uniteReplicas(storage, { rewriteCopy });
  compared.add(await storage.connection());
  if (united.restored > 0) storage.onRestored();
  return united.restored > 0 || united.copyRewritten ? united : undefined;
}

/** Whether the copies are the same, or the second was only behind by what could not be written. */
async function isWholeOrBehind(storage: Storage): Promise<boolean> {
  const database = await storage.connection();
  const ofDatabase = await replicaIn(database.transaction('settings').store);
  const ofCopy = await storage.copy.readRecord(ofDatabase.lastArrival);
  const isSame = sameRecord(ofDatabase, ofCopy);
  if (isSame && ofDatabase.lastArrival >= 0) return true;
  // A lost database, or one of an earlier day, knows nothing of what was erased.
  await uniteMarkers(storage);
  if (isSame) return true;
  // An empty copy may be one whose only file is spoilt: its lines are read before it is written.
  return ofCopy.lastArrival >= 0 && copyMissing(storage);
}
