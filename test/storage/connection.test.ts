import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '../../src/storage/connection.ts';
import { createConnection, DatabaseUnavailableError } from '../../src/storage/connection.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import type { Upgrade } from '../../src/storage/upgrades.ts';
import { upgrades } from '../../src/storage/upgrades.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import { fromStored, toStored } from '../../src/storage/stored-entry.ts';

/** The version after this one. */
const NEXT = upgrades.length + 1;

beforeEach(forgetDatabases);

/** Opens the database as a newer version would. */
function openNewer(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('followthrough', 999);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error('It did not open.')));
    request.addEventListener('blocked', () => reject(new Error('It was blocked.')));
  });
}

describe('the database', () => {
  it('has the name, stores and indexes that the design promises', async () => {
    const database = await createConnection()();
    expect(database.name).toBe('followthrough');
    expect([...database.objectStoreNames]).toEqual([
      'deliveries',
      'docket',
      'drafts',
      'entries',
      'erased',
      'settings',
    ]);
    const { store } = database.transaction('entries');
    expect([...store.indexNames]).toEqual(['caseId', 'id', 'recordedAt']);
    expect(store.index('id').unique).toBe(true);
  });

  it.each([
    ['a read of its own', (database: Database) => database.get('settings', 'lastRun')],
    [
      'a read of several',
      (database: Database) =>
        database.transaction(['settings', 'entries']).objectStore('settings').getAll(),
    ],
  ])('taken away during %s says so to who reads, and nothing goes unheard', async (_, read) => {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const database = await createConnection()();
    const unheard = vi.fn<(reason: unknown) => void>();
    process.on('unhandledRejection', unheard);
    const reading = read(database);
    const [begun] = begin.mock.results.slice(-1);
    if (begun?.type === 'return') begun.value.abort();
    begin.mockRestore();
    await expect(reading).rejects.toThrow('aborted');
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('is opened once and shared', async () => {
    const connection = createConnection();
    const [one, other] = await Promise.all([connection(), connection()]);
    expect(one).toBe(other);
  });

  it('that a newer version made is not opened, and says so', async () => {
    (await openNewer()).close();
    const opening = createConnection()();
    await expect(opening).rejects.toBeInstanceOf(DatabaseUnavailableError);
    await expect(opening).rejects.toMatchObject({ reason: 'newer-version' });
  });

  it('that a newer version made takes no entry, and says so', async () => {
    (await openNewer()).close();
    const work = recordEntries(createMemoryStorage(), [newEntry(1, { type: 'case-kept' })]);
    await expect(work).rejects.toBeInstanceOf(NotSavedError);
    await expect(work).rejects.toMatchObject({ cause: { reason: 'newer-version' } });
  });

  it('closes when an update wants it, and does not stand in its way', async () => {
    const connection = createConnection();
    await connection();
    const newer = await openNewer();
    expect(newer.version).toBe(999);
    newer.close();
    await expect(connection()).rejects.toMatchObject({ reason: 'updated' });
  });

  it('says that an update took it, so that what is shown is read again', async () => {
    const onChange = vi.fn<() => void>();
    await createConnection({ onChange })();
    (await openNewer()).close();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('closes when it is to be deleted, and is then opened anew', async () => {
    const onChange = vi.fn<() => void>();
    const connection = createConnection({ onChange });
    await connection();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('followthrough').addEventListener('success', resolve);
    });
    expect(onChange).not.toHaveBeenCalled();
    expect(await (await connection()).count('entries')).toBe(0);
  });

  it('is opened anew after the browser closed it', async () => {
    const connection = createConnection();
    const first = await connection();
    forceCloseDatabase(unwrap(first) as never);
    const second = await connection();
    expect(second).not.toBe(first);
    expect(await second.count('entries')).toBe(0);
  });

  it('that failed to open is tried again the next time', async () => {
    const connection = createConnection();
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Storage is forbidden.', 'SecurityError');
    });
    await expect(connection()).rejects.toMatchObject({
      name: 'DatabaseUnavailableError',
      reason: 'unreadable',
    });
    open.mockRestore();
    expect(await (await connection()).count('entries')).toBe(0);
  });
});

