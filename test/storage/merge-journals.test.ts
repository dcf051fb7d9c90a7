import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/entry.ts';
import { eraseEntry } from '../../src/storage/erase.ts';
import { makeWhole } from '../../src/storage/make-whole.ts';
import { readCaseFile } from '../../src/storage/read-case.ts';
import { recordEntries } from '../../src/storage/record-entries.ts';
import { restoreBackup } from '../../src/storage/restore-backup.ts';
import {
  entriesById,
  fileOf,
  fileWith,
  idsInCopy,
  inPieces,
  markersIn,
  preview,
  restore,
} from '../support/backup-files.ts';
import { BUSY_MACHINE_IN_MS, call, day, DEVICE, entryId, VERMONT_CASE } from '../support/given.ts';
import type { MemoryStorage } from '../support/memory-storage.ts';
import { keptAndCalled, newEntry, readRow } from '../support/memory-storage.ts';
import { mergeReplicas } from '../support/merge-replicas.ts';
import type { Step } from '../support/whole-journals.ts';
import { anotherBrowser, anyJournal, play, shown } from '../support/whole-journals.ts';

let here: MemoryStorage;

beforeEach(async () => {
  here = await anotherBrowser();
});

describe('two journals merged', () => {
  it(
    'are the same journal whichever is merged into which, and merging once more changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyJournal, anyJournal, anyJournal, async (shared, mine, yours) => {
          const a = await anotherBrowser();
          await play(a, [...shared, ...mine]);
          const b = await anotherBrowser();
          await play(b, shared);
          await play(b, yours, 100);
          const [ofA, ofB] = [await fileOf(a), await fileOf(b)];
          await restore(a, ofB);
          await restore(b, ofA);
          const merged = await shown(a);
          expect(await shown(b)).toEqual(merged);
          expect((await restore(a, ofB)).added).toBe(0);
          expect((await restore(a, await fileOf(b))).importId).toBeUndefined();
          expect(await shown(a)).toEqual(merged);
        }),
        { numRuns: 20 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );
});

describe('three journals merged', () => {
  const anyErasing = fc.array(fc.nat(20), { maxLength: 3 });

  /** Another browser with what was recorded there, of which some was erased since. */
  async function replica(
    [shared, own]: readonly [readonly Step[], readonly Step[]],
    from: number,
    erased: readonly number[],
  ): Promise<MemoryStorage> {
    const storage = await anotherBrowser();
    await play(storage, shared);
    await play(storage, own, from);
    for (const n of erased) {
      const entries = await entriesById(storage);
      const chosen = entries[n % Math.max(1, entries.length)];
      if (chosen?.caseId === undefined) continue;
      await eraseEntry(storage, { id: chosen.id, caseId: chosen.caseId });
    }
    return storage;
  }

  it(
    'are the same journal in whatever grouping and order, though each has erased some of it',
    async () => {
      const anyOwn = fc.tuple(anyJournal, anyErasing);
      let erasings = 0;
      await fc.assert(
        fc.asyncProperty(anyJournal, anyOwn, anyOwn, anyOwn, async (shared, ...owns) => {
          const files: Uint8Array<ArrayBuffer>[] = [];
          for (const [index, [own, erased]] of owns.entries()) {
            const storage = await replica([shared, own], 100 * (index + 1), erased);
            erasings += (await markersIn(storage)).length;
            files.push(await fileOf(storage));
          }
          const merged = async (some: readonly Uint8Array<ArrayBuffer>[]) => {
            const storage = await anotherBrowser();
            for (const file of some) await restore(storage, file);
            return storage;
          };
          const [a, b, c] = files as [(typeof files)[0], (typeof files)[0], (typeof files)[0]];
          const expected = await shown(await merged([a, b, c]));
          const bc = await fileOf(await merged([b, c]));
          expect(await shown(await merged([a, bc]))).toEqual(expected);
          expect(await shown(await merged([c, bc, b, a]))).toEqual(expected);
        }),
        { numRuns: 8 },
      );
      expect(erasings).toBeGreaterThan(0);
    },
    BUSY_MACHINE_IN_MS,
  );
});

