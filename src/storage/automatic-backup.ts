import type { AutomaticBackup, BackupPlan } from '../domain/backup/automatic-backup.ts';
import { asForeign } from '../domain/reading.ts';
import { noteBackupLostIn } from './restored-mark.ts';
import type { StoredKey } from './schema.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

type Reading = Pick<Storage, 'connection'>;
type Switching = Pick<Storage, 'connection' | 'copy' | 'withCopyLock' | 'reportProblem'>;

/** How backups are written by themselves here; `undefined` when they are not. */
export async function readAutomaticBackup(storage: Reading): Promise<AutomaticBackup | undefined> {
  const database = await storage.connection();
  return (await database.get('settings', 'automaticBackup')) as AutomaticBackup | undefined;
}

/** The key that seals them; `undefined` when there is none, or a rebuilt database has lost it. */
export async function readBackupKey(storage: Reading): Promise<StoredKey | undefined> {
  const database = await storage.connection();
  const stored = await database.get('settings', 'backupKey');
  const isWhole = asForeign(stored)?.['key'] instanceof CryptoKey;
  return isWhole ? (stored as StoredKey) : undefined;
}

/** Switches automatic backups on; without a key they are not sealed. */
export async function switchBackupOn(
  storage: Switching,
  { every, keep }: BackupPlan,
  key: StoredKey | undefined,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const isSealed = key !== undefined;
    await settings.put({ every, keep, isSealed, files: [] }, 'automaticBackup');
    await (isSealed ? settings.put(key, 'backupKey') : settings.delete('backupKey'));
  });
  await markBeside(storage, true);
}

/** Changes how often they are written and how many stay; which files there are, and their key, stay. */
export async function changeBackupPlan(storage: Reading, plan: Partial<BackupPlan>): Promise<void> {
  await changeAutomaticBackup(storage, (before) => ({ ...before, ...plan }));
}

/** Seals them from now on by another key, unless they were switched off meanwhile. */
export async function replaceBackupKey(storage: Reading, key: StoredKey): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const isOn = (await settings.getKey('automaticBackup')) !== undefined;
    if (isOn) await settings.put(key, 'backupKey');
  });
}

/** Changes what is noted of them, unless they were switched off meanwhile. */
export async function changeAutomaticBackup(
  storage: Reading,
  change: (before: AutomaticBackup) => AutomaticBackup,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const before = (await settings.get('automaticBackup')) as AutomaticBackup | undefined;
    if (before !== undefined) await settings.put(change(before), 'automaticBackup');
  });
}

/** Switches them off and forgets the key; files that were written stay. */
export async function switchBackupOff(storage: Switching): Promise<void> {
  // First: a mark that stayed behind would tell of a loss that there was not.
  await markBeside(storage, false);
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    await settings.delete('automaticBackup');
    await settings.delete('backupKey');
  });
}

/** Without the mark they are written all the same; only their loss would not be told. */
async function markBeside(storage: Switching, isOn: boolean): Promise<void> {
  await storage
    .withCopyLock(() => storage.copy.setBackupMark(isOn))
    .catch((error: unknown) => storage.reportProblem('automatic backup', error));
}

/**
 * Notes for the person, where the mark beside the second copy says that backups are written by themselves
 * and the database does not, that it was lost with an earlier database. The key can't be kept elsewhere:
 * only a database holds a key that nobody can read out. Called under the second copy's lock; it never
 * throws, as the journal is whole without it, and the next start tries again.
 */
export async function noteLostBackup(
  storage: Pick<Storage, 'connection' | 'copy' | 'now' | 'reportProblem'>,
): Promise<void> {
  try {
    if (!(await storage.copy.hasBackupMark())) return;
    if ((await readAutomaticBackup(storage)) !== undefined) return;
    await inWriteTransaction(storage, (transaction) =>
      noteBackupLostIn(transaction, storage.now()),
    );
    await storage.copy.setBackupMark(false);
  } catch (error) {
    storage.reportProblem('automatic backup', error);
  }
}

/** What the journal holds, as one text: another one whenever something was recorded or erased. */
export async function journalHolds(storage: Reading): Promise<string> {
  const database = await storage.connection();
  const transaction = database.transaction(['settings', 'erased']);
  const { lastArrival, digest } = await replicaIn(transaction.objectStore('settings'));
  return `${lastArrival} ${digest} ${await transaction.objectStore('erased').count()}`;
}
