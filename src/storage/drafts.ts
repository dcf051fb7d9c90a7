import type { Draft } from '../domain/draft.ts';
import type { Storage } from './storage.ts';
import { within } from './within.ts';

/** What a look at drafts may take; beyond it the person is told instead of left waiting. */
const LIMIT_IN_MS = 5000;

/**
 * The draft of a form, or `undefined` when none was begun. One whose entry was recorded after its
 * last key stroke was saved, though it could not be removed any more.
 */
export async function readDraft(
  storage: Pick<Storage, 'connection'>,
  key: string,
): Promise<Draft | undefined> {
  const [draft] = await readDrafts(storage, key, 1);
  return draft?.key === key ? draft : undefined;
}

/** The drafts whose keys begin with `prefix`, `limit` at most, without those that were saved. */
export async function readDrafts(
  storage: Pick<Storage, 'connection'>,
  prefix: string,
  limit: number,
): Promise<readonly Draft[]> {
  const read = async () => {
    const database = await storage.connection();
    const transaction = database.transaction(['drafts', 'entries']);
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const drafts = await transaction.objectStore('drafts').getAll(range, limit);
    const ids = transaction.objectStore('entries').index('id');
    const recorded = await Promise.all(drafts.map(({ entryId }) => ids.get(entryId)));
    return drafts.filter(({ savedAt }, index) => {
      const entry = recorded[index];
      return entry === undefined || isLater(savedAt, entry.recordedAt);
    });
  };
  return within(LIMIT_IN_MS, read());
}

function isLater(one: string, other: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) > 0;
}

/**
 * Keeps what stands in a form. Everything is asked of the browser at once: of a window that is being
 * closed, nothing that waits for an answer would still be done.
 */
export async function keepDraft(storage: Pick<Storage, 'connection'>, draft: Draft): Promise<void> {
  const keep = async () => {
    const database = await storage.connection();
    const transaction = database.transaction('drafts', 'readwrite');
    const put = transaction.store.put(draft);
    transaction.commit();
    await Promise.all([put, transaction.done]);
  };
  await within(LIMIT_IN_MS, keep());
}

/** Removes the draft of a form that was saved or discarded. */
export async function dropDraft(storage: Pick<Storage, 'connection'>, key: string): Promise<void> {
  const drop = async () => (await storage.connection()).delete('drafts', key);
  await within(LIMIT_IN_MS, drop());
}