describe('markers of erased entries', () => {
  const entryOf = (n: number): Entry => ({
    id: entryId(n),
    v: 1,
    caseId: VERMONT_CASE,
    recordedAt: `2026-11-${10 + n}T10:00:00.000Z`,
    recordedBy: DEVICE,
    fact: { type: 'case-described', patch: { label: `No. ${n}` } },
  });
  const anyReplica = fc.record({
    entries: fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
    erased: fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
  });
  type Made = { readonly entries: readonly number[]; readonly erased: readonly number[] };
  const toReplica = ({ entries, erased }: Made) => ({
    entries: entries.filter((n) => !erased.includes(n)).map(entryOf),
    erased: new Set(erased.map(entryId)),
  });
  const said = ({ entries, erased }: ReturnType<typeof mergeReplicas>) => ({
    entries: entries.map(({ id }) => id).toSorted(),
    erased: [...erased].toSorted(),
  });

  it('and entries merge alike in any order, any grouping, and any number of times', () => {
    fc.assert(
      fc.property(anyReplica, anyReplica, anyReplica, (...made) => {
        const [a, b, c] = made.map(toReplica) as [
          ReturnType<typeof toReplica>,
          ReturnType<typeof toReplica>,
          ReturnType<typeof toReplica>,
        ];
        const ab = mergeReplicas(a, b);
        expect(said(mergeReplicas(b, a))).toEqual(said(ab));
        expect(said(mergeReplicas(ab, c))).toEqual(said(mergeReplicas(a, mergeReplicas(b, c))));
        expect(said(mergeReplicas(ab, b))).toEqual(said(ab));
        expect(said(mergeReplicas(a, a))).toEqual(said(a));
      }),
    );
  });

  it(
    'are taken over as that merging has it, once they were confirmed',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyReplica, anyReplica, async (...made) => {
          const [a, b] = made.map(toReplica) as [
            ReturnType<typeof toReplica>,
            ReturnType<typeof toReplica>,
          ];
          const storage = await anotherBrowser();
          await restore(storage, fileWith(a.entries, [...a.erased]));
          await restore(storage, fileWith(b.entries, [...b.erased]));
          const expected = said(mergeReplicas(a, b));
          expect((await entriesById(storage)).map(({ id }) => id)).toEqual(expected.entries);
          expect(await markersIn(storage)).toEqual(expected.erased);
          expect(await idsInCopy(storage)).toEqual(expected.entries);
          expect([...(await storage.copy.readMarkers())].toSorted()).toEqual(expected.erased);
          expect(await makeWhole(storage, { fully: true })).toBeUndefined();
        }),
        { numRuns: 60 },
      );
    },
    BUSY_MACHINE_IN_MS,
  );

  it('that would erase something here are asked about once, and left alone when declined', async () => {
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
    const file = fileWith([], [entryId(2), entryId(7)]);
    expect((await preview(here, file)).wouldErase).toEqual([entryId(2)]);
    await restore(here, file, { erased: 'keep-here' });
    expect(await markersIn(here)).toEqual([entryId(7)]);
    expect((await entriesById(here)).length).toBe(2);
    const again = await preview(here, file);
    expect([again.wouldErase, again.declinedBefore]).toEqual([[], 1]);
    await restore(here, file, { erased: 'erase-here' });
    expect((await entriesById(here)).length).toBe(2);
  });

  it('that name what came only after the preview erase nothing unasked', async () => {
    const file = fileWith([], [entryId(2)]);
    const seen = await preview(here, file);
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call()));
    const choice = { erased: 'erase-here', bringBack: false } as const;
    await restoreBackup(here, inPieces(file), seen, choice);
    expect((await entriesById(here)).length).toBe(2);
    expect((await preview(here, file)).wouldErase).toEqual([entryId(2)]);
  });

  it('keep out what they name, unless it is brought back under new ids', async () => {
    await recordEntries(here, keptAndCalled(1, VERMONT_CASE, call({ notes: 'First' })));
    await recordEntries(here, [
      newEntry(3, {
        type: 'entry-corrected',
        entryId: entryId(2),
        fact: call({ notes: 'Second' }),
      }),
      newEntry(4, {
        type: 'window-snoozed',
        subject: entryId(2),
        on: day('2026-11-21'),
        until: day('2027-01-05'),
      }),
    ]);
    const file = await fileOf(here);
    await restore(here, fileWith([], [1, 2, 3, 4].map(entryId)));
    expect([await entriesById(here), await readRow(here, VERMONT_CASE)]).toEqual([[], undefined]);

    const kept = await preview(here, file);
    expect([kept.added, kept.erasedHere.length]).toEqual([0, 4]);
    expect((await restore(here, file)).added).toBe(0);
    expect((await restore(here, file, { bringBack: true })).added).toBe(4);
    const { inquiries, history } = await readCaseFile(here, VERMONT_CASE);
    expect(inquiries).toHaveLength(1);
    expect(history.told.map(({ rawFact }) => rawFact['notes'])).toContain('Second');
    const ids = new Set((await entriesById(here)).map(({ id }) => id));
    for (const n of [1, 2, 3, 4]) expect(ids).not.toContain(entryId(n));
    const [told] = history.told.filter(({ fact }) => fact?.type === 'window-snoozed');
    expect(ids).toContain(told?.rawFact['subject']);
    expect((await restore(here, file, { bringBack: true })).added).toBe(0);
  });
});
