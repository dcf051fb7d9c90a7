import type { AutomaticBackup } from '../domain/backup/automatic-backup.ts';
import { asForeign } from '../domain/reading.ts';
import type { StoredKey } from './schema.ts';
import { replicaIn } from './settings-store.ts';
import type { Storage } from './storage.ts';
import { inWriteTransaction } from './write-transaction.ts';

type Reading = Pick<Storage, 'connection'>;

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
  storage: Reading,
  { every, keep }: Pick<AutomaticBackup, 'every' | 'keep'>,
  key: StoredKey | undefined,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    const isSealed = key !== undefined;
    await settings.put({ every, keep, isSealed, files: [] }, 'automaticBackup');
    await (isSealed ? settings.put(key, 'backupKey') : settings.delete('backupKey'));
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
export async function switchBackupOff(storage: Reading): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const settings = transaction.objectStore('settings');
    await settings.delete('automaticBackup');
    await settings.delete('backupKey');
  });
}

/** What the journal holds, as one text: another one whenever something was recorded or erased. */
export async function journalHolds(storage: Reading): Promise<string> {
  const database = await storage.connection();
  const transaction = database.transaction(['settings', 'erased']);
  const { lastArrival, digest } = await replicaIn(transaction.objectStore('settings'));
  return `${lastArrival} ${digest} ${await transaction.objectStore('erased').count()}`;
}
