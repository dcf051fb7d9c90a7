import type { Page } from '@playwright/test';

/** The part of a stored entry that tests look at. */
export type StoredEntry = {
  readonly caseId?: string;
  readonly fact: {
    readonly type: string;
    readonly on?: string;
    readonly notes?: string;
    readonly sighting?: { readonly language: string; readonly title?: string; text?: string };
  };
};

/** Everything in the journal, in the order it arrived; asked of a page of the extension. */
export async function readEntries(ownPage: Page): Promise<StoredEntry[]> {
  return ownPage.evaluate(readEntriesHere);
}

/** Runs in a page of the extension. */
export async function readEntriesHere(): Promise<StoredEntry[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('followthrough');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  try {
    return await new Promise((resolve, reject) => {
      const reading = database.transaction('entries').objectStore('entries').getAll();
      reading.addEventListener('success', () => resolve(reading.result as StoredEntry[]));
      reading.addEventListener('error', () => reject(reading.error));
    });
  } finally {
    database.close();
  }
}

/** Resolves when the worker is done with every sighting that reached it before. */
export async function waitForSightings(ownPage: Page): Promise<void> {
  await ownPage.evaluate(() => navigator.locks.request('sighting', () => undefined));
}

/** Makes everything recorded about a case a day older, as if it had been yesterday. */
export async function letOneDayPass(ownPage: Page, caseId: string): Promise<void> {
  await ownPage.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const writing = database.transaction('entries', 'readwrite');
    const walking = writing.objectStore('entries').openCursor();
    walking.addEventListener('success', () => {
      const cursor = walking.result;
      if (cursor === null) return;
      const entry = cursor.value as { caseId?: string; fact: { on?: string } };
      if (entry.caseId === id && entry.fact.on !== undefined) {
        entry.fact.on = Temporal.PlainDate.from(entry.fact.on).subtract({ days: 1 }).toString();
        cursor.update(entry);
      }
      cursor.continue();
    });
    await new Promise((resolve, reject) => {
      writing.addEventListener('complete', resolve);
      writing.addEventListener('abort', () => reject(writing.error));
    });
    database.close();
  }, caseId);
}

/**
 * Throws away every form that was begun, as if nothing had been typed. Both copies under the lock of
 * the second: a window that is just making them alike would bring back what is gone from one alone.
 */
export async function forgetDrafts(ownPage: Page): Promise<void> {
  await ownPage.evaluate(() =>
    navigator.locks.request('drafts-copy', async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('followthrough');
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      const writing = database.transaction('drafts', 'readwrite');
      writing.objectStore('drafts').clear();
      await new Promise((resolve, reject) => {
        writing.addEventListener('complete', resolve);
        writing.addEventListener('abort', () => reject(writing.error));
      });
      database.close();
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('drafts', { recursive: true }).catch(() => undefined);
    }),
  );
}
