import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginCopy } from '../../src/storage/begin-copy.ts';
import { recordEntries, recordFound } from '../../src/storage/record-entries.ts';
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

/** The same storage, of which the end of the copy is found only when the function it gives is called. */
function withSlowCopy() {
  let go: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const copy = {
    ...storage.copy,
    findEnd: async () => {
      await gone;
      return storage.copy.findEnd();
    },
  };
  return { slow: { ...storage, copy }, go };
}

describe('the second copy that is begun beside the transaction', () => {
  it('is written without reading back what the transaction added', async () => {
    const append = vi.spyOn(storage.copy, 'append');
    expect(await recordEntries(storage, [newEntry(2, call())])).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
    expect(append).not.toHaveBeenCalled();
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

  it('takes first what another window committed before it', async () => {
    const { slow, go } = withSlowCopy();
    const begun = beginCopy(slow);
    const other = recordEntries(storage, [newEntry(2, kept)]);
    await vi.waitFor(async () => {
      expect(await (await storage.connection()).count('entries')).toBe(2);
    });
    const own = recordEntries(slow, [newEntry(3, kept)], { copy: begun });
    go();
    expect(await own).toEqual({ inSecondCopy: true });
    expect(await other).toEqual({ inSecondCopy: true });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2), entryId(3)]);
  });

  it('keeps only what a transaction that was done once more added', async () => {
    const begun = beginCopy(storage);
    const first = newEntry(7, kept);
    const before = { lastArrival: 0, digest: storage.copy.held[0]?.entry.id.replaceAll('-', '') };
    const entry = {
      id: first.id,
      v: 1,
      recordedAt: '2026-11-21T15:00:00.000Z',
      recordedBy: storage.copy.held[0]?.entry.recordedBy,
      fact: kept,
    };
    begun.take({ before, arrived: [{ arrival: 1, entry }] } as never);
    expect(await recordEntries(storage, [newEntry(2, kept)], { copy: begun })).toEqual({
      inSecondCopy: true,
    });
    expect(idsInCopy()).toEqual([entryId(1), entryId(2)]);
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
