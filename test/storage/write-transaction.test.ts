import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { inWriteTransaction, NotSavedError } from '../../src/storage/write-transaction.ts';
import { DEVICE } from '../support/given.ts';
import {
  contentOfDatabase,
  createMemoryStorage,
  forgetDatabases,
  newEntry,
} from '../support/memory-storage.ts';

beforeEach(() => {
  forgetDatabases();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('a write that another holds up for 5 seconds is taken back, and can be retried', async () => {
  const storage = createMemoryStorage();
  const kept = newEntry(2, { type: 'case-kept' });
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  const database = await storage.connection();
  const before = await contentOfDatabase(database);

  const holding = database.transaction('entries', 'readwrite');
  const gate = { isHeld: true };
  const hold = (async () => {
    while (gate.isHeld) await holding.store.get(-1);
  })();
  const outcome = recordEntries(storage, [kept]).catch((error: unknown) => error);
  // Five seconds for the write, two for the question whether it was kept after all.
  await vi.advanceTimersByTimeAsync(7000);
  expect(await outcome).toBeInstanceOf(NotSavedError);
  gate.isHeld = false;
  await hold;
  await holding.done;

  expect(await contentOfDatabase(database)).toEqual(before);
  await recordEntries(storage, [kept]);
  expect(await database.count('entries')).toBe(2);
});

it('a commit that never ends is given up after 5 seconds', async () => {
  const storage = createMemoryStorage();
  const database = await storage.connection();
  const stuck = new Proxy(database, {
    get(target, name) {
      if (name !== 'transaction') return Reflect.get(target, name, target) as unknown;
      return (...given: Parameters<typeof database.transaction>) => {
        const transaction = target.transaction(...given);
        // Aborted in the end, as nobody sees through the stand-in.
        transaction.done.catch(() => undefined);
        return new Proxy(transaction, {
          get(inner, part) {
            if (part === 'done') return new Promise<never>(() => undefined);
            const value = Reflect.get(inner, part, inner) as unknown;
            return typeof value === 'function' ? value.bind(inner) : value;
          },
        });
      };
    },
  });
  const outcome = inWriteTransaction(
    { connection: () => Promise.resolve(stuck) },
    async (write) => {
      await write.objectStore('settings').put(DEVICE, 'deviceId');
    },
  ).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await outcome).toBeInstanceOf(NotSavedError);
});

it('what was kept although its write seemed to fail is said to be saved', async () => {
  const storage = createMemoryStorage();
  const kept = newEntry(1, { type: 'case-kept' });
  await recordEntries(storage, [kept]);
  const connection = storage.connection;
  let opened = 0;
  const flaky = {
    ...storage,
    // The write finds the connection gone; the look-up after it does not.
    connection: () => {
      opened += 1;
      return opened === 1 ? Promise.reject(new Error('The connection is closing.')) : connection();
    },
  };
  expect(await recordEntries(flaky, [kept])).toMatchObject({ inSecondCopy: true });
});

it('a write whose connection turns out to be closed is done once more, and recorded once', async () => {
  const storage = createMemoryStorage();
  const kept = newEntry(1, { type: 'case-kept' });
  const lost = await storage.connection();
  // Closed, and the browser has not said so yet.
  lost.close();
  expect(await recordEntries(storage, [kept])).toEqual({ inSecondCopy: true });
  const database = await storage.connection();
  expect(database).not.toBe(lost);
  expect((await database.getAll('entries')).map(({ id }) => id)).toEqual([kept.id]);
});

it('a write that the browser cuts off by closing the database is done once more', async () => {
  const storage = createMemoryStorage();
  const lost = await storage.connection();
  let runs = 0;
  await inWriteTransaction(storage, async (write) => {
    runs += 1;
    await write.objectStore('settings').put(DEVICE, 'deviceId');
    if (runs === 1) {
      // What a browser does that throws the database's connections away.
      write.abort();
      lost.close();
    }
    await write.objectStore('settings').get('deviceId');
  });
  expect(runs).toBe(2);
  expect(await (await storage.connection()).get('settings', 'deviceId')).toBe(DEVICE);
});

it('a database that closes at every write is given up after the second', async () => {
  const storage = createMemoryStorage();
  const connection: typeof storage.connection = async (lost) => {
    const database = await storage.connection(lost);
    database.close();
    return database;
  };
  const outcome = inWriteTransaction({ connection }, () => Promise.resolve());
  await expect(outcome).rejects.toMatchObject({
    name: 'NotSavedError',
    cause: { name: 'InvalidStateError' },
  });
});
