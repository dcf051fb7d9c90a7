import { beforeEach, expect, test } from 'vitest';
import { welcome } from '../../src/background/welcome.ts';
import { claimWelcome } from '../../src/storage/welcome.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { entryId } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

test('the first page is to be opened once, however often and how fast it is asked', async () => {
  const claims = await Promise.all([claimWelcome(storage), claimWelcome(storage)]);
  expect(claims).toEqual([true, false]);
  expect(await claimWelcome(storage)).toBe(false);
});

test('the first page is not to be opened where a journal is here already', async () => {
  await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  expect(await claimWelcome(storage)).toBe(false);
});

test('a record of which everything was erased is one that was here', async () => {
  await (await storage.connection()).put('erased', { id: entryId(1) });
  expect(await claimWelcome(storage)).toBe(false);
});

test('what the start brings back of an earlier installation counts, and a record that can’t be read', async () => {
  const opened: string[] = [];
  const openDesk = async (hash: string) => {
    opened.push(hash);
  };
  await welcome({ storage, wake: async () => undefined, isKept: () => false, openDesk });
  expect(opened).toEqual([]);
  const wake = async () => {
    await recordEntries(storage, [newEntry(1, { type: 'case-kept' })]);
  };
  await welcome({ storage, wake, isKept: () => true, openDesk });
  expect(opened).toEqual([]);

  forgetDatabases();
  const empty = createMemoryStorage();
  const nothing = async () => undefined;
  await welcome({ storage: empty, wake: nothing, isKept: () => true, openDesk });
  expect(opened).toEqual(['#/welcome']);
});
