import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyOfSave } from '../../src/storage/copy-of-save.ts';
import { EMPTY_RECORD, recordAfter } from '../../src/storage/replica-record.ts';
import { recordEntries, recordFound } from '../../src/storage/record-entries.ts';
import type { ArrivedEntry } from '../../src/storage/second-copy.ts';
import { BUSY_MACHINE_IN_MS, call, entryId } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

vi.setConfig({ testTimeout: BUSY_MACHINE_IN_MS });

const kept = { type: 'case-kept' } as const;
let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
  // After the first save the copies are known to be the same.
  await recordEntries(storage, [newEntry(1, kept)]);
});

function idsInCopy(): readonly string[] {
  return storage.copy.held.map(({ entry }) => entry.id);
}

describe('the second copy that is begun beside the transaction', () => {
  it('is written without reading back what the transaction added', async () => {
    const append = vi.spyOn(storage.copy, 'append');
    expect(await recordEntries(storage, [newEntry(2, call())])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
    expect(append).not.toHaveBeenCalled();
  });

  it('asks for its lock before the database is asked for anything', async () => {
    const lock = vi.spyOn(storage, 'withCopyLock');
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    await recordEntries(storage, [newEntry(2, call())]);
    const [[asked = NaN], [read = NaN]] = [lock, get].map(
      ({ mock }) => mock.invocationCallOrder,
    ) as [number[], number[]];
    get.mockRestore();
    expect(asked).toBeLessThan(read);
  });

  it('holds nothing before the database has it', async () => {
    const copied: (readonly string[])[] = [];
    await recordEntries(storage, [newEntry(2, call())], {
      onCommitted: () => copied.push(idsInCopy()),
    });
    expect(copied).toEqual([[entryId(1)]]);
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
  });

  it('takes nothing of a transaction that was taken back after it added something', async () => {
    const failing = {
      ...storage,
      holidays: () => {
        throw new Error('No calendar.');
      },
    };
    const promise = { of: 'answer', wait: { unit: 'business-days', amount: 3 } } as const;
    const work = recordEntries(failing, [newEntry(2, call({ promises: [promise] }))]);
    await expect(work).rejects.toThrow('The journal did not take the entry.');
    expect(idsInCopy()).toEqual([entryId(1)]);
    // Its lock is free again, and the copy goes on.
    expect(await recordEntries(storage, [newEntry(3, call())])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(3)]);
  });

  it('takes first what an earlier save could not copy', async () => {
    storage.copy.setFailing(true);
    expect(await recordEntries(storage, [newEntry(2, kept)])).toEqual({ inSecondCopy: false });
    storage.copy.setFailing(false);
    expect(await recordEntries(storage, [newEntry(3, kept)])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2), entryId(3)]);
  });

  it('keeps only what a transaction that was done once more added', async () => {
    const [first] = storage.copy.held as [ArrivedEntry];
    const before = recordAfter(EMPTY_RECORD, first.arrival, first.entry.id);
    const adding = (n: number) => ({
      before,
      arrived: [{ arrival: 1, entry: { ...first.entry, id: entryId(n) } }],
    });
    const copy = copyOfSave(storage);
    copy.begin();
    copy.take(adding(7));
    // The second try, which only the database has so far.
    const alone = { ...storage, withCopyLock: () => Promise.reject(new Error('Not now.')) };
    await recordEntries(alone, [newEntry(2, kept)]);
    copy.take(adding(2));
    expect(await copy.finish()).toBe(true);
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
  });

  it('leaves its lock free when who is told of the commit fails', async () => {
    const fail = () => {
      throw new Error('Nobody listens.');
    };
    const failing = recordEntries(storage, [newEntry(2, kept)], { onCommitted: fail });
    await expect(failing).rejects.toThrow('Nobody listens.');
    expect(await recordEntries(storage, [newEntry(3, kept)])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2), entryId(3)]);
  });

  it('tells of what it could not keep, and is written anew', async () => {
    const findEnd = async () => {
      const end = await storage.copy.findEnd();
      const write = async (entries: readonly ArrivedEntry[]) => ({
        ...(await end.write(entries)),
        keep: () => Promise.reject(new Error('No more.')),
      });
      return { ...end, write };
    };
    const failing = { ...storage, copy: { ...storage.copy, findEnd } };
    expect(await recordEntries(failing, [newEntry(2, kept)])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
    expect(storage.problems).toEqual([{ where: 'second-copy', error: new Error('No more.') }]);
  });

  it('writes nothing where nothing was found to be recorded', async () => {
    expect(await recordFound(storage, () => Promise.resolve(undefined))).toEqual({
      inSecondCopy: true,
    });
    expect(idsInCopy()).toEqual([entryId(1)]);
  });

  it('compares the copies first where the database was opened anew', async () => {
    const reopened = { ...createMemoryStorage(storage.copy), copy: storage.copy };
    const findEnd = vi.spyOn(storage.copy, 'findEnd');
    expect(await recordEntries(reopened, [newEntry(2, kept)])).toEqual({ inSecondCopy: true });
    expect(findEnd).not.toHaveBeenCalled();
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
  });
});