describe('a database held by a window that does not let go', () => {
  /** The window that ignores the wish of others; the database is the one version 1 made. */
  async function hold(): Promise<IDBDatabase> {
    (await createConnection()()).close();
    return new Promise((resolve) => {
      const request = indexedDB.open('followthrough');
      request.addEventListener('success', () => resolve(request.result));
    });
  }
  const steps: readonly Upgrade[] = [...upgrades, () => undefined];

  it('is told of at once, and as soon as it is free this is told too, and it opens', async () => {
    const holder = await hold();
    const free = vi.fn<() => void>();
    const connection = createConnection({ steps, onChange: free });
    await expect(connection()).rejects.toMatchObject({ reason: 'blocked' });
    holder.close();
    await vi.waitFor(() => expect(free).toHaveBeenCalled());
    expect((await connection()).version).toBe(NEXT);
  });

  it('keeps a third one waiting, of which the browser says no word: it is given up, told why, and made good', async () => {
    const holder = await hold();
    await expect(createConnection({ steps })()).rejects.toMatchObject({ reason: 'blocked' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const free = vi.fn<() => void>();
    const third = createConnection({ steps, onChange: free });
    const opening = third();
    const waitLong = async () => {
      await vi.advanceTimersByTimeAsync(4000);
      await indexedDB.databases();
      await vi.advanceTimersByTimeAsync(1000);
    };
    await Promise.all([expect(opening).rejects.toMatchObject({ reason: 'blocked' }), waitLong()]);
    vi.useRealTimers();
    holder.close();
    await vi.waitFor(() => expect(free).toHaveBeenCalled());
    expect((await third()).version).toBe(NEXT);
  });

  it('keeps an outdated window waiting too, which is told what it is once that is known', async () => {
    const holder = await hold();
    const updating = createConnection({ steps });
    await expect(updating()).rejects.toMatchObject({ reason: 'blocked' });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const known = vi.fn<() => void>();
    const outdated = createConnection({ onChange: known });
    const opening = outdated();
    await Promise.all([
      expect(opening).rejects.toMatchObject({ reason: 'timed-out' }),
      vi.advanceTimersByTimeAsync(5000),
    ]);
    vi.useRealTimers();
    holder.close();
    await vi.waitFor(() => expect(known).toHaveBeenCalled());
    await expect(outdated()).rejects.toMatchObject({ reason: 'newer-version' });
  });
});

describe('an update', () => {
  beforeEach(async () => {
    const storage = createMemoryStorage();
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
    (await storage.connection()).close();
  });

  const rewrite: Upgrade = async (_database, transaction) => {
    const store = transaction.objectStore('entries');
    for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
      await cursor.update(toStored({ ...fromStored(cursor.value), v: 2 }));
    }
  };

  it('does the steps that are missing, one after another, and no other', async () => {
    const done: string[] = [];
    const steps: readonly Upgrade[] = [
      ...upgrades.map(() => () => void done.push('earlier')),
      async (...given) => {
        await rewrite(...given);
        done.push('next');
      },
      () => void done.push('last'),
    ];
    const database = await createConnection({ steps })();
    expect(database.version).toBe(NEXT + 1);
    expect(done).toEqual(['next', 'last']);
    expect(await database.getAll('entries')).toMatchObject([{ v: 2 }]);
  });

  it('makes a new database by all the steps', async () => {
    forgetDatabases();
    const steps: readonly Upgrade[] = [...upgrades, rewrite];
    const database = await createConnection({ steps })();
    expect(database.version).toBe(NEXT);
    expect(await database.count('entries')).toBe(0);
  });

  it('of which a step fails leaves everything as it was, and is tried again the next time', async () => {
    let isBroken = true;
    const breaks: Upgrade = () => {
      if (isBroken) throw new TypeError('This step is wrong.');
    };
    const connection = createConnection({ steps: [...upgrades, rewrite, breaks] });
    await expect(connection()).rejects.toMatchObject({
      reason: 'unreadable',
      cause: expect.any(TypeError),
    });
    const before = await createConnection()();
    expect(before.version).toBe(upgrades.length);
    expect(await before.getAll('entries')).toMatchObject([{ v: 1 }]);
    before.close();
    isBroken = false;
    expect((await connection()).version).toBe(NEXT + 1);
  });
});

describe('an opening that never comes to an end', () => {
  it('is given up after 5 seconds', async () => {
    vi.useFakeTimers();
    try {
      vi.spyOn(indexedDB, 'open').mockReturnValueOnce(new IDBOpenDBRequest());
      const opening = createConnection()();
      await Promise.all([
        expect(opening).rejects.toMatchObject({ reason: 'timed-out' }),
        vi.advanceTimersByTimeAsync(5000),
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});
