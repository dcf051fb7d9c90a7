import type { Driver } from '../support/chromium-driver.ts';

type Held = { letGo?: () => void };

/**
 * Keeps the worker from recording that a reminder was shown, until the page is told to let go or ends:
 * the moment at which a kill does the most harm. Always one transaction is in line behind the one
 * that runs, so that one of the page's comes between the worker's claim and its record.
 *
 * The extension is to have opened its database before: it would be made here, and without its stores.
 */
export async function holdRecord(driver: Driver): Promise<void> {
  await driver.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('followthrough');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    let isLetGo = false;
    (globalThis as Held).letGo = () => {
      isLetGo = true;
    };
    const begin = (): IDBObjectStore =>
      database.transaction('deliveries', 'readwrite').objectStore('deliveries');
    const look = (deliveries: IDBObjectStore): void => {
      let next: IDBObjectStore | undefined;
      const reading = deliveries.getAll();
      reading.addEventListener('success', () => {
        next ??= begin();
        const isClaimed = (reading.result as { state: string }[]).some(
          ({ state }) => state === 'claimed',
        );
        if (isLetGo) next.transaction.abort();
        else if (isClaimed) hold(deliveries, next);
        else look(next);
      });
    };
    // A transaction ends when it has nothing to do.
    const hold = (deliveries: IDBObjectStore, next: IDBObjectStore): void => {
      deliveries.count().addEventListener('success', () => {
        if (isLetGo) next.transaction.abort();
        else hold(deliveries, next);
      });
    };
    look(begin());
  });
}

/** Lets the worker record again. */
export async function letGo(driver: Driver): Promise<void> {
  await driver.evaluate(() => (globalThis as Held).letGo?.());
}
