import type { Page } from '@playwright/test';

type Session = {
  readonly chrome: {
    readonly storage: {
      readonly session: {
        readonly get: (keys: null) => Promise<Record<string, unknown>>;
        readonly set: (items: object) => Promise<void>;
        readonly remove: (key: string) => Promise<void>;
      };
    };
  };
};

/** Notes what the extension notes when a disk was full: the next reconcile rebuilds the database. */
export async function markSuspect(ownPage: Page): Promise<void> {
  await ownPage.evaluate(async () => {
    const { session } = (globalThis as unknown as Session).chrome.storage;
    await session.remove('rebuilt');
    await session.set({ suspect: crypto.randomUUID() });
  });
}

/** Whether the database was rebuilt since, and nothing is left to rebuild. */
export async function isRebuilt(ownPage: Page): Promise<boolean> {
  return ownPage.evaluate(async () => {
    const { session } = (globalThis as unknown as Session).chrome.storage;
    const { rebuilt, suspect } = await session.get(null);
    return rebuilt === true && suspect === undefined;
  });
}

/** Every row of these stores, each with its key. */
export async function readStores(
  ownPage: Page,
  names: readonly string[],
): Promise<Record<string, unknown[]>> {
  return ownPage.evaluate(async (stores) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    const rows: Record<string, unknown[]> = {};
    for (const name of stores) {
      const found: unknown[] = [];
      await new Promise<void>((resolve, reject) => {
        const walking = database.transaction(name).objectStore(name).openCursor();
        walking.addEventListener('error', () => reject(walking.error));
        walking.addEventListener('success', () => {
          const cursor = walking.result;
          if (cursor === null) {
            resolve();
            return;
          }
          found.push({ key: cursor.key, value: cursor.value as unknown });
          cursor.continue();
        });
      });
      rows[name] = found;
    }
    database.close();
    return rows;
  }, names);
}

/** The id that the database was given when it was made, `undefined` where it has none. */
export async function readDeviceId(ownPage: Page): Promise<unknown> {
  const { settings = [] } = await readStores(ownPage, ['settings']);
  const rows = settings as { readonly key: string; readonly value: unknown }[];
  return rows.find(({ key }) => key === 'deviceId')?.value;
}
