import type { BrowserContext, Page } from '@playwright/test';

type Counting = { rowsRead?: number };

/**
 * Counts from now on, in every page of a browser, the rows and keys that IndexedDB hands to it before this
 * stands in it; what a page reads after that keeps nobody waiting.
 */
export async function countRowsRead(context: BrowserContext, until: string): Promise<void> {
  await context.addInitScript((selector) => {
    const counting = globalThis as Counting;
    counting.rowsRead = 0;
    const rowsIn = (result: unknown) => {
      if (result === undefined || result === null) return 0;
      return Array.isArray(result) ? result.length : 1;
    };
    const reads = ['get', 'getKey', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor'] as const;
    for (const { prototype } of [IDBObjectStore, IDBIndex]) {
      for (const read of reads) {
        const plain = prototype[read] as (...given: unknown[]) => IDBRequest;
        Object.defineProperty(prototype, read, {
          value(this: IDBObjectStore | IDBIndex, ...given: unknown[]) {
            const request = plain.apply(this, given);
            // Heard before anyone of ours, and of a cursor at every row.
            request.addEventListener('success', () => {
              if (document.querySelector(selector) !== null) return;
              counting.rowsRead = (counting.rowsRead ?? 0) + rowsIn(request.result);
            });
            return request;
          },
        });
      }
    }
  }, until);
}

/** How many rows and keys a page was handed on its way there. */
export async function rowsRead(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { rowsRead: count } = globalThis as Counting;
    if (count === undefined) throw new Error('Nothing was counted.');
    return count;
  });
}
