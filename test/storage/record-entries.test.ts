import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseId } from '../../src/domain/ids.ts';
import { keepDraft } from '../../src/storage/drafts.ts';
import { readCaseFile, readRows } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { EMPTY_RECORD, recordAfter } from '../../src/storage/replica-record.ts';
import { readSettings, replicaIn } from '../../src/storage/settings-store.ts';
import type { WriteTransaction } from '../../src/storage/write-transaction.ts';
import { inWriteTransaction, NotSavedError } from '../../src/storage/write-transaction.ts';
import {
  call,
  day,
  DEVICE,
  entryId,
  holidays,
  TEXAS_CASE,
  VERMONT_CASE,
} from '../support/given.ts';
import {
  contentOfDatabase,
  createMemoryStorage,
  forgetDatabases,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { allFromStored } from '../../src/storage/stored-entry.ts';

const kept = { type: 'case-kept' } as const;
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

async function replica() {
  const database = await storage.connection();
  return replicaIn(database.transaction('settings').store);
}

/** The storage, and how often its database was asked for once more, as after a connection was lost. */
function countingTries(): { readonly counting: MemoryStorage; readonly again: () => number } {
  let again = 0;
  const connection: typeof storage.connection = (lost) => {
    if (lost !== undefined) again += 1;
    return storage.connection(lost);
  };
  return { counting: { ...storage, connection }, again: () => again };
}

describe('recording entries', () => {
  it('asks for nothing more once it has the transaction committed', async () => {
    const { counting, again } = countingTries();
    const draft = { key: 'call', entryId: entryId(9), savedAt: '2026-11-21T15:00:00Z', fields: {} };
    await recordEntries(counting, [newEntry(1, kept)]);
    await recordEntries(counting, [newEntry(2, call()), newEntry(3, kept, TEXAS_CASE)]);
    // A correction, one that moves to another case, and what changes the rules of the fold.
    await recordEntries(counting, [newEntry(2, call({ notes: 'Other words.' }))]);
    await recordEntries(counting, [newEntry(2, call({ notes: 'Moved.' }), TEXAS_CASE)]);
    await recordEntries(counting, [
      { id: entryId(4), fact: { type: 'setting-changed', name: 'rollPolicy', value: 'none' } },
    ]);
    for (const typedAfterSave of [false, true]) {
      await keepDraft(counting, { ...draft, ...(typedAfterSave && { typedAfterSave }) });
      await recordEntries(counting, [newEntry(5, call())], { draftKey: 'call' });
    }
    expect(again()).toBe(0);
  });

  it('writes entries, the row of their case and the record of the journal together', async () => {
    const recorded = await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    expect(recorded).toEqual({ inSecondCopy: true });
    const database = await storage.connection();
    expect(await database.getAllKeys('entries')).toEqual([0, 1]);
    expect(await database.get('entries', 1)).toEqual({
      id: entryId(2),
      v: 1,
      caseId: VERMONT_CASE,
      recordedAt: '2026-11-21T15:00:00.000Z',
      recordedBy: DEVICE,
      fact: call(),
    });
    expect(await readRow(storage, VERMONT_CASE)).toMatchObject({
      openInquiries: 1,
      nextReminderOn: '2026-12-18',
    });
    const expected = recordAfter(recordAfter(EMPTY_RECORD, 0, entryId(1)), 1, entryId(2));
    expect(await replica()).toEqual(expected);
    expect(storage.copy.held.map(({ arrival, entry: { id } }) => [arrival, id])).toEqual([
      [0, entryId(1)],
      [1, entryId(2)],
    ]);
  });

  it('adds nothing when it is retried with the same ids', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    const before = await contentOfDatabase(await storage.connection());
    storage.setNow('2026-11-22T15:00:00Z');
    await recordEntries(storage, [newEntry(1, kept), newEntry(1, kept)]);
    expect(await contentOfDatabase(await storage.connection())).toEqual(before);
    expect(storage.copy.held).toHaveLength(1);
  });

  it('removes the draft it was typed in, with the entry or not at all', async () => {
    const draft = { key: 'call', entryId: entryId(2), savedAt: '2026-11-21T15:00:00Z', fields: {} };
    await keepDraft(storage, draft);
    await recordEntries(storage, [newEntry(2, call())], { draftKey: 'call' });
    expect(await (await storage.connection()).count('drafts')).toBe(0);
  });

  it('says after two seconds that the second copy is pending, first that it is committed, and later that both have it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      let release: () => void = () => undefined;
      const isFree = new Promise<void>((resolve) => {
        release = resolve;
      });
      const withCopyLock: MemoryStorage['withCopyLock'] = async (work) => {
        await isFree;
        return storage.withCopyLock(work);
      };
      const held = { ...storage, withCopyLock };
      const onCommitted = vi.fn<() => void>();
      const recorded = recordEntries(held, [newEntry(1, kept)], {
        onCommitted,
      });
      await vi.waitFor(() => expect(onCommitted).toHaveBeenCalledOnce());
      await vi.advanceTimersByTimeAsync(2000);
      const { inSecondCopy, later } = await recorded;
      expect(inSecondCopy).toBe(false);
      release();
      expect(await later).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('adds what is new of a retry that was only half known', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, call())]);
    expect((await readCaseFile(storage, VERMONT_CASE)).windows).toHaveLength(1);
    expect((await replica()).lastArrival).toBe(1);
  });

  it('leaves nothing of what it began when something in it fails', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    const before = await contentOfDatabase(await storage.connection());
    const failing = {
      ...storage,
      holidays: () => {
        throw new Error('No calendar.');
      },
    };
    const promise = { of: 'answer', wait: { unit: 'business-days', amount: 3 } } as const;
    const work = recordEntries(failing, [newEntry(2, call({ promises: [promise] }))]);
    await expect(work).rejects.toBeInstanceOf(NotSavedError);
    expect(await contentOfDatabase(await storage.connection())).toEqual(before);
    expect(storage.copy.held).toHaveLength(1);
    await recordEntries(storage, [newEntry(2, call({ promises: [promise] }))]);
    expect((await readCaseFile(storage, VERMONT_CASE)).windows).toHaveLength(1);
  });

  it('is durable: its transaction is a strict one', async () => {
    const durability = await inWriteTransaction(storage, (transaction: WriteTransaction) =>
      Promise.resolve(transaction.durability),
    );
    expect(durability).toBe('strict');
  });

  it('folds the rows of every case that a call was about', async () => {
    await recordEntries(storage, [newEntry(1, kept), newEntry(2, kept, TEXAS_CASE)]);
    await recordEntries(storage, [newEntry(3, call()), newEntry(4, call(), TEXAS_CASE)]);
    const rows = await readRows(storage, 10);
    expect(rows.map(({ caseId, occasionKeys }) => [caseId, occasionKeys])).toEqual([
      [VERMONT_CASE, [`2026-12-22 ${entryId(3)}`]],
      [TEXAS_CASE, [`2026-12-22 ${entryId(4)}`]],
    ]);
    expect(await readRows(storage, 10, VERMONT_CASE)).toEqual(rows.slice(1));
    expect(await readRows(storage, 1)).toEqual(rows.slice(0, 1));
  });

  it('makes no row of a case that was not kept, and takes away that of one whose keeping was struck', async () => {
    await recordEntries(storage, [newEntry(1, call())]);
    expect(await readRows(storage, 10)).toEqual([]);
    await recordEntries(storage, [newEntry(2, kept)]);
    expect(await readRows(storage, 10)).toHaveLength(1);
    await recordEntries(storage, [newEntry(3, { type: 'entry-struck', entryId: entryId(2) })]);
    expect(await readRows(storage, 10)).toEqual([]);
  });

  it('keeps the device id it made first', async () => {
    await recordEntries(storage, [newEntry(1, kept)]);
    const later = { ...storage, newUuid: () => 'e0000000-0000-4000-8000-000000000002' };
    await recordEntries(later, [newEntry(2, call())]);
    const database = await storage.connection();
    expect(
      allFromStored(await database.getAll('entries')).map(({ recordedBy }) => recordedBy),
    ).toEqual([DEVICE, DEVICE]);
  });
});

