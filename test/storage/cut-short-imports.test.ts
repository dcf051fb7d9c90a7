import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportRecord } from '../../src/domain/backup/import-record.ts';
import type { Entry } from '../../src/domain/entry.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { eraseEverything } from '../../src/storage/erase-everything.ts';
import { ImportStoppedError } from '../../src/storage/import-lock.ts';
import { readImports } from '../../src/storage/import-records.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import {
  entriesById,
  fileWith,
  idsInCopy,
  inPieces,
  preview,
  restore,
} from '../support/backup-files.ts';
import { DEVICE, entryId } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { anotherBrowser } from '../support/whole-journals.ts';

let here: MemoryStorage;

beforeEach(async () => {
  here = await anotherBrowser();
});

const CHOICE = { erased: 'keep-here', bringBack: false } as const;
const file = (count: number) =>
  fileWith(
    Array.from({ length: count }, (_, n): Entry => ({
      id: entryId(0x10000 + n),
      v: 1,
      caseId: `EAC21900${String(10000 + (n % 9)).slice(-5)}` as CaseId,
      recordedAt: '2026-11-20T10:00:00.000Z',
      recordedBy: DEVICE,
      fact: { type: 'case-described', patch: { label: `No. ${n}` } },
    })),
  );

describe('an import that was cut short after its last batch', () => {
  it('is whole once the same file was gone on with', async () => {
    const bytes = file(10);
    const gone = new AbortController();
    const cut = restoreBackup(here, inPieces(bytes), await preview(here, bytes), CHOICE, {
      onProgress: () => gone.abort(new Error('killed')),
      signal: gone.signal,
    });
    // The last batch is in; only that the file is whole is not noted.
    await cut.catch(() => undefined);
    const database = await here.connection();
    const [record] = await readImports(here);
    const unfinished = { ...(record as ImportRecord), state: 'adding' as const };
    await database.put('settings', [unfinished], 'imports');
    expect(await readImports(here)).toMatchObject([{ state: 'adding', entries: 10 }]);

    const { importId } = await restore(here, bytes);
    expect(importId).toBe(record?.id);
    expect(await readImports(here)).toMatchObject([{ state: 'added', entries: 10 }]);
  });

  it('is not listed where nothing of it came, and leaves nothing when a file adds nothing', async () => {
    const bytes = file(1200);
    const cut = restoreBackup(here, inPieces(bytes), await preview(here, bytes), CHOICE, {
      signal: AbortSignal.abort(new Error('killed')),
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await readImports(here)).toEqual([]);
    await restore(here, file(3));
    expect((await restore(here, file(3))).importId).toBeUndefined();
    const database = await here.connection();
    expect(await database.get('settings', 'imports')).toHaveLength(1);
  });
});

describe('erasing everything while a file is taken over', () => {
  it('ends that, and leaves nothing of it', async () => {
    const bytes = file(1502);
    const seen = await preview(here, bytes);
    let erasing: Promise<unknown> | undefined;
    const cut = restoreBackup(here, inPieces(bytes), seen, CHOICE, {
      onProgress: () => {
        erasing ??= eraseEverything(here);
      },
    });
    await expect(cut).rejects.toEqual(new ImportStoppedError('erased'));
    expect(await erasing).toMatchObject({ isGone: true });
    expect(await entriesById(here)).toEqual([]);
    expect(await idsInCopy(here)).toEqual([]);
    expect(await readImports(here)).toEqual([]);
    // Chosen again by her own will it comes: all but what was here when it was erased.
    const again = await preview(here, bytes);
    expect(again.added + again.erasedHere.length).toBe(1502);
    expect((await restore(here, bytes)).added).toBe(again.added);
  });

  it('ends that in the midst of the file: what comes behind stays out', async () => {
    const bytes = file(1502);
    const seen = await preview(here, bytes);
    const middle = Math.floor(bytes.length / 2);
    const cut = restoreBackup(
      here,
      async function* () {
        yield bytes.subarray(0, middle);
        await eraseEverything(here);
        yield bytes.subarray(middle);
      },
      seen,
      CHOICE,
    );
    await expect(cut).rejects.toEqual(new ImportStoppedError('erased'));
    expect(await entriesById(here)).toEqual([]);
  });

  it('ends it also after the last entry of the file', async () => {
    const bytes = file(10);
    const seen = await preview(here, bytes);
    let erasing: Promise<unknown> | undefined;
    const cut = restoreBackup(here, inPieces(bytes), seen, CHOICE, {
      onProgress: () => {
        erasing ??= eraseEverything(here);
      },
    });
    await expect(cut).rejects.toEqual(new ImportStoppedError('erased'));
    await erasing;
    expect(await entriesById(here)).toEqual([]);
  });
});
