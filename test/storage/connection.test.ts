import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createConnection, DatabaseUnavailableError } from '../../src/storage/connection.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { NotSavedError } from '../../src/storage/write-transaction.ts';
import { createMemoryStorage, forgetDatabases, newEntry } from '../support/memory-storage.ts';

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
    await expect(connection()).rejects.toMatchObject({ reason: 'newer-version' });
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
