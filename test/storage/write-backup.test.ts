import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { APP, collect, entriesById, fileOf, fileWith, restore } from '../support/backup-files.ts';
import { DEVICE, entryId } from '../support/given.ts';
import { readItems } from '../support/hostile-files.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { createMemoryStorage, forgetDatabases } from '../support/memory-storage.ts';

/** More than are read at a time. */
const MANY = 620;

let storage: MemoryStorage;

beforeEach(async () => {
  forgetDatabases();
  storage = createMemoryStorage();
});

function entry(n: number, caseId: CaseId | undefined): Entry {
  return {
    id: entryId(0x10000 + n),
    v: 1,
    ...(caseId && { caseId }),
    recordedAt: '2026-11-20T10:00:00.000Z',
    recordedBy: DEVICE,
    fact: { type: 'noted-by-a-newer-version', n },
  };
}

describe('a backup of more than is read at a time', () => {
  it('holds every entry once, of cases longer than that and of the whole journal', async () => {
    const sizes = [MANY, MANY, 1, 300, 300, 300, 1, MANY + 500];
    const owners = sizes.flatMap((size, at) => {
      const caseId = at === 0 ? undefined : (`EAC21900${10_000 + at}` as CaseId);
      return Array.from({ length: size }, () => caseId);
    });
    const markers = Array.from({ length: MANY }, (_, n) => entryId(0x20000 + n));
    await restore(
      storage,
      fileWith(
        owners.map((caseId, n) => entry(n, caseId)),
        markers,
      ),
    );
    const items = await readItems(await fileOf(storage));
    const written = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
    const byId = written.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId).toEqual(await entriesById(storage));
    expect(byId).toHaveLength(owners.length);
    expect(items.flatMap((item) => (item.kind === 'marker' ? [item.id] : []))).toEqual(markers);
  });

  it('that is ended in between is no file', async () => {
    await restore(storage, fileWith(Array.from({ length: MANY }, (_, n) => entry(n, undefined))));
    const ending = new AbortController();
    const { bytes } = await writeBackup(storage, {
      app: APP,
      signal: ending.signal,
      onProgress: () => ending.abort(new Error('ended')),
    });
    await expect(collect(bytes)).rejects.toThrow('ended');
  });
});
