import type { Storage } from './storage.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { inWriteTransaction } from './write-transaction.ts';

/** The journal was restored from the other copy: when, and how many entries came back. */
export type RestoredMark = {
  readonly at: string;
  readonly entries: number;
  /** Whether what fell due earlier was put in one summary since. */
  readonly wasSummarized: boolean;
};

/**
 * Notes, in the transaction that restores entries, that they came back; several such transactions
 * add up. What was shown before is no longer known then, so the next run puts all that is due in one
 * summary instead of ringing everything again.
 */
export async function noteRestoredIn(
  transaction: WriteTransaction,
  entries: number,
  now: Temporal.Instant,
): Promise<void> {
  if (entries === 0) return;
  const store = transaction.objectStore('settings');
  const before = (await store.get('restored')) as RestoredMark | undefined;
  const mark: RestoredMark = {
    at: now.toString(),
    entries: (before?.entries ?? 0) + entries,
    wasSummarized: false,
  };
  await store.put(mark, 'restored');
}

/** Whether the journal was restored, and what is due was not summed up since. */
export async function wasJustRestored(storage: Pick<Storage, 'connection'>): Promise<boolean> {
  const mark = await readRestored(storage);
  return mark !== undefined && !mark.wasSummarized;
}

/** The last restoring, or `undefined` when there was none. */
export async function readRestored(
  storage: Pick<Storage, 'connection'>,
): Promise<RestoredMark | undefined> {
  const database = await storage.connection();
  return (await database.get('settings', 'restored')) as RestoredMark | undefined;
}

/** Forgets the restoring: the person has read of it. */
export async function dropRestored(storage: Pick<Storage, 'connection'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    await transaction.objectStore('settings').delete('restored');
  });
}

/** Notes that everything that was due after a restoring has been shown in one summary. */
export async function noteSummarized(storage: Pick<Storage, 'connection'>): Promise<void> {
  await inWriteTransaction(storage, async (transaction) => {
    const store = transaction.objectStore('settings');
    const mark = (await store.get('restored')) as RestoredMark | undefined;
    if (mark !== undefined) await store.put({ ...mark, wasSummarized: true }, 'restored');
  });
}
