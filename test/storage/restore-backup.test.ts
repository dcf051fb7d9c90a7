import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { readImports } from '../../src/storage/import-records.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import { owedSummary, readRestored } from '../../src/storage/restored-mark.ts';
import { undoImport } from '../../src/storage/undo-import.ts';
import {
  entriesById,
  fileOf,
  fileWith,
  idsInCopy,
  inPieces,
  preview,
  restore,
} from '../support/backup-files.ts';
import { recordEverything } from '../support/every-fact.ts';
import { BUSY_MACHINE_IN_MS, call, DEVICE, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { keptAndCalled, readRow } from '../support/memory-storage.ts';
import {
  anotherBrowser,
  anyJournal,
  forgetWhatRang,
  play,
  shown,
} from '../support/whole-journals.ts';

let here: MemoryStorage;

beforeEach(async () => {
  here = await anotherBrowser();
});

describe('a journal that was backed up, and taken over where nothing was', () => {
  it('is the same: entries one by one, docket, agenda, settings, what was put off', async () => {
    await recordEverything(here);
    const file = await fileOf(here);
    const there = await anotherBrowser();
    await restore(there, file);
    await forgetWhatRang(here);
    const [one, other] = [await shown(here), await shown(there)];
    expect(other).toEqual(one);
    expect(one.entries.length).toBeGreaterThan(40);
    expect(await idsInCopy(there)).toEqual(one.entries.map(({ id }) => id));
  });

  it(
    'is the same whatever was recorded, in whatever order',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyJournal, async (steps) => {
          const one = await anotherBrowser();
          await play(one, steps);
          const other = await anotherBrowser();
          await restore(other, await fileOf(one));
          expect(await shown(other)).toEqual(await shown(one));
          expect(await idsInCopy(other)).toEqual(await idsInCopy(one));
          expect(await makeWhole(other, { fully: true })).toBeUndefined();
        }),
        { numRuns: 40 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );

  it('puts what is due into one summary, and does not say that something had been lost', async () => {
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
    const file = await fileOf(here);
    const there = await anotherBrowser();
    await restore(there, file);
    expect(await owedSummary(there)).toBe(2);
    expect(await readRestored(there)).toBeUndefined();
  });

  it('keeps word for word what a newer version wrote', async () => {
    const newer = {
      id: entryId(1),
      v: 7,
      caseId: VERMONT_CASE,
      recordedAt: '2026-11-20T10:00:00.000Z',
      recordedBy: DEVICE,
      sealedBy: { a: [1, 'x'] },
      fact: { type: 'case-dreamt-of', on: 'a Tuesday', deep: { deeper: [null] } },
    };
    await restore(here, fileWith([newer]));
    const there = await anotherBrowser();
    await restore(there, await fileOf(here));
    expect(await entriesById(there)).toEqual([newer]);
  });
});

describe('taking over a file', () => {
  const MANY = 1200;
  const many = (): readonly Entry[] =>
    Array.from({ length: MANY }, (_, n) => ({
      id: entryId(0x10000 + n),
      v: 1,
      caseId: `EAC21900${String(10000 + (n % 90)).slice(-5)}` as CaseId,
      recordedAt: '2026-11-20T10:00:00.000Z',
      recordedBy: DEVICE,
      fact: { type: 'case-described', patch: { label: `No. ${n}` } },
    }));

  it('goes on where it was cut short, as one import', async () => {
    const file = fileWith(many());
    const open = inPieces(file, 5000);
    const seen = await preview(here, file);
    const gone = new AbortController();
    const choice = { erased: 'erase-here', bringBack: false } as const;
    const cut = restoreBackup(here, open, seen, choice, {
      onProgress: ({ done }) => {
        if (done >= 500) gone.abort(new Error('killed'));
      },
      signal: gone.signal,
    });
    await expect(cut).rejects.toThrow('killed');
    const half = (await entriesById(here)).length;
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(MANY);
    expect(await readImports(here)).toMatchObject([{ state: 'adding', entries: half }]);

    await restore(here, file);
    expect((await entriesById(here)).length).toBe(MANY);
    expect(await readImports(here)).toMatchObject([{ state: 'added', entries: MANY }]);
    expect((await idsInCopy(here)).length).toBe(MANY);
  });

  it('can be undone where it was cut short', async () => {
    const file = fileWith(many());
    const gone = new AbortController();
    const seen = await preview(here, file);
    const choice = { erased: 'erase-here', bringBack: false } as const;
    const cut = restoreBackup(here, inPieces(file, 5000), seen, choice, {
      onProgress: () => gone.abort(new Error('killed')),
      signal: gone.signal,
    });
    await expect(cut).rejects.toThrow('killed');
    await undoTheImport();
    expect(await entriesById(here)).toEqual([]);
    expect(await idsInCopy(here)).toEqual([]);
  });

  it('is refused when the file became another one since it was looked at', async () => {
    const seen = await preview(here, fileWith(many().slice(0, 3)));
    const other = inPieces(fileWith(many().slice(0, 4)));
    const restoring = restoreBackup(here, other, seen, { erased: 'erase-here', bringBack: false });
    await expect(restoring).rejects.toMatchObject({ refusal: 'damaged' });
    expect(await readImports(here)).toMatchObject([{ state: 'adding', entries: 4 }]);
    await undoTheImport();
    expect(await entriesById(here)).toEqual([]);
  });

  async function undoTheImport(): Promise<void> {
    const [record] = await readImports(here);
    if (record === undefined) throw new RangeError('There is no import.');
    expect(await undoImport(here, record)).toBe(true);
  }

  it('lets what is saved meanwhile through between two batches', async () => {
    const file = fileWith(many());
    const order: string[] = [];
    const seen = await preview(here, file);
    let saving: Promise<unknown> | undefined;
    await restoreBackup(
      here,
      inPieces(file),
      seen,
      { erased: 'erase-here', bringBack: false },
      {
        onProgress: ({ done }) => {
          order.push(`batch to ${done}`);
          saving ??= recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()), {
            onCommitted: () => order.push('saved'),
          });
        },
      },
    );
    await saving;
    expect(order.indexOf('saved')).toBe(1);
    expect((await entriesById(here)).length).toBe(MANY + 2);
    expect((await idsInCopy(here)).length).toBe(MANY + 2);
  });

  it('goes on in the database when the second copy can’t be written', async () => {
    here.copy.setFailing(true);
    const { added, inSecondCopy } = await restore(here, fileWith(many().slice(0, 3)));
    expect([added, inSecondCopy]).toEqual([3, false]);
    here.copy.setFailing(false);
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
    expect((await idsInCopy(here)).length).toBe(5);
  });

  it('tells whether what it was let erase is gone, or only decided', async () => {
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
    const file = fileWith([], [entryId(2)]);
    here.copy.setFailing(true);
    expect(await restore(here, file)).toMatchObject({ isErased: false });
    here.copy.setFailing(false);
    expect(await restore(here, file)).toMatchObject({ isErased: true });
    expect((await entriesById(here)).map(({ id }) => id)).toEqual([entryId(1)]);
  });

  it('adds what is missing among entries that are here, wherever they stand in the file', async () => {
    const described = many().slice(0, 9);
    const kept = { ...(described[0] as Entry), fact: { type: 'case-kept' } };
    const all = [kept, ...described.slice(1)].map((each) => ({ ...each, caseId: VERMONT_CASE }));
    const isHere = [2, 4, 5, 8];
    await restore(here, fileWith(isHere.map((n) => all[n])));
    const { added, inSecondCopy } = await restore(here, fileWith(all));
    expect([added, inSecondCopy]).toEqual([5, true]);
    expect(await entriesById(here)).toEqual(all);
    expect(await idsInCopy(here)).toEqual(all.map(({ id }) => id));
    expect(await makeWhole(here, { fully: true })).toBeUndefined();
    const there = await anotherBrowser();
    await restore(there, fileWith(all));
    const row = await readRow(here, VERMONT_CASE);
    expect(row?.label).toBe('No. 8');
    expect(row).toEqual(await readRow(there, VERMONT_CASE));
  });

  it('lets the second copy fall behind by some batches and no more', async () => {
    const file = fileWith(many());
    const seen = await preview(here, file);
    let release: () => void = () => undefined;
    void here.withCopyLock(() => new Promise<void>((resolve) => (release = resolve)));
    const choice = { erased: 'erase-here', bringBack: false } as const;
    const onProgress = vi.fn<() => void>();
    const restoring = restoreBackup(here, inPieces(file), seen, choice, { onProgress });
    // The third batch is in the database, and waits for the copy.
    await vi.waitFor(async () => expect(await entriesById(here)).toHaveLength(MANY), 20_000);
    expect(onProgress).toHaveBeenCalledTimes(2);
    expect(here.copy.held).toEqual([]);
    release();
    await restoring;
    expect(here.copy.held).toHaveLength(MANY);
  });

  it('tells how far it has come, and ends at the number it began with', async () => {
    const steps: { readonly done: number; readonly all: number }[] = [];
    const file = fileWith(many());
    const seen = await preview(here, file);
    await restoreBackup(
      here,
      inPieces(file),
      seen,
      { erased: 'erase-here', bringBack: false },
      {
        onProgress: (progress) => steps.push(progress),
      },
    );
    expect(steps.length).toBe(3);
    expect(steps.at(-1)).toEqual({ done: MANY, all: MANY });
  });

  it('leaves what is here under an id as it is where the file says something else', async () => {
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call({ notes: 'Ours' })));
    const [kept, called] = await entriesById(here);
    const altered = { ...called, fact: { ...called?.fact, notes: 'Theirs' } };
    const seen = await preview(here, fileWith([kept, altered, kept]));
    expect([seen.here, seen.added]).toEqual([1, 0]);
    expect(Object.fromEntries(seen.leftOut)).toEqual({ differs: 1, doubled: 1 });
    await restore(here, fileWith([kept, altered]));
    expect(await entriesById(here)).toEqual([kept, called]);
  });
});
