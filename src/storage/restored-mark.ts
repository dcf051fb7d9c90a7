import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** The journal was restored from the other copy: when, and how many entries came back. */
export type RestoredMark = {
  readonly at: string;
  readonly entries: number;
  /** Backups were written by themselves; how, and their key, was lost with the database. */
  readonly backupLost?: true;
};

/**
 * Notes, in the transaction that restores entries, that they came back; several such transactions
 * add up. What was shown before is no longer known then, so the next run puts all that is due in one
 * summary instead of ringing everything again. That is kept apart from what the person reads: she
 * may put the message away before anything could be shown.
 */
export async function noteRestoredIn(
  transaction: WriteTransaction,
  entries: number,
  now: Temporal.Instant,
): Promise<void> {
  if (entries === 0) return;
  const store = transaction.objectStore('settings');
  const before = (await store.get('restored')) as RestoredMark | undefined;
  const all = (before?.entries ?? 0) + entries;
  await store.put({ ...before, at: now.toString(), entries: all }, 'restored');
  await oweSummaryIn(transaction, entries);
}

/** Notes that backups are no longer written by themselves, as what knew of them was lost. */
export async function noteBackupLostIn(
  transaction: WriteTransaction,
  now: Temporal.Instant,
): Promise<void> {
  const store = transaction.objectStore('settings');
  const before = (await store.get('restored')) as RestoredMark | undefined;
  const mark = before ?? { at: now.toString(), entries: 0 };
  await store.put({ ...mark, backupLost: true }, 'restored');
}

/** Notes that entries came of which is not known what was shown: all that is due goes into one summary. */
export async function oweSummaryIn(transaction: WriteTransaction, entries: number): Promise<void> {
  const store = transaction.objectStore('settings');
  const owed = (await store.get('owedSummary')) as number | undefined;
  await store.put((owed ?? 0) + entries, 'owedSummary');
}

/** The last restoring, or `undefined` when there was none. */
export async function readRestored(
  storage: Pick<Storage, 'connection'>,
): Promise<RestoredMark | undefined> {
  const { store } = (await storage.connection()).transaction('settings');
  const mark = (await store.get('restored')) as RestoredMark | undefined;
  if (mark?.backupLost !== true || (await store.getKey('automaticBackup')) === undefined) {
    return mark;
  }
  // They are on again.
  const { at, entries } = mark;
  return entries > 0 ? { at, entries } : undefined;
}

/** Forgets the restoring: the person has read of it. */
export async function dropRestored(storage: Pick<Storage, 'connection'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').delete('restored');
  });
}

/** How many entries came back since all that was due was last put in one summary. */
export async function owedSummary(storage: Pick<Storage, 'connection'>): Promise<number> {
  const database = await storage.connection();
  return ((await database.get('settings', 'owedSummary')) as number | undefined) ?? 0;
}

/**
 * Notes that everything that was due after a restoring has been shown in one summary.
 *
 * @param owed what was owed when the summary was made; more that came back since is still owed.
 */
export async function noteSummarized(
  storage: Pick<Storage, 'connection'>,
  owed: number,
): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    if ((await store.get('owedSummary')) === owed) await store.delete('owedSummary');
  });
}