describe('a setting changed', () => {
  it('holds from then on, and is kept with the journal', async () => {
    expect(await readSettings(storage)).toMatchObject({ reminderHour: 9, rollPolicy: 'forward' });
    await recordEntries(storage, [
      { id: entryId(1), fact: { type: 'setting-changed', name: 'reminderHour', value: 7 } },
      { id: entryId(2), fact: { type: 'setting-changed', name: 'rollPolicy', value: 'none' } },
    ]);
    expect(await readSettings(storage)).toMatchObject({ reminderHour: 7, rollPolicy: 'none' });
    expect(storage.copy.held.map(({ entry }) => entry.caseId)).toEqual([undefined, undefined]);
  });

  it('rules the dates of what is recorded with it', async () => {
    const field = { code: 'field-office', confirmedOn: day('2026-11-20') } as const;
    await recordEntries(storage, [
      newEntry(1, kept),
      newEntry(2, { type: 'case-described', patch: { office: field } }),
      { id: entryId(3), fact: { type: 'setting-changed', name: 'rollPolicy', value: 'none' } },
      newEntry(4, call({ on: day('2026-06-03') })),
    ]);
    expect((await readRow(storage, VERMONT_CASE))?.occasionKeys).toEqual([
      `2026-07-04 ${entryId(4)}`,
    ]);
    expect(holidays(day('2026-07-03'))).toBe('Independence Day');
  });
});

describe('the case file of a case', () => {
  it('of which the journal holds nothing is empty', async () => {
    const file = await readCaseFile(storage, 'WAC9990000009' as CaseId);
    expect(file).toMatchObject({ isKept: false, inquiries: [], windows: [] });
  });
});
