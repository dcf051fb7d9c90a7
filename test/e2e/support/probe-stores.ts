type Api = {
  readonly runtime: {
    readonly getURL: (path: string) => string;
    readonly sendMessage: (message: object) => Promise<unknown>;
  };
  readonly storage: Record<'local' | 'session' | 'sync', { get: (keys: null) => Promise<object> }>;
};

/** What each way to stored things gave, as text, or `refused: …`. */
export type Probe = Record<
  | 'sessionStorage'
  | 'localStorage'
  | 'syncStorage'
  | 'databases'
  | 'database'
  | 'files'
  | 'caches'
  | 'popupPage'
  | 'deskPage'
  | 'messages',
  string
>;

/**
 * Tries every way to read what an extension stores, in the context it is run in. It stands alone, because its source
 * is what is run: in a content script, and in a page of the extension to see that it would find something.
 */
export async function probeStores(): Promise<Probe> {
  const scope = globalThis as unknown as { browser?: Api; chrome: Api };
  const api = Object.hasOwn(globalThis, 'browser') && scope.browser ? scope.browser : scope.chrome;

  const attempt = async (read: () => Promise<unknown>): Promise<string> => {
    try {
      return JSON.stringify(await read()) ?? 'nothing';
    } catch (error) {
      return `refused: ${String(error)}`;
    }
  };
  const settle = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const readDatabase = async (): Promise<unknown> => {
    const opening = indexedDB.open('followthrough');
    // There is none: don't leave an empty one behind.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    const database = await settle(opening);
    const names = [...database.objectStoreNames];
    const reading = database.transaction(names);
    const rows = await Promise.all(names.map((name) => settle(reading.objectStore(name).getAll())));
    database.close();
    return rows;
  };
  const readFiles = async (directory: FileSystemDirectoryHandle): Promise<string[]> => {
    const texts: string[] = [];
    const handles = directory.values();
    // Not `for await`: Firefox shows a content script the iterator, but not that it is iterable.
    for (let next = await handles.next(); next.done !== true; next = await handles.next()) {
      const handle = next.value;
      texts.push(handle.name);
      if (handle.kind === 'directory') texts.push(...(await readFiles(handle)));
      else texts.push(await (await handle.getFile()).text());
    }
    return texts;
  };
  const readPage = async (path: string): Promise<string> =>
    (await fetch(api.runtime.getURL(path))).text();
  const ask = async (): Promise<unknown[]> => {
    const types = ['what-is-here', 'read', 'entries', 'agenda', 'export', 'reconcile'];
    const answers = [];
    for (const type of types) answers.push(await attempt(() => api.runtime.sendMessage({ type })));
    return answers;
  };

  return {
    sessionStorage: await attempt(() => api.storage.session.get(null)),
    localStorage: await attempt(() => api.storage.local.get(null)),
    syncStorage: await attempt(() => api.storage.sync.get(null)),
    databases: await attempt(() => indexedDB.databases()),
    database: await attempt(readDatabase),
    files: await attempt(async () => readFiles(await navigator.storage.getDirectory())),
    caches: await attempt(() => caches.keys()),
    popupPage: await attempt(() => readPage('src/popup/index.html')),
    deskPage: await attempt(() => readPage('src/desk/index.html')),
    messages: await attempt(ask),
  };
}
