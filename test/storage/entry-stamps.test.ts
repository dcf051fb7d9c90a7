import { beforeEach, describe, expect, it } from 'vitest';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { answer, call, day, VERMONT_CASE } from '../support/given.ts';
import {
  createMemoryStorage,
  forgetDatabases,
  keptAndCalled,
  newEntry,
  readRow,
} from '../support/memory-storage.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';

const kept = { type: 'case-kept' } as const;
let storage: MemoryStorage;

beforeEach(() => {
  forgetDatabases();
  storage = createMemoryStorage();
});

describe('the stamp of an entry', () => {
  async function stampsAt(...times: readonly string[]): Promise<string[]> {
    for (const [n, time] of times.entries()) {
      storage.setNow(time);
      await recordEntries(storage, [newEntry(n, kept)]);
    }
    const database = await storage.connection();
    return (await database.getAll('entries')).map(({ recordedAt }) => recordedAt);
  }

  it('is always later than that of the newest entry, also when the clock is set back', async () => {
    expect(await stampsAt('2026-11-21T15:00:00Z', '2026-11-21T14:00:00Z')).toEqual([
      '2026-11-21T15:00:00.000Z',
      '2026-11-21T15:00:00.001Z',
    ]);
  });

  it('is compared to the millisecond', async () => {
    const times = ['2026-11-21T15:00:00Z', '2026-11-21T15:00:00.51Z', '2026-11-21T15:00:00.2Z'];
    expect((await stampsAt(...times)).at(-1)).toBe('2026-11-21T15:00:00.511Z');
  });

  it('does not follow a stamp of more than 24 hours ahead, but begins a new era', async () => {
    const times = ['2026-11-21T15:00:00Z', '2030-01-01T00:00:00Z', '2026-11-21T14:00:00Z'];
    expect((await stampsAt(...times)).at(-1)).toBe('2026-11-21T14:00:00.000Z');
    const entries = await (await storage.connection()).getAll('entries');
    expect(entries.map(({ era }) => era)).toEqual([undefined, undefined, 1]);
  });

  it('is found among the entries where it was not noted, and noted again', async () => {
    const database = await storage.connection();
    for (const [n, time] of ['2030-01-01T00:00:00Z', '2026-11-21T14:00:00Z'].entries()) {
      storage.setNow(time);
      await recordEntries(storage, [newEntry(n, kept)]);
      await database.delete('settings', 'newestStamp');
    }
    storage.setNow('2026-11-21T13:00:00Z');
    await recordEntries(storage, [newEntry(9, kept)]);
    const stamp = { recordedAt: '2026-11-21T14:00:00.001Z', era: 1 };
    expect((await database.getAll('entries')).at(-1)).toMatchObject(stamp);
    expect(await database.get('settings', 'newestStamp')).toEqual(stamp);
  });

  it('lets the later of two answers of one day hold, also when a clock far behind stamped it', async () => {
    await stampsAt('2026-11-21T15:00:00Z');
    await recordEntries(storage, [
      newEntry(1, call({ on: day('2026-11-01') })),
      newEntry(2, answer('2026-11-20', 'settles')),
    ]);
    storage.setNow('2019-07-01T12:00:00Z');
    await recordEntries(storage, [newEntry(3, answer('2026-11-20', { waitUntil: '2026-12-01' }))]);
    const { windows } = await readCaseFile(storage, VERMONT_CASE);
    expect(windows.map(({ dueOn }) => dueOn)).toEqual(['2026-12-02']);
  });

  it('does not change what holds when a clock that ran ahead was put right, nor when that time comes', async () => {
    const closed = (type: 'case-closed' | 'case-reopened') => ({ type, on: day('2026-11-01') });
    storage.setNow('2026-11-21T15:00:00Z');
    await recordEntries(storage, keptAndCalled(1, VERMONT_CASE, call({ on: day('2026-11-01') })));
    storage.setNow('2026-11-24T15:00:00Z');
    await recordEntries(storage, [newEntry(9, closed('case-closed'))]);
    storage.setNow('2026-11-21T16:00:00Z');
    await recordEntries(storage, [newEntry(8, closed('case-reopened'))]);
    for (const time of ['2026-11-21T17:00:00Z', '2026-11-25T15:00:00Z']) {
      storage.setNow(time);
      expect((await readCaseFile(storage, VERMONT_CASE)).windows).toHaveLength(1);
      expect((await readRow(storage, VERMONT_CASE))?.nextReminderOn).toBe('2026-11-28');
    }
  });
});
