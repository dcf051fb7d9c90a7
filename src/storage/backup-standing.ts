import type { BackupMade, BackupStanding } from '../domain/backup/backup-due.ts';
import { parseBackupMade } from '../domain/backup/backup-due.ts';
import { asInstant, present } from '../domain/reading.ts';
import type { Storage } from './storage.ts';
import { replicaIn } from './settings-store.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

type Reading = Pick<Storage, 'connection'>;

/**
 * How the journal stands to its last backup. Kept beside the journal, not in it: it is about this
 * browser profile.
 *
 * @param most entries are counted no further; left out, all are.
 */
export async function readBackupStanding(storage: Reading, most?: number): Promise<BackupStanding> {
  const database = await storage.connection();
  const transaction = database.transaction(['entries', 'settings']);
  const [entries, settings] = [
    transaction.objectStore('entries'),
    transaction.objectStore('settings'),
  ];
  const made = parseBackupMade(await settings.get('backupMade'));
  const putOffUntil = asInstant(await settings.get('backupPutOff'));
  const later = made && IDBKeyRange.lowerBound(made.lastArrival, true);
  const since =
    most === undefined
      ? await entries.count(later)
      : (await entries.getAllKeys(later, most)).length;
  const [first] = await entries.getAll(null, 1);
  return present({ made, since, firstAt: asInstant(first?.recordedAt), putOffUntil });
}

/** The backup that would be made now: to be read before its writing begins. */
export async function readBackupNow(
  storage: Pick<Storage, 'connection' | 'now'>,
): Promise<BackupMade> {
  const database = await storage.connection();
  const { lastArrival } = await replicaIn(database.transaction('settings').store);
  return { at: storage.now().toString(), lastArrival };
}

/**
 * Notes that a backup was made; what was put off is over with it. One whose newest entry is gone by now
 * is not noted: it was begun before that was erased, and may hold it.
 */
export async function noteBackup(storage: Reading, made: BackupMade): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const { lastArrival } = await replicaIn(transaction.objectStore('settings'));
    if (made.lastArrival <= lastArrival) await putBackupIn(transaction, made);
  });
}

/**
 * After a file was taken over: notes it as the last backup where the journal holds nothing beyond it.
 *
 * @param inFile how many entries of the file are here now.
 * @param at when the file was written.
 */
export async function noteIfWholeBackup(
  storage: Reading,
  inFile: number,
  at: string,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    if ((await transaction.objectStore('entries').count()) !== inFile) return;
    const before = parseBackupMade(await settings.get('backupMade'));
    if (before !== undefined && before.at >= at) return;
    const { lastArrival } = await replicaIn(settings);
    await putBackupIn(transaction, { at, lastArrival });
  });
}

/** Says nothing of a backup that is due until then: an instant. */
export async function putOffBackup(storage: Reading, until: string): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').put(until, 'backupPutOff');
  });
}

async function putBackupIn(transaction: WriteTransaction, made: BackupMade): Promise<void> {
  const settings = transaction.objectStore('settings');
  await settings.put(made, 'backupMade');
  await settings.delete('backupPutOff');
}
