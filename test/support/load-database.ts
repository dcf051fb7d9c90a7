/**
 * Makes a database from a raw copy, with the stores and indexes it had, in the place of the one that
 * is there. It needs nothing beside it, so that it can also be run in a page of a browser.
 */
export async function loadDatabase(rawCopy: string): Promise<void> {
  type Index = {
    readonly name: string;
    readonly keyPath: string;
    readonly unique: boolean;
    readonly multiEntry: boolean;
  };
  type Store = {
    readonly name: string;
    readonly keyPath: string | null;
    readonly autoIncrement: boolean;
    readonly indexes: readonly Index[];
  };
  type Head = { readonly databaseVersion: number; readonly stores: readonly Store[] };
  type Row = { readonly store: string; readonly key: IDBValidKey; readonly value: unknown };

  const ended = (request: IDBOpenDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('It failed.')));
    });
  const [head, ...rows] = rawCopy
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown) as [Head, ...Row[]];
  await ended(indexedDB.deleteDatabase('followthrough'));
  const opening = indexedDB.open('followthrough', head.databaseVersion);
  let isOurs = false;
  opening.addEventListener('upgradeneeded', () => {
    isOurs = true;
    for (const { name, keyPath, autoIncrement, indexes } of head.stores) {
      const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, ...options } of indexes) {
        store.createIndex(index, path, options);
      }
    }
    for (const { store: name, key, value } of rows) {
      const store = opening.transaction?.objectStore(name);
      if (store?.keyPath === null) store.put(value, key);
      else store?.put(value);
    }
  });
  await ended(opening);
  opening.result.close();
  if (!isOurs) throw new Error('Somebody else made a database first.');
}
