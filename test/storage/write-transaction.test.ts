import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
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
  await vi.advanceTimersByTimeAsync(5000);
  expect(await outcome).toBeInstanceOf(NotSavedError);
  gate.isHeld = false;
  await hold;
  await holding.done;

  expect(await contentOfDatabase(database)).toEqual(before);
  await recordEntries(storage, [kept]);
  expect(await database.count('entries')).toBe(2);
});
