import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyWhatIsMissing } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { createSegmentCopy } from '../../src/storage/segment-copy.ts';
import { BUSY_MACHINE_IN_MS } from '../support/given.ts';
import { createMemoryDirectory } from '../support/memory-directory.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const kept = { type: 'case-kept' } as const;
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function entriesInDatabase() {
  const database = await storage.connection();
  const keys = await database.getAllKeys('entries');
  const entries = await database.getAll('entries');
  return keys.map((arrival, index) => ({ arrival, entry: entries[index] }));
}

describe('copying what is missing', () => {
  it('says that the second copy is pending when it could not be written, and notes why', async () => {
    storage.copy.setFailing(true);
    expect(await recordEntries(storage, [newEntry(1, kept)])).toEqual({ inSecondCopy: false });
    expect(storage.problems).toEqual([
      { where: 'second-copy', error: expect.objectContaining({ name: 'QuotaExceededError' }) },
    ]);
    expect(await entriesInDatabase()).toHaveLength(1);
  });

  it('catches up with the next write after writes that failed', async () => {
    storage.copy.setFailing(true);
    await recordEntries(storage, [newEntry(1, kept)]);
    await recordEntries(storage, [newEntry(2, kept)]);
    storage.copy.setFailing(false);
    expect(await recordEntries(storage, [newEntry(3, kept)])).toEqual({ inSecondCopy: true });
    expect(storage.copy.held).toEqual(await entriesInDatabase());
  });

  it('copies more than one batch, into segments too', async () => {
    const entries = Array.from({ length: 2100 }, (_, n) => newEntry(n, kept));
    storage.copy.setFailing(true);
    await recordEntries(storage, entries);
    const segments = createSegmentCopy(() => Promise.resolve(directory));
    const directory = createMemoryDirectory();
    expect(await copyWhatIsMissing({ ...storage, copy: segments })).toBe(true);
    const all: unknown[] = [];
    for await (const arrived of segments.readAll()) all.push(arrived);
    expect(all).toEqual(await entriesInDatabase());
  });

  it('does nothing when nothing is missing', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    storage.copy.setFailing(true);
    expect(await copyWhatIsMissing(storage)).toBe(true);
  });

  it('writes each entry once when two windows save at the same time', async () => {
    const recorded = await Promise.all(
      Array.from({ length: 8 }, (_, n) => recordEntries(storage, [newEntry(n, kept)])),
    );
    expect(recorded.every(({ inSecondCopy }) => inSecondCopy)).toBe(true);
    expect(storage.copy.held).toEqual(await entriesInDatabase());
  });
});
