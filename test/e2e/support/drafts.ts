import type { Page } from '@playwright/test';

const MOST_TURNS = 20;

/** The fields of every draft in the second copy. */
export async function readCopies(ownPage: Page): Promise<unknown[]> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await readCopiesOnce(ownPage);
    } catch (error) {
      // A file was put in the place of another while it was read.
      if (turn === MOST_TURNS || !String(error).includes('NotFoundError')) throw error;
    }
  }
}

async function readCopiesOnce(ownPage: Page): Promise<unknown[]> {
  return ownPage.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const directory = await root.getDirectoryHandle('drafts', { create: true });
    const drafts: unknown[] = [];
    for await (const handle of directory.values()) {
      if (!(handle instanceof FileSystemFileHandle) || !handle.name.endsWith('.json')) continue;
      const text = await (await handle.getFile()).text();
      if (text !== '') drafts.push((JSON.parse(text) as { fields: unknown }).fields);
    }
    return drafts;
  });
}

export async function deleteDatabase(ownPage: Page): Promise<void> {
  await ownPage.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('followthrough');
        deleting.addEventListener('success', resolve);
        deleting.addEventListener('error', () => reject(deleting.error));
      }),
  );
}

/** The notes of every draft in the database. */
export async function readKeptNotes(ownPage: Page): Promise<string[]> {
  return ownPage.evaluate(readKeptNotesHere);
}

/** Runs in a page of the extension, of either browser. */
export async function readKeptNotesHere(): Promise<string[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('followthrough');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const reading = database.transaction('drafts').objectStore('drafts').getAll();
  const rows = await new Promise<{ fields: { notes: string } }[]>((resolve) => {
    reading.addEventListener('success', () => resolve(reading.result));
  });
  database.close();
  return rows.map(({ fields }) => fields.notes);
}

/**
 * Types a sign every 30 ms for 2.5 s, and looks between them at what the database has. Runs in the
 * popup, whose notes it types in.
 */
export async function typeWithoutPause() {
  const notes = document.querySelector<HTMLTextAreaElement>('[data-testid="call-notes"]');
  if (notes === null) throw new Error('There are no notes.');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('followthrough');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const readKept = () =>
    new Promise<string>((resolve) => {
      const reading = database.transaction('drafts').objectStore('drafts').getAll();
      reading.addEventListener('success', () => {
        const [row] = reading.result as { fields: { notes: string } }[];
        resolve(row?.fields.notes ?? '');
      });
    });
  const typedAt: number[] = [];
  let oldestUnkeptInMs = 0;
  const typing = setInterval(() => {
    notes.value += 'x';
    typedAt.push(performance.now());
    notes.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, 30);
  const end = performance.now() + 2500;
  while (performance.now() < end) {
    const asked = performance.now();
    const { length } = await readKept();
    const oldest = typedAt[length];
    if (oldest !== undefined) oldestUnkeptInMs = Math.max(oldestUnkeptInMs, asked - oldest);
  }
  clearInterval(typing);
  database.close();
  return { keyStrokes: typedAt.length, oldestUnkeptInMs };
}

/** A page that holds something up, as a window that hangs would, until `release` is called. */
type Holding = { releases?: (() => void)[] };

/** Writes to the drafts without ever coming to an end; nobody else gets at them meanwhile. */
export async function holdDrafts(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const gate = { isHeld: true };
    const store = database.transaction('drafts', 'readwrite').objectStore('drafts');
    await new Promise<void>((isHeld) => {
      const askOn = () => {
        if (!gate.isHeld) {
          database.close();
          return;
        }
        const asking = store.get('nothing');
        asking.addEventListener('success', () => {
          isHeld();
          askOn();
        });
      };
      askOn();
    });
    ((globalThis as Holding).releases ??= []).push(() => {
      gate.isHeld = false;
    });
  });
}

/** Keeps everyone from writing the drafts' second copy. */
export async function holdDraftCopies(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const released = new Promise<void>((resolve) => {
      ((globalThis as Holding).releases ??= []).push(resolve);
    });
    await new Promise<void>((isHeld) => {
      void navigator.locks.request('drafts-copy', () => {
        isHeld();
        return released;
      });
    });
  });
}

/** Who waits to write the drafts' second copy, first come first, and whether anyone does so. */
export async function readCopyLock(
  ownPage: Page,
): Promise<{ readonly isHeld: boolean; readonly waiting: readonly (string | undefined)[] }> {
  return ownPage.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const waiting = pending.filter(({ name }) => name === 'drafts-copy');
    return {
      isHeld: held.some(({ name }) => name === 'drafts-copy'),
      waiting: waiting.map(({ clientId }) => clientId),
    };
  });
}

/** Lets go of everything that this page holds up. */
export async function releaseAll(ownPage: Page): Promise<void> {
  await ownPage.evaluate(() => {
    for (const release of (globalThis as Holding).releases ?? []) release();
  });
}

/**
 * Loses every second copy of a draft, and what was noted before it had one. Under the lock of those who
 * write it: none of them is in the midst of it.
 */
export async function forgetCopies(ownPage: Page): Promise<void> {
  await ownPage.evaluate(() =>
    navigator.locks.request('drafts-copy', async () => {
      localStorage.clear();
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('drafts', { recursive: true });
    }),
  );
}

/** Types these notes into the form of a call, and leaves the page before anything else is done. */
export async function typeAndGo(ownPage: Page, words: string): Promise<void> {
  await ownPage
    .evaluate((typed) => {
      const notes = document.querySelector<HTMLTextAreaElement>('[data-testid="call-notes"]');
      if (notes === null) throw new Error('There are no notes.');
      notes.value = typed;
      notes.dispatchEvent(new InputEvent('input', { bubbles: true }));
      location.replace('about:blank');
    }, words)
    // The page goes, mostly before it has answered.
    .catch(() => undefined);
}
